"""What would change the answer, on the reader worked in needs_of_pages_and_live.py."""

from __future__ import annotations

import pytest

from comparison.selectors.certainty import Certainty
from tests.selectors.needs_of_pages_and_live import recommended

pytestmark = pytest.mark.usefixtures("small_universe")


def certainty() -> Certainty:
    found = recommended().certainty
    assert found is not None
    return found


def test_weight_of_a_group_may_move_until_another_draws_level() -> None:
    """Cedar is 0.1 on making and 1 on running, anvil 0.95 and 0.75: level at 5/22 of making."""
    making, running = certainty().groups

    assert (making.weight, making.low, making.high) == pytest.approx((0.8, 5 / 22, 1))
    assert (making.below, making.above) == (("Cedar",), ())
    assert (running.weight, running.low, running.high) == pytest.approx((0.2, 0, 17 / 22))
    assert (running.below, running.above) == ((), ("Cedar",))


def test_only_a_critical_start_up_would_put_somebody_else_first() -> None:
    """Then running counts as much as making: anvil 0.55, the kit 0.625."""
    (start_up,) = certainty().changes

    assert start_up.criterion == "start-up"
    assert [step.leaders for step in start_up.steps] == [("Anvil",)] * 4 + [("Birch-kit",)]
    assert [step.current for step in start_up.steps] == [True, False, False, False, False]


def test_rating_may_fall_until_the_next_draws_level() -> None:
    """The lead of 0.21 is lost when forms fall by 0.21 / 0.64; docs and safety weigh too little."""
    (forms,) = certainty().flips

    assert (forms.criterion, forms.value) == ("forms", 1)
    assert forms.level_at == pytest.approx(1 - 0.21 / 0.64)

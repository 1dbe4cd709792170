"""How sure the answer is, on the reader worked in needs_of_pages_and_live.py."""

from __future__ import annotations

import pytest

from comparison.selectors.certainty import Certainty
from tests.selectors.needs_of_pages_and_live import recommended, stated

pytestmark = pytest.mark.usefixtures("small_universe")


def certainty() -> Certainty:
    found = recommended().certainty
    assert found is not None
    return found


def test_lead_that_one_step_can_turn_is_ahead_and_not_clear() -> None:
    found = certainty()

    assert (found.verdict, found.leaders) == ("ahead", ("anvil",))


def test_same_data_gives_the_same_figures() -> None:
    assert certainty() == certainty()


def test_shares_of_each_framework_add_up_to_100_but_for_rounding() -> None:
    for line in certainty().shares:
        assert sum(line.shares) == pytest.approx(100, abs=len(line.shares))


def test_rank_is_exact_where_no_rating_within_its_range_can_change_it() -> None:
    """Anvil 0.86 to 0.96, the kit 0.70, cedar 0.20 to 0.36 (its docs may be anything)."""
    found = {line.slug: (line.best, line.worst) for line in certainty().shares}

    assert found == {"anvil": (1, 1), "birch-kit": (2, 2), "cedar": (3, 3)}


def test_single_framework_is_first_in_every_variation() -> None:
    """Cedar is rated on too little of the weight, and birch fails; anvil is left alone."""
    found = recommended(stated(docs=3, safety=3), "websocket").certainty

    assert found is not None
    assert (found.first_share, found.ahead_share) == (1, 1)
    assert found.leaders == ("anvil",)
    assert (found.changes, found.flips) == ((), ())


def test_tie_names_all_that_share_the_first_rank() -> None:
    found = recommended(stated(safety=1, start_up=1, docs=0)).certainty

    assert found is not None
    assert (found.verdict, found.leaders) == ("tie", ("birch", "cedar"))

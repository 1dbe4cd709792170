"""Mean values by group, on the table of tests/universe.py. Cedar is not rated on docs, so the group
making has forms alone:

                making  running
    anvil       1       0.375
    birch       0.25    0.75
    cedar       0       0.75
    birch-kit   0.75    0.5
"""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.positions import group_positions
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.mark.parametrize(
    ("framework", "making", "running"),
    [
        ("anvil", (1, (0, 0.25), 1, 3), (0.375, (0.75, 0.75), 3, 3)),
        ("birch", (0.25, (0, 1), 2, 3), (0.75, (0.375, 0.75), 1, 3)),
        ("cedar", (0, (0.25, 1), 3, 3), (0.75, (0.375, 0.75), 1, 3)),
        ("birch-kit", (0.75, (0, 0.25, 1), 2, 4), (0.5, (0.375, 0.75, 0.75), 3, 4)),
    ],
)
def test_position_is_among_the_bare_frameworks_and_a_stack_is_put_among_them(
    framework: str,
    making: tuple[float, tuple[float, ...], int, int],
    running: tuple[float, tuple[float, ...], int, int],
) -> None:
    found = group_positions(slug=framework)

    assert [position.name for position in found] == ["Making", "Running"]
    for position, (value, others, rank, of) in zip(found, (making, running), strict=True):
        assert position.value == pytest.approx(value)
        assert position.others == pytest.approx(others)
        assert (position.rank, position.of) == (rank, of)


def test_group_in_which_no_criterion_is_rated_for_all_has_no_position() -> None:
    models.Rating.objects.filter(framework__slug="cedar", criterion__slug="forms").update(
        performance=None, low=None, high=None
    )

    assert [position.slug for position in group_positions(slug="anvil")] == ["running"]


def test_nothing_has_a_position_while_no_criterion_is_public() -> None:
    universe.framework("elm")  # rated on nothing

    assert group_positions(slug="anvil") == ()

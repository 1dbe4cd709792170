import numpy as np
import pytest
from numpy.testing import assert_allclose

from comparison.engine.weighted_sum import (
    contributions,
    gap_contributions,
    leaders,
    overall_values,
    ranks,
    rated_weight_share,
    rounded_parts,
)

VALUES = np.array([[1.0, 0.5, 0.0], [0.5, 0.5, 1.0]])
WEIGHTS = np.array([0.5, 0.3, 0.2])


def test_contributions_add_up_to_the_overall_value() -> None:
    assert_allclose(contributions(VALUES, WEIGHTS), [[0.5, 0.15, 0], [0.25, 0.15, 0.2]])
    assert_allclose(overall_values(VALUES, WEIGHTS), [0.65, 0.6])


def test_gap_contributions_are_signed_and_add_up_to_the_gap() -> None:
    parts = gap_contributions(VALUES, WEIGHTS, 0, 1)

    assert_allclose(parts, [0.25, 0, -0.2])
    assert_allclose(parts.sum(), 0.05)


def test_ranking_gives_tied_alternatives_the_same_rank_and_skips_the_next() -> None:
    assert ranks(np.array([0.2, 0.7, 0.7, 0.1])).tolist() == [3, 1, 1, 4]


def test_ranking_does_not_let_floating_point_break_a_tie() -> None:
    assert ranks(np.array([0.1 + 0.2, 0.3])).tolist() == [1, 1]
    assert ranks(np.array([0.3 + 2e-9, 0.3])).tolist() == [1, 2]


def test_leaders_are_all_that_share_the_first_rank() -> None:
    assert leaders(np.array([0.7, 0.2, 0.7 - 1e-10])).tolist() == [0, 2]


def test_rated_weight_share_leaves_out_what_is_not_rated() -> None:
    rated = np.array([[True, True, False], [True, True, True]])

    assert_allclose(rated_weight_share(rated, WEIGHTS), [0.8, 1])


@pytest.mark.parametrize(
    ("parts", "total", "shown"),
    [
        ([1.5, 1.5, 4.0], 7, (2, 1, 4)),
        ([33.4, 33.3, 33.3], 100, (34, 33, 33)),
        ([6.4, 3.4, -2.4], 7, (6, 3, -2)),
        ([6.4, 3.4, -2.4], 8, (7, 3, -2)),
        ([2.0, 2.0, 0.0], 3, (2, 1, 0)),
        ([0.4, 0.0], 0, (0, 0)),
        ([-0.4, 0.0], 0, (0, 0)),
        ([], 0, ()),
    ],
)
def test_rounded_parts_add_up_to_the_total_shown(
    parts: list[float], total: int, shown: tuple[int, ...]
) -> None:
    assert rounded_parts(parts, total) == shown
    assert sum(shown) == total


def test_rounded_parts_cannot_share_a_total_among_nothing() -> None:
    with pytest.raises(ValueError, match="nothing to share"):
        rounded_parts([0.0], 1)

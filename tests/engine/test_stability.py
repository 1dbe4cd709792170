import numpy as np
import pytest
from numpy.testing import assert_allclose

from comparison.engine.matrix import Array
from comparison.engine.stability import (
    StabilityInterval,
    group_stability_intervals,
    importance_at,
    leaders_by_step,
    rating_flips,
    stability_intervals,
)
from comparison.engine.weighted_sum import leaders, overall_values
from comparison.engine.weighting import Flat, grouped

# Two criteria, so that the share t of the first says all: S_a = t, S_b = 1 - t, S_c = 0.6.
# c leads while 0.4 < t < 0.6, b below, a above.
OPPOSED = np.array([[1.0, 0.0], [0.0, 1.0], [0.6, 0.6]])


def assert_end(end: float | None, names: tuple[str, ...], expected: float, takers: str) -> None:
    assert end == pytest.approx(expected)
    assert names == tuple(takers)


def test_stability_interval_ends_where_a_rival_draws_level_and_names_it() -> None:
    first, second = stability_intervals("abc", OPPOSED, np.array([0.5, 0.5]), 2)

    assert_end(first.low, first.below, 0.4, "b")
    assert_end(first.high, first.above, 0.6, "a")
    assert (second.below, second.above) == (("a",), ("b",))


def test_stability_interval_reaches_the_end_where_nobody_takes_over() -> None:
    values = np.array([[1.0, 0.5], [0.0, 0.5]])

    assert stability_intervals("ab", values, np.array([0.5, 0.5]), 0) == (
        StabilityInterval(0.5, 0.0, 1.0),
        StabilityInterval(0.5, 0.0, 1.0),
    )


def test_stability_interval_of_the_only_weight_is_undefined() -> None:
    only, absent = stability_intervals("abc", OPPOSED, np.array([1.0, 0.0]), 0)

    assert only == StabilityInterval(1.0, None, None)
    assert (absent.low, absent.above) == (0.0, ("c",))
    assert absent.high == pytest.approx(0.4)


def test_stability_interval_of_a_tie_names_who_leads_beyond_it() -> None:
    first, _ = stability_intervals("abc", OPPOSED, np.array([0.4, 0.6]), 2)

    assert_end(first.low, first.below, 0.4, "b")
    assert_end(first.high, first.above, 0.6, "a")


def test_steepest_of_those_that_cross_together_takes_over() -> None:
    # All cross the leader a at t = 0.5: b with slope 0.4, c and d with slope 0.8.
    values = np.array([[0.5, 0.5], [0.7, 0.3], [0.9, 0.1], [0.9, 0.1]])

    first, _ = stability_intervals("abcd", values, np.array([0.2, 0.8]), 0)

    assert_end(first.high, first.above, 0.5, "cd")


def shares_moved(weights: Array, k: int, share: float) -> Array:
    others = np.delete(weights, k)
    return np.insert(others * (1 - share) / others.sum(), k, share)


def test_leader_is_first_just_inside_every_interval_and_not_just_outside() -> None:
    rng = np.random.default_rng(9)
    values, weights = rng.random((9, 6)), rng.dirichlet(np.ones(6))
    leader = int(leaders(overall_values(values, weights))[0])
    ends = 0
    for k, interval in enumerate(stability_intervals("abcdefghi", values, weights, leader)):
        for end, names, outwards in (
            (interval.low, interval.below, -1e-6),
            (interval.high, interval.above, 1e-6),
        ):
            assert end is not None
            if names:
                ends += 1
                inside = overall_values(values, shares_moved(weights, k, end - outwards))
                outside = overall_values(values, shares_moved(weights, k, end + outwards))
                assert leaders(inside).tolist() == [leader]
                assert tuple("abcdefghi"[i] for i in leaders(outside)) == names
    assert ends > 4


def test_group_moves_as_a_whole_and_keeps_its_inner_proportions() -> None:
    # Group 0 = the first two criteria, in equal parts: a has 0.5 in it, b 0.7; a leads by group 1.
    values = np.array([[1.0, 0.0, 0.6], [0.4, 1.0, 0.4]])
    weights = np.array([0.2, 0.2, 0.6])

    first, second, unused = group_stability_intervals(
        "ab", np.column_stack([values, [0, 1]]), np.append(weights, 0), 0, (0, 0, 1, 2)
    )

    assert first is not None and second is not None  # noqa: PT018
    assert_end(first.high, first.above, 0.5, "b")
    assert_end(second.low, second.below, 0.5, "b")
    assert unused is None


def test_importance_that_gives_a_share_leaves_the_other_importances_alone() -> None:
    assert importance_at(0.25, others=6) == 2
    assert importance_at(0, others=6) == 0
    assert importance_at(1, others=6) is None


def test_flat_importance_at_the_end_of_the_interval_draws_level() -> None:
    importance = np.array([2.0, 2.0])
    high = stability_intervals("abc", OPPOSED, importance / 4, 2)[0].high

    assert high is not None
    raised = importance_at(high, others=2)
    assert raised == pytest.approx(3)
    overall = overall_values(OPPOSED, Flat().weights(np.array([raised, 2.0])))
    assert leaders(overall).tolist() == [0, 2]


def test_leaders_by_step_answer_for_each_step_of_one_importance() -> None:
    by_step = leaders_by_step("abc", OPPOSED, Flat(), np.array([2.0, 2.0]))

    assert by_step[0] == (("b",), ("b",), ("c",), ("a", "c"), ("a",))


def test_leaders_by_step_follow_the_grouped_rule() -> None:
    # Both in one group, values 1 and step: shares 0, 1/2, 2/3, 4/5, 8/9 of the first criterion.
    by_step = leaders_by_step("abc", OPPOSED, grouped("gg"), np.array([1.0, 1.0]))

    assert by_step[0] == (("b",), ("c",), ("a",), ("a",), ("a",))


def test_leaders_by_step_are_none_where_no_importance_is_left() -> None:
    assert leaders_by_step("abc", OPPOSED, Flat(), np.array([1.0, 0.0]), steps=(0, 1))[0] == (
        (),
        ("a",),
    )


def test_rating_flip_is_the_value_at_which_the_next_draws_level() -> None:
    values = np.array([[0.9, 0.5, 0.1], [0.5, 0.5, 0.5], [0.0, 0.0, 0.0]])
    weights = np.array([0.6, 0.3, 0.1])
    # S = 0.70, 0.50: gap 0.2. 0.9 - 0.2/0.6; 0.5 - 0.2/0.3 < 0 and 0.1 - 0.2/0.1 < 0.
    flips = rating_flips(values, weights, 0)

    assert_allclose(flips, [0.9 - 1 / 3, np.nan, np.nan])
    fallen = values.copy()
    fallen[0, 0] = flips[0]
    assert leaders(overall_values(fallen, weights)).tolist() == [0, 1]


def test_rating_flip_needs_a_rival_and_a_weight() -> None:
    assert np.isnan(rating_flips(np.array([[0.5, 0.5]]), np.array([1.0, 0.0]), 0)).all()
    assert np.isnan(rating_flips(OPPOSED, np.array([1.0, 0.0]), 0)[1])

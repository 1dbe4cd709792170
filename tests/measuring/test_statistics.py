from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.measuring.statistics import (
    Interval,
    NothingMeasured,
    groups,
    interval,
    median,
    positions,
    quotient,
    too_few,
)

figures = st.lists(st.floats(0.01, 1e6), min_size=1, max_size=12)
spans = st.tuples(st.integers(0, 40), st.integers(0, 12))
fields = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), spans, max_size=12)


def between(low: float, high: float, samples: int = 7) -> Interval:
    return Interval(median=(low + high) / 2, low=low, high=high, samples=samples)


def intervals(drawn: dict[str, tuple[int, int]]) -> dict[str, Interval]:
    return {name: between(low, low + width) for name, (low, width) in drawn.items()}


def test_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() -> None:
    assert median([5, 1, 9]) == 5
    assert median([5, 1, 9, 7]) == 6


@pytest.mark.parametrize("samples", [[], [1.0, math.nan], [math.inf]])
def test_nothing_is_said_of_what_was_not_measured(samples: list[float]) -> None:
    with pytest.raises(NothingMeasured):
        median(samples)
    with pytest.raises(NothingMeasured):
        interval(samples, seed=1)


def test_interval_of_seven_reaches_from_the_second_to_the_sixth() -> None:
    """By hand: P(median of the draw is the lowest) = P(at least 4 of 7 draws hit it)
    = Σ C(7,k)·6^(7−k)/7^7 for k ≥ 4 = 1.0 %; for one of the two lowest it is 10 %. So 2.5 % of the
    medians end among the second figures."""
    found = interval([10, 70, 20, 60, 30, 50, 40], seed=1)
    assert found == Interval(median=40, low=20, high=60, samples=7)


def test_interval_of_three_reaches_over_all() -> None:
    """By hand: 7 of 27 draws have the lowest as their median, far more than 2.5 %."""
    assert interval([3, 1, 2], seed=5) == Interval(median=2, low=1, high=3, samples=3)


def test_interval_of_one_has_no_width() -> None:
    assert interval([4], seed=1) == Interval(median=4, low=4, high=4, samples=1)


def test_smaller_share_gives_a_narrower_interval() -> None:
    wide, narrow = (interval(range(1, 8), seed=1, share=share) for share in (0.95, 0.5))
    assert (narrow.low, narrow.high) == (3, 5)
    assert wide.low < narrow.low < narrow.high < wide.high


@given(figures, st.integers(0, 5), st.randoms())
def test_order_of_the_samples_changes_nothing(
    samples: list[float], seed: int, chance: random.Random
) -> None:
    shuffled = chance.sample(samples, len(samples))
    assert interval(shuffled, seed=seed) == interval(samples, seed=seed)


@given(figures, st.integers(0, 5))
def test_interval_holds_its_median_and_lies_within_the_samples(
    samples: list[float], seed: int
) -> None:
    found = interval(samples, seed=seed)
    assert min(samples) <= found.low <= found.median <= found.high <= max(samples)


@given(figures)
def test_another_unit_changes_the_unit_only(samples: list[float]) -> None:
    once, doubled = interval(samples, seed=1), interval([2 * one for one in samples], seed=1)
    assert (doubled.median, doubled.low, doubled.high) == (
        2 * once.median,
        2 * once.low,
        2 * once.high,
    )


def test_quotient_is_that_of_the_medians() -> None:
    """One slow round of the others does not count: within the rounds it would be 1/2, 2, 1/2."""
    found = quotient([50, 52, 51], [100, 26, 102], seed=1)
    assert found.median == 0.51
    assert (found.low, found.high) == (50 / 102, 2)


def test_quotient_leaves_open_what_the_rounds_of_both_do() -> None:
    steady = [10.0] * 7
    varied = [8.0, 9, 9.5, 10, 10.5, 11, 12]
    assert quotient(steady, steady, seed=1) == Interval(median=1, low=1, high=1, samples=7)
    one = quotient(varied, steady, seed=1)
    both = quotient(varied, varied, seed=1)
    assert one == interval([each / 10 for each in varied], seed=1)
    assert both.low < one.low < one.median == both.median < one.high < both.high


@pytest.mark.parametrize(("ours", "theirs"), [([], [1]), ([1], []), ([1], [0])])
def test_no_quotient_without_samples_on_both_sides(ours: list[int], theirs: list[int]) -> None:
    with pytest.raises(NothingMeasured):
        quotient(ours, theirs, seed=1)


@given(figures, figures)
def test_quotient_lies_within_its_interval(ours: list[float], theirs: list[float]) -> None:
    found = quotient(ours, theirs, seed=1)
    assert found.low <= found.median <= found.high
    assert found.samples == min(len(ours), len(theirs))


FIELD = {
    "a": between(90, 99),
    "b": between(40, 52),
    "c": between(50, 61),
    "d": between(60, 70),
    "e": between(1, 2),
}
r"""Drawn out: b overlaps c, c overlaps d, b and d do not; a and e stand alone.

    e ─       b ─────      d ─────              a ─────
                   c ──────
"""


def test_groups_are_chains_of_overlaps_best_first() -> None:
    assert groups(FIELD, highest_first=True) == (("a",), ("b", "c", "d"), ("e",))
    assert groups(FIELD, highest_first=False) == (("e",), ("b", "c", "d"), ("a",))


def test_positions_tell_the_ends_of_a_chain_apart() -> None:
    assert positions(FIELD, highest_first=True) == {
        "a": (1, 1),
        "b": (3, 4),
        "c": (2, 4),
        "d": (2, 3),
        "e": (5, 5),
    }
    assert positions(FIELD, highest_first=False)["e"] == (1, 1)


def test_touching_intervals_are_not_told_apart() -> None:
    touching = {"a": between(1, 2), "b": between(2, 3)}
    assert groups(touching, highest_first=True) == (("a", "b"),)


def test_too_few_samples_are_in_no_group_and_tell_nobody_apart() -> None:
    field = {"a": between(90, 99), "b": between(1, 1, samples=1)}
    assert groups(field, highest_first=True) == (("a",),)
    assert (too_few(field), too_few(field, fewest=1)) == (("b",), ())
    assert positions(field, highest_first=True) == {"a": (1, 2), "b": (1, 2)}
    assert groups(field, highest_first=True, fewest=1) == (("a",), ("b",))


def test_nobody_makes_no_group() -> None:
    assert groups({}, highest_first=True) == ()
    assert positions({}, highest_first=True) == {}


@given(fields)
def test_everyone_is_in_one_group_and_groups_are_apart(drawn: dict[str, tuple[int, int]]) -> None:
    field = intervals(drawn)
    found = groups(field, highest_first=True)
    assert sorted(name for group in found for name in group) == sorted(field)
    for number, group in enumerate(found):
        for better in group:
            for worse in (name for later in found[number + 1 :] for name in later):
                assert field[better].low > field[worse].high


@given(fields)
def test_overlapping_ones_share_a_group(drawn: dict[str, tuple[int, int]]) -> None:
    field = intervals(drawn)
    group = {name: n for n, names in enumerate(groups(field, highest_first=True)) for name in names}
    for one in field:
        for other in field:
            if field[one].overlaps(field[other]):
                assert group[one] == group[other]


@given(fields)
def test_best_first_or_worst_first_is_the_same_partition(
    drawn: dict[str, tuple[int, int]],
) -> None:
    field = intervals(drawn)
    assert groups(field, highest_first=True) == groups(field, highest_first=False)[::-1]


@given(fields)
def test_positions_of_a_group_lie_within_the_places_of_the_group(
    drawn: dict[str, tuple[int, int]],
) -> None:
    field = intervals(drawn)
    places, before = positions(field, highest_first=True), 0
    for group in groups(field, highest_first=True):
        for name in group:
            best, worst = places[name]
            assert before < best <= worst <= before + len(group)
        before += len(group)

from __future__ import annotations

from comparison.measuring.agreement import Moved, agreement
from comparison.measuring.statistics import Interval


def figures(**middles: float) -> dict[str, Interval]:
    """Intervals of one below and one above their median, of seven samples."""
    return {
        name: Interval(median=middle, low=middle - 1, high=middle + 1, samples=7)
        for name, middle in middles.items()
    }


def test_runs_that_tell_the_same_pairs_apart_agree_whatever_their_numbers() -> None:
    found = agreement(figures(a=10, b=20, c=21), figures(a=100, b=200, c=201), highest_first=True)

    assert (found.pairs, found.same, found.opposite) == (3, 3, 0)
    assert found.moved == ()


def test_reversed_pair_is_counted_and_both_move() -> None:
    found = agreement(figures(a=10, b=20), figures(a=20, b=10), highest_first=True)

    assert (found.same, found.opposite, found.finer, found.coarser) == (0, 1, 0, 0)
    assert found.moved == (Moved(name="a", before=2, after=1), Moved(name="b", before=1, after=2))


def test_pair_that_only_one_run_tells_apart_is_no_contradiction() -> None:
    apart, together = figures(a=10, b=20), figures(a=10, b=11)

    later = agreement(together, apart, highest_first=False)
    earlier = agreement(apart, together, highest_first=False)

    assert (later.finer, later.coarser, later.opposite) == (1, 0, 0)
    assert (earlier.finer, earlier.coarser, earlier.opposite) == (0, 1, 0)
    assert later.moved == (Moved(name="b", before=1, after=2),)


def test_only_names_of_both_runs_are_compared() -> None:
    found = agreement(figures(a=1, b=5, c=9), figures(a=1, c=9, d=20), highest_first=True)

    assert found.pairs == 1

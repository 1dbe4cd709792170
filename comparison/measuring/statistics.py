"""What samples of one run allow us to say: medians, intervals, ratios and groups. Pure NumPy.

A *sample* is one figure of one round. Rounds are interleaved over all frameworks, so the samples of
one round were taken at about the same time and may be compared with each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

SHARE = 0.95
DRAWS = 10_000
FEWEST = 3
"""Below this number of samples an interval says nothing: it is in no group."""


class NothingMeasured(ValueError):  # noqa: N818  (said as what happened)
    """There is no sample to speak of. The message is one sentence."""


@dataclass(frozen=True, kw_only=True)
class Interval:
    """The median of ``samples`` figures and what the bootstrap leaves open about it.

    ``low`` ≤ ``median`` ≤ ``high``, all in the unit of the samples.
    """

    median: float
    low: float
    high: float
    samples: int

    def overlaps(self, other: Interval) -> bool:
        """Whether both hold a common value. Touching ends count: they do not tell two apart."""
        return self.low <= other.high and other.low <= self.high


def median(samples: Iterable[float]) -> float:
    """The middle figure; of an even number the mean of the two in the middle."""
    return float(np.median(_figures(samples)))


def interval(samples: Iterable[float], *, seed: int, share: float = SHARE) -> Interval:
    """The median with its percentile-bootstrap interval (Efron 1979).

    ``DRAWS`` times as many figures as there are samples are drawn from them with replacement; the
    interval holds the middle ``share`` of the medians of the draws. The same samples in any order
    and the same seed give the same interval. Its ends are figures that were drawn, never
    interpolated. With seven samples it reaches from the second lowest to the second highest, which
    holds the true median in 7 of 8 runs, not in 19 of 20: few rounds cannot say more. One sample
    gives an interval without width, which ``groups`` does not trust.
    """
    figures = np.sort(_figures(samples))
    middle = float(np.median(figures))
    medians = figures[_middles(figures.size, seed)].mean(axis=1)
    return _spread(medians, middle=middle, samples=figures.size, share=share)


def _spread(
    drawn: np.ndarray[tuple[int], np.dtype[np.float64]],
    *,
    middle: float,
    samples: int,
    share: float,
) -> Interval:
    tail = (1 - share) / 2
    low, high = np.quantile(drawn, [tail, 1 - tail], method="inverted_cdf")
    return Interval(
        median=middle,
        low=min(float(low), middle),
        high=max(float(high), middle),
        samples=samples,
    )


@lru_cache(maxsize=64)
def _middles(size: int, seed: int) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """The two middle places of each draw; of an odd number twice the same.

    The figures are sorted, so a draw's median is known by its places alone, and the draws are the
    same for every series of one run.
    """
    drawn = np.sort(np.random.default_rng(seed).integers(size, size=(DRAWS, size)), axis=1)
    return drawn[:, [(size - 1) // 2, size // 2]]


def quotient(
    samples: Iterable[float], others: Iterable[float], *, seed: int, share: float = SHARE
) -> Interval:
    """How many times the others: the quotient of the medians, with what the rounds of both leave
    open. Both are drawn anew, independently of each other. Never for samples of two runs.

    Not the median of quotients within the rounds: in our runs what disturbs a measurement lasts for
    seconds and hits one server, not the round, and would count in the others' quotients, too.
    Raises ``NothingMeasured`` where a side has no sample or the others' median is not positive.
    """
    ours, theirs = np.sort(_figures(samples)), np.sort(_figures(others))
    if float(np.median(theirs)) <= 0:
        raise NothingMeasured("The others’ median is not positive.")
    drawn = ours[_middles(ours.size, seed)].mean(axis=1)
    against = theirs[_middles(theirs.size, seed + 1)].mean(axis=1)
    return _spread(
        drawn / against,
        middle=float(np.median(ours) / np.median(theirs)),
        samples=min(ours.size, theirs.size),
        share=share,
    )


def groups(
    intervals: Mapping[str, Interval], *, highest_first: bool, fewest: int = FEWEST
) -> tuple[tuple[str, ...], ...]:
    """Names in groups of the indistinguishable, best group first; by name within a group.

    The rule: two whose intervals overlap are in the same group, and so are two that are linked by
    a chain of overlaps. So everyone is in exactly one group, and between two groups *every* pair of
    intervals is apart: an order between groups always holds, an order within one is never claimed,
    not even for the two ends of a chain (``positions`` is finer there). An interval of fewer than
    ``fewest`` samples is in no group (``too_few``); for counts, which do not vary, pass
    ``fewest=1``.
    """
    found: list[list[str]] = []
    reached = -np.inf
    placed = {name: one for name, one in intervals.items() if one.samples >= fewest}
    for name, one in sorted(placed.items(), key=lambda item: (item[1].low, item[0])):
        if not found or one.low > reached:
            found.append([])
        found[-1].append(name)
        reached = max(reached, one.high)
    ordered = found[::-1] if highest_first else found
    return tuple(tuple(sorted(names)) for names in ordered)


def too_few(intervals: Mapping[str, Interval], *, fewest: int = FEWEST) -> tuple[str, ...]:
    """The names that are in no group, because their samples cannot tell them from anybody."""
    return tuple(sorted(name for name, one in intervals.items() if one.samples < fewest))


def positions(
    intervals: Mapping[str, Interval], *, highest_first: bool, fewest: int = FEWEST
) -> dict[str, tuple[int, int]]:
    """The best and the worst place that each name can have, 1 for the best.

    Only those count as better or worse whose interval does not overlap one's own; all others may
    stand on either side.
    """
    return {
        name: _places(one, list(intervals.values()), highest_first=highest_first, fewest=fewest)
        for name, one in intervals.items()
    }


def _places(
    one: Interval, everyone: Sequence[Interval], *, highest_first: bool, fewest: int
) -> tuple[int, int]:
    apart = [
        other
        for other in everyone
        if min(one.samples, other.samples) >= fewest and not one.overlaps(other)
    ]
    better = sum((other.low > one.high) == highest_first for other in apart)
    return 1 + better, len(everyone) - (len(apart) - better)


def _figures(samples: Iterable[float]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    figures = np.fromiter(samples, dtype=np.float64)
    if not figures.size:
        raise NothingMeasured("There is no sample.")
    if not np.isfinite(figures).all():
        raise NothingMeasured("A sample is not a number.")
    return figures

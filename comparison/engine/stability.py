"""How far one weight can move, the others keeping their proportions, before the answer changes.

Exact and without enumeration: along the share t of one weight every overall value is a straight
line, so the leader's first crossing on either side bounds the interval (weight stability intervals:
Mareschal 1988; for the weighted sum O'Shea et al. 2026). One weight at a time: two half moves
together can change the answer inside all the intervals; see `acceptability` for joint variation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np

from comparison.engine.matrix import Array
from comparison.engine.weighted_sum import TIE, overall_values
from comparison.engine.weighting import Weighting


@dataclass(frozen=True)
class StabilityInterval:
    """The leader stays (joint) first while the share lies in low … high; None if undefined.

    `below` and `above` lead just beyond the ends; empty where the end is 0 or 1 and nobody takes
    over. A weight of 1 leaves no proportions among the others, so it has no interval.
    """

    weight: float
    low: float | None
    high: float | None
    below: tuple[str, ...] = ()
    above: tuple[str, ...] = ()


def stability_intervals(
    alternatives: Sequence[str], values: Array, weights: Array, leader: int
) -> tuple[StabilityInterval, ...]:
    """The interval of each weight, for the leader's index.

    With share t, S_i(t) = t v_ik + (1 - t) r_i, where r_i is the value on the other criteria. The
    leader's gap to i goes from g0 at t = 0 straight to g1 at t = 1 and is nil at g0 / (g0 - g1).
    """
    others = np.where(np.eye(weights.size, dtype=np.bool_), 0.0, weights)
    movable = others.sum(axis=1) > 0
    rest = values @ (others / np.where(movable, others.sum(axis=1), 1.0)[:, None]).T
    at_zero, at_one = rest[leader] - rest, values[leader] - values
    slope = values - rest
    root = at_zero / np.where(np.abs(at_zero - at_one) > 0, at_zero - at_one, 1.0)
    found = []
    for k, weight in enumerate(weights.tolist()):
        if not movable[k]:
            found.append(StabilityInterval(weight, None, None))
            continue
        low, below = _crossing(root[:, k], slope[:, k], at_zero[:, k] < -TIE, -1)
        high, above = _crossing(root[:, k], slope[:, k], at_one[:, k] < -TIE, 1)
        found.append(
            StabilityInterval(
                weight,
                min(low, weight),
                max(high, weight),
                tuple(alternatives[i] for i in below),
                tuple(alternatives[i] for i in above),
            )
        )
    return tuple(found)


def _crossing(root: Array, slope: Array, ahead: Array, towards: int) -> tuple[float, list[int]]:
    """The nearest crossing towards share 0 (-1) or 1 (+1), and who leads beyond it.

    Of all that cross there, the steepest leads.
    """
    rivals = np.flatnonzero(ahead)
    if not rivals.size:
        return float(towards > 0), []
    signed = root[rivals] * towards
    crossing = rivals[signed <= signed.min() + TIE]
    steepness = slope[crossing] * towards
    return float(signed.min() * towards), crossing[steepness >= steepness.max() - TIE].tolist()


def group_stability_intervals(
    alternatives: Sequence[str],
    values: Array,
    weights: Array,
    leader: int,
    membership: Sequence[int],
) -> tuple[StabilityInterval | None, ...]:
    """The same for whole groups, each with its inner proportions; None for one without weight."""
    indicator = np.eye(max(membership) + 1)[list(membership)]
    group_weights = weights @ indicator
    used = group_weights > 0
    means = (values * weights) @ indicator[:, used] / group_weights[used]
    intervals = iter(stability_intervals(alternatives, means, group_weights[used], leader))
    return tuple(next(intervals) if weighs else None for weighs in used)


def importance_at(share: float, others: float) -> float | None:
    """The raw importance that gives this share under the flat rule: others x t / (1 - t).

    `others` is the sum of the other importances, which stay as they are. None for share 1: however
    high the importance is set.
    """
    return None if share >= 1 else others * share / (1 - share)


def leaders_by_step(
    alternatives: Sequence[str],
    values: Array,
    rule: Weighting,
    importance: Array,
    steps: Sequence[float] = (0, 1, 2, 3, 4),
) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Who leads if one importance is set to each step, all else as stated: [criterion][step].

    Exact for every weighting rule, the grouped one included, where a move is not proportional.
    Empty where no importance is left.
    """
    n = importance.size
    moved = np.tile(importance, (n, len(steps), 1))
    moved[np.arange(n), :, np.arange(n)] = steps
    found = leaders_if(alternatives, values, rule, moved.reshape(-1, n))
    return tuple(found[k * len(steps) : (k + 1) * len(steps)] for k in range(n))


def one_step_away(importance: Array, step: float) -> Array:
    """Every importance above 0 moved alone, one step up and one down, not below 0: rows."""
    up = (np.eye(importance.size) * step)[importance > 0]
    return np.maximum(np.vstack([importance + up, importance - up]), 0)


def leaders_if(
    alternatives: Sequence[str], values: Array, rule: Weighting, variations: Array
) -> tuple[tuple[str, ...], ...]:
    """Who leads under each row of importances; empty where the row has none."""
    prepared = rule.prepared(variations)
    decided = prepared.max(axis=1) > 0
    overall = rule.weights(prepared[decided]) @ values.T
    first = overall >= overall.max(axis=1, keepdims=True) - TIE
    found = iter(tuple(compress(alternatives, row)) for row in first.tolist())
    return tuple(next(found) if has_any else () for has_any in decided)


def rating_flips(values: Array, weights: Array, leader: int) -> Array:
    """The partial value, per criterion, to which the leader may fall before the next draws level.

    v_ak - gap / w_k; NaN where no fall suffices or nothing is next. Shape (n_criteria,).
    """
    overall = overall_values(values, weights)
    others = np.delete(overall, leader)
    gap = overall[leader] - others.max(initial=-np.inf)
    level = values[leader] - gap / np.where(weights > 0, weights, np.nan)
    return np.asarray(np.where(level >= 0, level, np.nan))

"""How sure the answer is, in one word. The thresholds are our convention: no literature has any."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from comparison.engine.matrix import Array, Mask
from comparison.engine.weighted_sum import TIE, leaders

Kind = Literal["tie", "too-close", "ahead", "clear", "dominant", "none-left"]

TOO_CLOSE = 0.65
"""Ahead of a rival in a smaller share of the variations than this is too close to call."""
CLEAR = 0.9
"""Ahead of every rival in at least this share of the variations is a clear lead."""
LEAST_GAP = 0.03
"""The site's form also calls a gap smaller than this (3 of 100 points) too close."""
ENOUGH_RATED = 0.7
"""Rated on a smaller share of the weight than this is not enough data to be ranked."""


@dataclass(frozen=True)
class Verdict:
    """`leaders` in alphabetical order: several for a tie or when it is too close to call."""

    kind: Kind
    leaders: tuple[str, ...]


def verdict(
    alternatives: Sequence[str],
    overall: Array,
    pairwise: Array,
    dominates: Mask,
    *,
    least_gap: float = 0.0,
    step_flips: bool = False,
) -> Verdict:
    """Judge the lead of the first over every rival.

    `pairwise` is that of `acceptability` (NaN: not compared, too far behind), `dominates` that of
    `dominance`. With `step_flips` some single step of one importance changes the winner, so that
    the lead is not called clear. Too close to call names all that are too close to the leader.
    """
    if not alternatives:
        return Verdict("none-left", ())
    first = leaders(overall)
    if first.size > 1:
        return Verdict("tie", _alphabetical(alternatives, first.tolist()))
    leader = int(first[0])
    rivals = np.delete(np.arange(overall.size), leader)
    gap, ahead = overall[leader] - overall[rivals], pairwise[leader, rivals]
    close = rivals[(ahead < TOO_CLOSE) | (gap < least_gap - TIE)]
    if close.size:
        return Verdict("too-close", _alphabetical(alternatives, [leader, *close.tolist()]))
    return Verdict(_lead(ahead, dominates[leader, rivals], step_flips), (alternatives[leader],))


def _lead(ahead: Array, dominated: Mask, step_flips: bool) -> Kind:
    if dominated.size and dominated.all():
        return "dominant"
    return "ahead" if step_flips or (ahead < CLEAR).any() else "clear"


def _alphabetical(alternatives: Sequence[str], indices: Sequence[int]) -> tuple[str, ...]:
    return tuple(sorted(alternatives[i] for i in indices))

"""The ranked list: rank, points, and what lifts or holds down each framework."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from comparison.engine import dominance, weighted_sum
from comparison.engine.matrix import Array
from comparison.engine.value_functions import PartialValues
from comparison.selectors.decision import Decision

POINTS = 100
"""Overall values are shown as whole points of this many."""


@dataclass(frozen=True, kw_only=True)
class GroupPoints:
    slug: str
    name: str
    points: int


@dataclass(frozen=True, kw_only=True)
class Ranked:
    """One framework in the ranking. ``groups`` add up to ``points``, of 100.

    ``values`` (in [0, 1], ``None`` where it is not rated and counts as the middle) and ``parts``
    (of 100 points, not rounded) are by criterion, in the order of the weights, heaviest first.
    ``rated_share`` is the share of the reader's weight on which it is rated; ``ahead_on`` and
    ``behind_on`` are the criteria that lift it above, or hold it below, the mean of the ranking.
    """

    slug: str
    name: str
    base_name: str
    rank: int
    points: int
    value: float
    groups: tuple[GroupPoints, ...]
    values: tuple[float | None, ...]
    parts: tuple[float, ...]
    rated_share: float
    ahead_on: tuple[str, ...]
    behind_on: tuple[str, ...]
    unchecked: tuple[str, ...]
    dominated_by: tuple[str, ...]


NAMED = 2
"""How many criteria a row of the ranking names for and against."""

WORTH_NAMING = 0.005
"""Half a point: below it a difference is not worth a reader's attention."""


def ranking(decision: Decision) -> tuple[Ranked, ...]:
    """All that meet the must-haves, best first; equals share a rank, in order of their slugs."""
    admitted = decision.ranked
    if not admitted:
        return ()
    values = decision.values.of(admitted)
    parts = weighted_sum.contributions(values.central, decision.weights)
    dominates = dominance.dominates(values.central, decision.weights)
    shares = weighted_sum.rated_weight_share(values.rated, decision.weights)
    ranks = decision.ranks(admitted)
    order = sorted(range(len(admitted)), key=lambda i: (ranks[admitted[i]], admitted[i]))
    return tuple(
        _ranked(
            decision,
            admitted[i],
            rank=ranks[admitted[i]],
            values=_values(decision, values, i),
            parts=parts[i],
            against_mean=parts[i] - parts.mean(axis=0),
            rated_share=float(shares[i]),
            dominated_by=[admitted[j] for j in np.flatnonzero(dominates[:, i])],
        )
        for i in order
    )


def _ranked(
    decision: Decision,
    slug: str,
    *,
    rank: int,
    values: tuple[float | None, ...],
    parts: Array,
    against_mean: Array,
    rated_share: float,
    dominated_by: Sequence[str],
) -> Ranked:
    points = round(decision.overall[slug] * POINTS)
    musts = {must.slug: must.label for must in decision.musts}
    unchecked = decision.screening.unchecked.get(slug, ())
    return Ranked(
        slug=slug,
        name=decision.known.facts.frameworks[slug].name,
        base_name=decision.known.facts.frameworks[decision.base(slug)].name,
        rank=rank,
        points=points,
        value=decision.overall[slug],
        groups=_group_points(decision, parts, points),
        values=values,
        parts=tuple(float(parts[j]) * POINTS for j in decision.weighed),
        rated_share=rated_share,
        ahead_on=_named(decision, -against_mean),
        behind_on=_named(decision, against_mean),
        unchecked=tuple(musts[name] for name in unchecked),
        dominated_by=decision.names(dominated_by),
    )


def _values(decision: Decision, values: PartialValues, i: int) -> tuple[float | None, ...]:
    return tuple(
        float(values.central[i, j]) if values.rated[i, j] else None for j in decision.weighed
    )


def _group_points(decision: Decision, parts: Array, points: int) -> tuple[GroupPoints, ...]:
    """Points per group, rounded so that they add up to the printed points."""
    sums: dict[tuple[str, str], float] = {}
    for each, part in zip(decision.needs.importances, parts.tolist(), strict=True):
        group = (each.criterion.group, each.criterion.group_name)
        sums[group] = sums.get(group, 0.0) + part * POINTS
    rounded = weighted_sum.rounded_parts(list(sums.values()), points)
    return tuple(
        GroupPoints(slug=slug, name=name, points=number)
        for (slug, name), number in zip(sums, rounded, strict=True)
    )


def _named(decision: Decision, by: Array) -> tuple[str, ...]:
    """The names of the criteria with the lowest values of ``by``, if low enough to matter."""
    lowest = [j for j in np.argsort(by, kind="stable")[:NAMED] if by[j] < -WORTH_NAMING]
    return tuple(decision.needs.importances[j].criterion.name for j in lowest)

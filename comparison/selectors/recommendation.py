"""The ranking for one reader's needs: rows in, the engine's answer out, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from comparison.engine import dominance, kits, screening, weighted_sum
from comparison.engine.matrix import Array
from comparison.selectors.decision import Decision, decide
from comparison.selectors.needs import Needs
from comparison.selectors.questionnaire import MustHaveLine
from comparison.selectors.requirements import Ground, grounds

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

    ``rated_share`` is the share of the reader's weight on which it is rated.
    """

    slug: str
    name: str
    base_name: str
    rank: int
    points: int
    value: float
    groups: tuple[GroupPoints, ...]
    rated_share: float
    unchecked: tuple[str, ...]
    dominated_by: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Lead:
    """Why the first is ahead of the second on one criterion; the points add up to the lead."""

    criterion: str
    name: str
    group_name: str
    weight: float
    points: int
    first_value: float
    second_value: float


@dataclass(frozen=True, kw_only=True)
class Excluded:
    """A framework that fails a must-have, and the rank it would have without those it fails."""

    slug: str
    name: str
    grounds: tuple[Ground, ...]
    rank_if_relaxed: int


@dataclass(frozen=True, kw_only=True)
class Relaxation:
    """What dropping one must-have would bring back, and who would then come first."""

    must_have: str
    label: str
    removes: tuple[str, ...]
    brings_back: tuple[str, ...]
    leaders: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class CriterionWeight:
    criterion: str
    weight: float


@dataclass(frozen=True, kw_only=True)
class Recommendation:
    """``weights`` sum to 1, heaviest first. ``wishes`` have importance, but too few ratings."""

    ranking: tuple[Ranked, ...]
    lead: tuple[Lead, ...]
    excluded: tuple[Excluded, ...]
    relaxations: tuple[Relaxation, ...]
    leaders_without_must_haves: tuple[str, ...]
    weights: tuple[CriterionWeight, ...]
    wishes: tuple[str, ...]


def recommendation(
    needs: Needs, *, musts: Sequence[MustHaveLine], mode: kits.Mode
) -> Recommendation:
    """Rank for these needs. Raises ProblemError when nothing has any importance."""
    decision = decide(
        needs, musts=musts, mode="bare" if needs.bare_only and mode == "best" else mode
    )
    admitted = decision.screening.admitted
    ranking = _ranking(decision)
    return Recommendation(
        ranking=ranking,
        lead=_lead(decision, ranking) if len(admitted) > 1 else (),
        excluded=_excluded(decision),
        relaxations=tuple(_relaxation(decision, must) for must in musts),
        leaders_without_must_haves=decision.names(decision.leaders(decision.shown)),
        weights=_weights(decision),
        wishes=_wishes(decision),
    )


def _ranking(decision: Decision) -> tuple[Ranked, ...]:
    admitted = decision.screening.admitted
    if not admitted:
        return ()
    values = decision.values.of(admitted)
    dominates = dominance.dominates(values.central, decision.weights)
    shares = weighted_sum.rated_weight_share(values.rated, decision.weights)
    ranks = decision.ranks(admitted)
    order = sorted(range(len(admitted)), key=lambda i: (ranks[admitted[i]], admitted[i]))
    return tuple(
        _ranked(
            decision,
            admitted[i],
            rank=ranks[admitted[i]],
            parts=weighted_sum.contributions(values.central[i], decision.weights),
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
    parts: Array,
    rated_share: float,
    dominated_by: Sequence[str],
) -> Ranked:
    row = decision.known.frameworks[slug]
    by_group: dict[str, float] = {}
    names: dict[str, str] = {}
    for each, part in zip(decision.needs.importances, parts.tolist(), strict=True):
        names[each.criterion.group] = each.criterion.group_name
        by_group[each.criterion.group] = by_group.get(each.criterion.group, 0.0) + part * POINTS
    value = decision.overall[slug]
    points = round(value * POINTS)
    rounded = weighted_sum.rounded_parts(list(by_group.values()), points)
    musts = {must.slug: must.label for must in decision.musts}
    unchecked = decision.screening.unchecked.get(slug, ())
    return Ranked(
        slug=slug,
        name=row.name,
        base_name=decision.known.frameworks[decision.base(slug)].name,
        rank=rank,
        points=points,
        value=value,
        groups=tuple(
            GroupPoints(slug=group, name=names[group], points=number)
            for group, number in zip(by_group, rounded, strict=True)
        ),
        rated_share=rated_share,
        unchecked=tuple(musts[name] for name in unchecked),
        dominated_by=decision.names(dominated_by),
    )


def _lead(decision: Decision, ranking: Sequence[Ranked]) -> tuple[Lead, ...]:
    """Signed points per criterion, largest first; they add up to the printed lead."""
    first, second = ranking[0], ranking[1]
    values = decision.values.of([first.slug, second.slug]).central
    gaps = weighted_sum.gap_contributions(values, decision.weights, 0, 1) * POINTS
    if not gaps.any():
        return ()
    rounded = weighted_sum.rounded_parts(gaps.tolist(), first.points - second.points)
    lines = [
        Lead(
            criterion=each.criterion.slug,
            name=each.criterion.name,
            group_name=each.criterion.group_name,
            weight=float(decision.weights[j]),
            points=rounded[j],
            first_value=float(values[0, j]),
            second_value=float(values[1, j]),
        )
        for j, each in enumerate(decision.needs.importances)
        if rounded[j]
    ]
    return tuple(sorted(lines, key=lambda line: -line.points))


def _excluded(decision: Decision) -> tuple[Excluded, ...]:
    found = decision.screening
    reasons = grounds(known=decision.known, failed=found.excluded, musts=decision.musts)
    misses = screening.nearest_misses(
        found, lambda slug, competitors: decision.ranks(competitors)[slug]
    )
    return tuple(
        Excluded(
            slug=miss.id,
            name=decision.known.frameworks[miss.id].name,
            grounds=reasons[miss.id],
            rank_if_relaxed=miss.rank_if_relaxed,
        )
        for miss in misses
    )


def _relaxation(decision: Decision, must: MustHaveLine) -> Relaxation:
    found = decision.screening
    back = screening.relaxed(found, [must.slug]).brings_back
    left = (*found.admitted, *back)
    return Relaxation(
        must_have=must.slug,
        label=must.label,
        removes=decision.names([n for n, failed in found.excluded.items() if must.slug in failed]),
        brings_back=decision.names(back),
        leaders=decision.names(decision.leaders(left)) if left else (),
    )


def _weights(decision: Decision) -> tuple[CriterionWeight, ...]:
    lines = [
        CriterionWeight(criterion=each.criterion.slug, weight=float(weight))
        for each, weight in zip(decision.needs.importances, decision.weights, strict=True)
        if weight > 0
    ]
    return tuple(sorted(lines, key=lambda line: -line.weight))


def _wishes(decision: Decision) -> tuple[str, ...]:
    """Criteria that the answers make important and that nobody has rated yet."""
    return tuple(
        each.criterion.name
        for each, weight in zip(decision.needs.importances, decision.weights, strict=True)
        if each.importance > 0 and weight == 0 and not each.left_out
    )

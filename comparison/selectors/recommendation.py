"""The ranking for one reader's needs: rows in, the engine's answer out, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.engine import kits, screening, weighted_sum
from comparison.selectors.certainty import Certainty, certainty
from comparison.selectors.decision import Decision, Known, decide
from comparison.selectors.needs import Needs
from comparison.selectors.questionnaire import MustHaveLine
from comparison.selectors.ranking import POINTS, Ranked, ranking
from comparison.selectors.requirements import Ground, grounds


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
class SmallestRelaxation:
    """The fewest must-haves to drop until anything comes back."""

    labels: tuple[str, ...]
    brings_back: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class CriterionWeight:
    criterion: str
    name: str
    weight: float


@dataclass(frozen=True, kw_only=True)
class Recommendation:
    """``weights`` sum to 1, heaviest first. ``wishes`` have importance, but too few ratings;
    ``too_little_rated`` pass, but too little is known of them to be ranked. ``certainty`` is
    ``None`` when nothing is left to rank."""

    ranking: tuple[Ranked, ...]
    lead: tuple[Lead, ...]
    excluded: tuple[Excluded, ...]
    relaxations: tuple[Relaxation, ...]
    smallest: tuple[SmallestRelaxation, ...]
    leaders_without_must_haves: tuple[str, ...]
    weights: tuple[CriterionWeight, ...]
    wishes: tuple[str, ...]
    too_little_rated: tuple[str, ...]
    certainty: Certainty | None


def recommendation(
    known: Known, needs: Needs, *, musts: Sequence[MustHaveLine], mode: kits.Mode, seed: int
) -> Recommendation:
    """Rank for these needs. Raises ProblemError when nothing has any importance.

    ``seed`` is the data revision: the same data gives the same figures.
    """
    decision = decide(known, needs, musts=musts, mode=mode)
    ranked = ranking(decision)
    return Recommendation(
        ranking=ranked,
        lead=_lead(decision, ranked) if len(ranked) > 1 else (),
        excluded=_excluded(decision),
        relaxations=tuple(_relaxation(decision, must) for must in musts),
        smallest=() if ranked else _smallest(decision),
        leaders_without_must_haves=decision.names(decision.leaders(decision.shown)),
        weights=_weights(decision),
        wishes=_wishes(decision),
        too_little_rated=decision.names(decision.thin),
        certainty=certainty(decision, order=[line.slug for line in ranked], seed=seed)
        if ranked
        else None,
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
    reasons = grounds(known=decision.known.facts, failed=found.excluded, musts=decision.musts)
    misses = screening.nearest_misses(
        found, lambda slug, competitors: decision.ranks(competitors)[slug]
    )
    return tuple(
        Excluded(
            slug=miss.id,
            name=decision.known.facts.frameworks[miss.id].name,
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


def _smallest(decision: Decision) -> tuple[SmallestRelaxation, ...]:
    labels = {must.slug: must.label for must in decision.musts}
    return tuple(
        SmallestRelaxation(
            labels=tuple(labels[slug] for slug in found.dropped),
            brings_back=decision.names(found.brings_back),
        )
        for found in screening.smallest_relaxations(decision.screening)
    )


def _weights(decision: Decision) -> tuple[CriterionWeight, ...]:
    criteria = [each.criterion for each in decision.needs.importances]
    return tuple(
        CriterionWeight(
            criterion=criteria[j].slug, name=criteria[j].name, weight=float(decision.weights[j])
        )
        for j in decision.weighed
    )


def _wishes(decision: Decision) -> tuple[str, ...]:
    """Criteria that the answers make important and that nobody has rated yet."""
    return tuple(
        each.criterion.name
        for each, weight in zip(decision.needs.importances, decision.weights, strict=True)
        if each.importance > 0 and weight == 0 and not each.left_out
    )

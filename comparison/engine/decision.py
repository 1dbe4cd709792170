"""Everything the engine can say about a problem, in the output shape of docs/decide.md."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from comparison.engine.acceptability import Acceptability, acceptability
from comparison.engine.dominance import dominates
from comparison.engine.matrix import Array, Mask
from comparison.engine.problem import Problem
from comparison.engine.rank_range import rank_ranges
from comparison.engine.screening import NearestMiss, nearest_misses, screened
from comparison.engine.stability import (
    StabilityInterval,
    leaders_if,
    one_step_away,
    stability_intervals,
)
from comparison.engine.value_functions import PartialValues, values_at_performance
from comparison.engine.variation import around_importance
from comparison.engine.verdict import Verdict, verdict
from comparison.engine.weighted_sum import (
    contributions,
    leaders,
    overall_values,
    ranks,
    rated_weight_share,
)

PAIRWISE_UP_TO = 50
"""With more alternatives than this, pairwise indices are among the first COMPARED only."""
COMPARED = 20


@dataclass(frozen=True)
class Standing:
    """How one alternative stands among those not excluded; values and shares in [0, 1]."""

    overall_value: float
    rank: int
    rank_range: tuple[int, int]
    contributions: Mapping[str, float]
    rated_weight_share: float
    dominated_by: tuple[str, ...]
    rank_acceptability: tuple[float, ...]
    expected_rank: float
    central_weights: Mapping[str, float] | None
    confidence_factor: float | None


@dataclass(frozen=True)
class Decision:
    """The result; `alternatives`, `stability` and `pairwise` are empty if none is left."""

    weights: Mapping[str, float]
    alternatives: Mapping[str, Standing]
    excluded: Mapping[str, tuple[str, ...]]
    unchecked: Mapping[str, tuple[str, ...]]
    stability: Mapping[str, StabilityInterval]
    pairwise: Mapping[str, Mapping[str, float]]
    verdict: Verdict
    nearest_misses: tuple[NearestMiss, ...]


def decide(problem: Problem) -> Decision:
    """Screen, weigh, rank, and vary what was put in."""
    importance = problem.rule.prepared(problem.importance)
    weights = problem.rule.weights(importance)
    values = values_at_performance(problem.matrix)
    screening = screened(problem.outcomes)
    overall = _named(values.alternatives, overall_values(values.central, weights))

    def rank_among(name: str, competitors: Sequence[str]) -> int:
        competing = np.array([overall[other] for other in competitors])
        return int(ranks(competing)[competitors.index(name)])

    nothing_left = Decision(
        weights=_named(values.criteria, weights),
        alternatives={},
        excluded=screening.excluded,
        unchecked=screening.unchecked,
        stability={},
        pairwise={},
        verdict=Verdict("none-left", ()),
        nearest_misses=nearest_misses(screening, rank_among),
    )
    if not screening.admitted:
        return nothing_left
    return _ranked(nothing_left, problem, values.of(screening.admitted), importance, weights)


def _ranked(
    screened_only: Decision,
    problem: Problem,
    values: PartialValues,
    importance: Array,
    weights: Array,
) -> Decision:
    names = values.alternatives
    overall = overall_values(values.central, weights)
    leader = min(leaders(overall).tolist(), key=names.__getitem__)
    dominating = dominates(values.central, weights)
    shares = _varied(problem, values, importance, weights, overall)
    one_step = leaders_if(
        names, values.central, problem.rule, one_step_away(importance, problem.importance_step)
    )
    return replace(
        screened_only,
        alternatives=_standings(values, weights, dominating, shares),
        stability=dict(
            zip(
                values.criteria,
                stability_intervals(names, values.central, weights, leader),
                strict=True,
            )
        ),
        pairwise=_pairwise(names, shares.pairwise),
        verdict=verdict(
            names,
            overall,
            shares.pairwise,
            dominating,
            step_flips=any(first and names[leader] not in first for first in one_step),
        ),
    )


def _varied(
    problem: Problem, values: PartialValues, importance: Array, weights: Array, overall: Array
) -> Acceptability:
    draws = around_importance(
        problem.rule,
        importance,
        values.criteria,
        step=problem.importance_step,
        seed=problem.seed,
    )
    first_few = np.argsort(-overall, kind="stable")[:COMPARED].tolist()
    return acceptability(
        values,
        weights,
        draws,
        samples=problem.samples,
        shared_error=problem.shared_error,
        seed=problem.seed,
        compared=first_few if overall.size > PAIRWISE_UP_TO else None,
    )


def _standings(
    values: PartialValues, weights: Array, dominating: Mask, shares: Acceptability
) -> dict[str, Standing]:
    overall = overall_values(values.central, weights)
    rank, extremes = ranks(overall), rank_ranges(values.low, values.high, weights)
    parts = contributions(values.central, weights)
    rated = rated_weight_share(values.rated, weights)
    return {
        name: Standing(
            overall_value=float(overall[i]),
            rank=int(rank[i]),
            rank_range=(int(extremes[i, 0]), int(extremes[i, 1])),
            contributions=_named(values.criteria, parts[i]),
            rated_weight_share=float(rated[i]),
            dominated_by=tuple(values.alternatives[d] for d in np.flatnonzero(dominating[:, i])),
            rank_acceptability=tuple(shares.rank_acceptability[i].tolist()),
            expected_rank=float(shares.expected_rank[i]),
            central_weights=_unless_missing(values.criteria, shares.central_weights[i]),
            confidence_factor=None
            if np.isnan(shares.confidence_factor[i])
            else float(shares.confidence_factor[i]),
        )
        for i, name in enumerate(values.alternatives)
    }


def _pairwise(names: Sequence[str], pairwise: Array) -> dict[str, dict[str, float]]:
    compared = np.flatnonzero(~np.isnan(pairwise).all(axis=1)).tolist()
    return {
        names[i]: {names[j]: float(pairwise[i, j]) for j in compared if j != i} for i in compared
    }


def _named(names: Sequence[str], row: Array) -> dict[str, float]:
    return dict(zip(names, row.tolist(), strict=True))


def _unless_missing(names: Sequence[str], row: Array) -> dict[str, float] | None:
    return None if np.isnan(row).any() else _named(names, row)

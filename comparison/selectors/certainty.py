"""How sure the answer is: what happens to it when weights and ratings vary together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from comparison.engine.acceptability import Acceptability, acceptability
from comparison.engine.dominance import dominates
from comparison.engine.rank_range import rank_ranges
from comparison.engine.value_functions import PartialValues
from comparison.engine.variation import around_importance
from comparison.engine.verdict import LEAST_GAP, Verdict, verdict
from comparison.engine.weighted_sum import overall_values
from comparison.selectors.decision import Decision
from comparison.selectors.turning_points import (
    Flip,
    Interval,
    Steps,
    changes,
    criterion_intervals,
    flips,
    group_intervals,
)

SAMPLES = 4_000
"""Variations per page: the sampling error of a share is below 2 of 100."""
STEP = 1.0
"""Each importance varies by up to one step of the form."""
SHARED_ERROR = 0.3
"""Correlation of the rating errors of one framework: one rater, one documentation."""


@dataclass(frozen=True, kw_only=True)
class RankShares:
    """``shares[r]`` of 100 variations give rank r + 1; ``best`` to ``worst`` is the exact range of
    ranks with the stated weights when every rating may lie anywhere in its low to high."""

    slug: str
    name: str
    shares: tuple[int, ...]
    best: int
    worst: int
    confidence: int | None


@dataclass(frozen=True, kw_only=True)
class Certainty:
    """``verdict`` and ``leaders`` as the engine judges them. ``first_share`` and ``ahead_share``
    are shares of the variations in which the first is first, and ahead of the second."""

    verdict: str
    leaders: tuple[str, ...]
    first_share: float
    ahead_share: float
    shares: tuple[RankShares, ...]
    groups: tuple[Interval, ...]
    criteria: tuple[Interval, ...]
    changes: tuple[Steps, ...]
    flips: tuple[Flip, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Judgement:
    """The engine's verdict, the variation it rests on, and the single steps that would upset it."""

    verdict: Verdict
    varied: Acceptability
    changes: tuple[Steps, ...]


def judge(
    decision: Decision, *, order: Sequence[str], seed: int, samples: int = SAMPLES
) -> Judgement:
    """``order`` is the ranking, best first; ``seed`` belongs to the data revision."""
    values = decision.values.of(order)
    varied = _varied(decision, values, seed, samples)
    upsetting = changes(decision, values)
    judged = verdict(
        order,
        overall_values(values.central, decision.weights),
        varied.pairwise,
        dominates(values.central, decision.weights),
        least_gap=LEAST_GAP,
        step_flips=bool(upsetting),
    )
    return Judgement(verdict=judged, varied=varied, changes=upsetting)


def certainty(decision: Decision, *, order: Sequence[str], seed: int) -> Certainty:
    """How sure the ranking ``order`` is, best first."""
    values = decision.values.of(order)
    found = judge(decision, order=order, seed=seed)
    varied = found.varied
    return Certainty(
        verdict=found.verdict.kind,
        leaders=found.verdict.leaders,
        first_share=float(varied.rank_acceptability[0, 0]),
        ahead_share=float(varied.pairwise[0, 1]) if len(order) > 1 else 1.0,
        shares=_shares(decision, values, varied),
        groups=group_intervals(decision, values),
        criteria=criterion_intervals(decision, values),
        changes=found.changes,
        flips=flips(decision, values.central),
    )


def _varied(decision: Decision, values: PartialValues, seed: int, samples: int) -> Acceptability:
    draws = around_importance(
        decision.rule, decision.importance, values.criteria, step=STEP, seed=seed
    )
    return acceptability(
        values,
        decision.weights,
        draws,
        samples=samples,
        shared_error=SHARED_ERROR,
        seed=seed,
    )


def _shares(
    decision: Decision, values: PartialValues, varied: Acceptability
) -> tuple[RankShares, ...]:
    ranges = rank_ranges(values.low, values.high, decision.weights)
    return tuple(
        RankShares(
            slug=slug,
            name=decision.known.facts.frameworks[slug].name,
            shares=tuple(round(share * 100) for share in varied.rank_acceptability[i].tolist()),
            best=int(ranges[i, 0]),
            worst=int(ranges[i, 1]),
            confidence=_whole(varied.confidence_factor[i]),
        )
        for i, slug in enumerate(values.alternatives)
    )


def _whole(share: float) -> int | None:
    return None if np.isnan(share) else round(float(share) * 100)

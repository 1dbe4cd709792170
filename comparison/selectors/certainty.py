"""How sure the answer is: what happens to it when weights and ratings vary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from comparison.engine import stability
from comparison.engine.acceptability import Acceptability, acceptability
from comparison.engine.dominance import dominates
from comparison.engine.matrix import Array
from comparison.engine.rank_range import rank_ranges
from comparison.engine.value_functions import PartialValues
from comparison.engine.variation import around_importance
from comparison.engine.verdict import LEAST_GAP, Verdict, verdict
from comparison.engine.weighted_sum import overall_values
from comparison.selectors.decision import Decision

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
class Interval:
    """The leader stays first while this weight lies in ``low`` to ``high``, the others keeping
    their proportions; beyond, ``below`` and ``above`` lead. ``None``: it is the only weight."""

    slug: str
    name: str
    weight: float
    low: float | None
    high: float | None
    below: tuple[str, ...]
    above: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Step:
    """Who leads when one importance is set to this step (0 to 4) and all else stays."""

    step: int
    leaders: tuple[str, ...]
    current: bool


@dataclass(frozen=True, kw_only=True)
class Steps:
    criterion: str
    name: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Flip:
    """The leader's value on a criterion, and the value at which the next would draw level."""

    criterion: str
    name: str
    value: float
    level_at: float


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
    changes = _changes(decision, values)
    judged = verdict(
        order,
        overall_values(values.central, decision.weights),
        varied.pairwise,
        dominates(values.central, decision.weights),
        least_gap=LEAST_GAP,
        step_flips=bool(changes),
    )
    return Judgement(verdict=judged, varied=varied, changes=changes)


def certainty(decision: Decision, *, order: Sequence[str], seed: int) -> Certainty:
    """How sure the ranking ``order`` is, best first."""
    values = decision.values.of(order)
    found = judge(decision, order=order, seed=seed)
    varied, changes = found.varied, found.changes
    return Certainty(
        verdict=found.verdict.kind,
        leaders=found.verdict.leaders,
        first_share=float(varied.rank_acceptability[0, 0]),
        ahead_share=float(varied.pairwise[0, 1]) if len(order) > 1 else 1.0,
        shares=_shares(decision, values, varied),
        groups=_groups(decision, values),
        criteria=_criteria(decision, values),
        changes=changes,
        flips=_flips(decision, values.central),
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


def _criteria(decision: Decision, values: PartialValues) -> tuple[Interval, ...]:
    found = stability.stability_intervals(
        values.alternatives, values.central, decision.weights, leader=0
    )
    return tuple(
        _interval(decision, each.criterion.slug, each.criterion.name, interval)
        for each, interval in zip(decision.needs.importances, found, strict=True)
        if interval.weight > 0
    )


def _groups(decision: Decision, values: PartialValues) -> tuple[Interval, ...]:
    names = {each.criterion.group: each.criterion.group_name for each in decision.needs.importances}
    found = stability.group_stability_intervals(
        values.alternatives,
        values.central,
        decision.weights,
        leader=0,
        membership=decision.rule.membership,
    )
    return tuple(
        _interval(decision, group, names[group], interval)
        for group, interval in zip(decision.rule.groups, found, strict=True)
        if interval is not None
    )


def _interval(
    decision: Decision, slug: str, name: str, found: stability.StabilityInterval
) -> Interval:
    return Interval(
        slug=slug,
        name=name,
        weight=found.weight,
        low=found.low,
        high=found.high,
        below=decision.names(found.below),
        above=decision.names(found.above),
    )


def _changes(decision: Decision, values: PartialValues) -> tuple[Steps, ...]:
    """The criteria of which some single step would put somebody else first."""
    leader = values.alternatives[0]
    found = stability.leaders_by_step(
        values.alternatives, values.central, decision.rule, decision.importance
    )
    return tuple(
        Steps(
            criterion=each.criterion.slug,
            name=each.criterion.name,
            steps=tuple(
                Step(step=step, leaders=decision.names(first), current=step == current)
                for step, first in enumerate(by_step)
            ),
        )
        for each, current, by_step, counted in zip(
            decision.needs.importances,
            decision.importance.tolist(),
            found,
            decision.rule.countable,
            strict=True,
        )
        if counted and any(first and leader not in first for first in by_step)
    )


def _flips(decision: Decision, central: Array) -> tuple[Flip, ...]:
    """Where the smallest fall of one rating of the leader would suffice; the smallest first."""
    if len(central) < 2:
        return ()
    level = stability.rating_flips(central, decision.weights, leader=0)
    fall = central[0] - level
    order = [j for j in np.argsort(fall) if not np.isnan(level[j])]
    names = [each.criterion for each in decision.needs.importances]
    return tuple(
        Flip(
            criterion=names[j].slug,
            name=names[j].name,
            value=float(central[0, j]),
            level_at=float(level[j]),
        )
        for j in order
    )

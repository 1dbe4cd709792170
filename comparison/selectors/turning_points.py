"""What would change the answer: one weight, one importance or one rating at a time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from comparison.engine import stability
from comparison.engine.matrix import Array
from comparison.engine.value_functions import PartialValues
from comparison.selectors.decision import Decision


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


def criterion_intervals(decision: Decision, values: PartialValues) -> tuple[Interval, ...]:
    found = stability.stability_intervals(
        values.alternatives, values.central, decision.weights, leader=0
    )
    return tuple(
        _interval(decision, each.criterion.slug, each.criterion.name, interval)
        for each, interval in zip(decision.needs.importances, found, strict=True)
        if interval.weight > 0
    )


def group_intervals(decision: Decision, values: PartialValues) -> tuple[Interval, ...]:
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


def changes(decision: Decision, values: PartialValues) -> tuple[Steps, ...]:
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


def flips(decision: Decision, central: Array) -> tuple[Flip, ...]:
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

"""A decision problem from parsed JSON, in the shape of docs/decide.md, with every fault named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from comparison.engine.matrix import (
    Array,
    Criterion,
    PerformanceMatrix,
    performance_matrix,
    require_distinct,
)
from comparison.engine.reading import (
    LARGEST,
    choice,
    error,
    fields,
    items,
    keyed,
    mapping,
    number,
    text,
    whole,
)
from comparison.engine.screening import LEVELS, UNKNOWN, Outcome, outcome
from comparison.engine.weighting import CAP, Flat, Weighting, grouped

MOST_ALTERNATIVES = MOST_CRITERIA = 2_000
MOST_RATINGS = 500_000
"""Memory grows with the ratings and the squares of their rows and columns: under 1 GB in these."""
MOST_SAMPLES = 1_000_000

Row = Mapping[str, object]


@dataclass(frozen=True, eq=False)
class Problem:
    """What is to be decided. `outcomes` holds {alternative: {required capability: outcome}}."""

    matrix: PerformanceMatrix
    importance: Array
    rule: Weighting
    outcomes: Mapping[str, Mapping[str, Outcome]]
    samples: int
    seed: int
    importance_step: float
    shared_error: float


def read_problem(data: object) -> Problem:
    """Raises ProblemError with one sentence for the first fault found."""
    settings = ("requirements", "weighting", "group_factors")
    numbers = ("samples", "seed", "importance_step", "shared_error")
    top = fields(
        data, "The problem", ("alternatives", "criteria", "importance"), settings + numbers
    )
    rows = [
        fields(row, place, ("id", "performance"), ("low", "high", "capabilities"))
        for row, place in items(top["alternatives"], "alternatives")
    ]
    criteria = [_criterion(row, place) for row, place in items(top["criteria"], "criteria")]
    names = [text(row["id"], f"alternatives[{i}].id") for i, row in enumerate(rows)]
    ids = [criterion.id for criterion in criteria]
    _require_room(len(rows), len(criteria))
    require_distinct("alternative", names)
    require_distinct("criterion", ids)
    rule = _rule(top, criteria)
    largest_step = CAP if rule.groups else LARGEST
    return Problem(
        matrix=_matrix(rows, names, criteria),
        importance=_importance(top["importance"], ids),
        rule=rule,
        outcomes=_outcomes(rows, top.get("requirements", [])),
        samples=whole(top.get("samples", 10_000), "samples", 1, MOST_SAMPLES),
        seed=whole(top.get("seed", 1), "seed", 0, 2**63),
        importance_step=number(top.get("importance_step", 1), "importance_step", 0, largest_step),
        shared_error=number(top.get("shared_error", 0.3), "shared_error", 0, 1),
    )


def _require_room(alternatives: int, criteria: int) -> None:
    for place, count, most in (
        ("alternatives", alternatives, MOST_ALTERNATIVES),
        ("criteria", criteria, MOST_CRITERIA),
        ("alternatives x criteria", alternatives * criteria, MOST_RATINGS),
    ):
        if count > most:
            raise error(place, f"come to {count:,}; at most {most:,} fit the memory allowed")


def _criterion(data: object, place: str) -> Criterion:
    row = fields(data, place, ("id", "direction", "worst", "best"), ("scale", "group"))
    group = row.get("group")
    return Criterion(
        id=text(row["id"], f"{place}.id"),
        direction=choice(row["direction"], f"{place}.direction", ("benefit", "cost")),
        worst=number(row["worst"], f"{place}.worst"),
        best=number(row["best"], f"{place}.best"),
        scale=choice(row.get("scale", "linear"), f"{place}.scale", ("linear", "log")),
        group=None if group is None else text(group, f"{place}.group"),
    )


def _rule(top: Row, criteria: Sequence[Criterion]) -> Weighting:
    weighting = choice(top.get("weighting", "flat"), "weighting", ("flat", "grouped"))
    # A criterion without a group is a group of its own, under a name that no text can have.
    group_of = [c.id + "\0" if c.group is None else c.group for c in criteria]
    given = keyed(top.get("group_factors", {}), "group_factors", group_of, "group")
    factors = {name: number(f, f"group_factors.{name}", 1, 16) for name, f in given.items()}
    if weighting == "grouped":
        return grouped(group_of, factors)
    if factors:
        raise error("group_factors", "needs the weighting 'grouped'")
    return Flat()


def _matrix(
    rows: Sequence[Row], names: Sequence[str], criteria: Sequence[Criterion]
) -> PerformanceMatrix:
    ids = [criterion.id for criterion in criteria]
    performance, low, high = (
        [
            _by_criterion(row.get(kind, {}), f"alternatives[{i}].{kind}", ids)
            for i, row in enumerate(rows)
        ]
        for kind in ("performance", "low", "high")
    )
    return performance_matrix(names, criteria, performance, low, high)


def _by_criterion(data: object, place: str, ids: Sequence[str]) -> list[float | None]:
    """Numbers in the order of the criteria; None for null and for what is absent."""
    given = keyed(data, place, set(ids), "criterion")
    return [
        None if given.get(name) is None else number(given[name], f"{place}.{name}") for name in ids
    ]


def _importance(data: object, ids: Sequence[str]) -> Array:
    given = keyed(data, "importance", ids, "criterion")
    row = [number(given.get(name, 0), f"importance.{name}", 0) for name in ids]
    if not any(row):
        raise error("importance", "must be above 0 for at least one criterion")
    return np.array(row)


def _outcomes(rows: Sequence[Row], data: object) -> dict[str, dict[str, Outcome]]:
    levels = {str(row["id"]): _capabilities(row, i) for i, row in enumerate(rows)}
    required = _requirements(data, set(chain.from_iterable(levels.values())))
    return {
        name: {c: outcome(found.get(c, UNKNOWN), least) for c, least in required.items()}
        for name, found in levels.items()
    }


def _requirements(data: object, known: set[str]) -> dict[str, str]:
    required: dict[str, str] = {}
    for item, place in items(data, "requirements"):
        row = fields(item, place, ("capability", "at_least"))
        capability = text(row["capability"], f"{place}.capability")
        if capability not in known:
            raise error(place, f"names '{capability}', a capability that no alternative lists")
        if capability in required:
            raise error(place, f"names '{capability}' a second time")
        required[capability] = choice(row["at_least"], f"{place}.at_least", LEVELS)
    return required


def _capabilities(row: Row, i: int) -> dict[str, str]:
    place = f"alternatives[{i}].capabilities"
    found = mapping(row.get("capabilities", {}), place)
    return {c: choice(level, f"{place}.{c}", (*LEVELS, UNKNOWN)) for c, level in found.items()}

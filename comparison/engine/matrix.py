"""The performance matrix: alternatives rated on criteria, and the range left open."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Table = Sequence[Sequence[float | None]] | Array
"""Rows of numbers, None or NaN for what is missing."""


class ProblemError(ValueError):
    """The problem cannot be decided. The message is one sentence that names the place."""


@dataclass(frozen=True)
class Criterion:
    """One question with fixed bounds: `worst` has value 0, `best` has value 1, whoever is compared.

    `points` are optional (performance, value) pairs strictly between the two, in order from worst
    to best; the value function is straight between them, on the logarithm of the performance if
    `scale` is "log". Raises ProblemError for bounds that define no value function.
    """

    id: str
    direction: Literal["benefit", "cost"]
    worst: float
    best: float
    scale: Literal["linear", "log"] = "linear"
    group: str | None = None
    points: tuple[tuple[float, float], ...] = ()

    def __post_init__(self) -> None:
        if not isfinite(self.best - self.worst):
            raise self._error("worst and best must be finite")
        if self.worst == self.best:
            raise self._error("worst and best must differ")
        if (self.direction == "benefit") != (self.best > self.worst):
            raise self._error(f"a {self.direction} cannot have its best on that side of its worst")
        if self.scale == "log" and min(self.worst, self.best) <= 0:
            raise self._error("a log scale cannot touch zero")
        path = [(self.worst, 0.0), *self.points, (self.best, 1.0)]
        for (x0, v0), (x1, v1) in pairwise(path):
            if (x1 > x0) != (self.best > self.worst) or x1 == x0 or not v1 >= v0:
                raise self._error("points must go from worst to best without falling in value")

    def _error(self, reason: str) -> ProblemError:
        return ProblemError(f"Criterion '{self.id}': {reason}.")


@dataclass(frozen=True, eq=False)
class PerformanceMatrix:
    """Performances of n_alternatives x n_criteria; NaN in `performance` means not rated.

    `low` and `high` bound the performance and are never NaN. Build it with `performance_matrix`.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    performance: Array
    low: Array
    high: Array

    def __post_init__(self) -> None:
        require_distinct("alternative", self.alternatives)
        require_distinct("criterion", [criterion.id for criterion in self.criteria])
        shape = (len(self.alternatives), len(self.criteria))
        for name in ("performance", "low", "high"):
            if getattr(self, name).shape != shape:
                raise ProblemError(f"The array '{name}' must have the shape {shape}.")
        finite = np.isfinite(self.low) & np.isfinite(self.high)
        self._refuse(~finite, "low and high must be finite")
        self._refuse(np.isinf(self.performance), "the performance must be finite")
        self._refuse(self.low > self.high, "low is above high")
        outside = (self.performance < self.low) | (self.performance > self.high)
        self._refuse(outside, "the performance lies outside low to high")

    @property
    def rated(self) -> Mask:
        return ~np.isnan(self.performance)

    def _refuse(self, wrong: Mask, reason: str) -> None:
        for i, j in np.argwhere(wrong)[:1]:
            place = f"Alternative '{self.alternatives[i]}', criterion '{self.criteria[j].id}'"
            raise ProblemError(f"{place}: {reason}.")


def performance_matrix(
    alternatives: Sequence[str],
    criteria: Sequence[Criterion],
    performance: Table,
    low: Table | None = None,
    high: Table | None = None,
) -> PerformanceMatrix:
    """A matrix from rows of alternatives and columns of criteria.

    A missing low or high is the performance; where that is missing too, the end of the criterion's
    scale. Raises ProblemError.
    """
    level = np.array(performance, dtype=np.float64)
    ends = np.array([[c.worst, c.best] for c in criteria], dtype=np.float64).reshape(-1, 2)
    return PerformanceMatrix(
        tuple(alternatives),
        tuple(criteria),
        level,
        _filled(low, level, ends.min(axis=1)),
        _filled(high, level, ends.max(axis=1)),
    )


def _filled(bound: Table | None, level: Array, end: Array) -> Array:
    given = np.full_like(level, np.nan) if bound is None else np.array(bound, dtype=np.float64)
    if level.ndim != 2 or given.shape != level.shape or level.shape[1] != end.size:
        return given  # PerformanceMatrix names the array whose shape is wrong
    return np.where(~np.isnan(given), given, np.where(np.isnan(level), end, level))


def require_distinct(kind: str, ids: Sequence[str]) -> None:
    """Raises ProblemError if there are no ids, or one is there twice."""
    if not ids:
        raise ProblemError(f"There is no {kind} to decide about.")
    if len(set(ids)) < len(ids):
        twice = next(name for place, name in enumerate(ids) if name in ids[:place])
        raise ProblemError(f"The {kind} '{twice}' is listed twice.")

"""Partial values in [0, 1] on absolute scales.

The bounds belong to the criterion, never to the alternatives shown, so that adding or removing an
alternative cannot change the order of the others (Belton & Gear 1983; Dezert et al. 2020).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from comparison.engine.matrix import Array, Criterion, Mask, PerformanceMatrix


@dataclass(frozen=True, eq=False)
class PartialValues:
    """Partial values, n_alternatives x n_criteria, in [0, 1]: low <= central <= high.

    More is better, whatever the direction of the criterion was.

    `rated` is False where `central` stands for a missing performance.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    central: Array
    low: Array
    high: Array
    rated: Mask

    def of(self, alternatives: Sequence[str]) -> "PartialValues":
        """The rows of these alternatives, in this order."""
        position = {name: i for i, name in enumerate(self.alternatives)}
        rows = [position[name] for name in alternatives]
        return replace(
            self,
            alternatives=tuple(alternatives),
            central=self.central[rows],
            low=self.low[rows],
            high=self.high[rows],
            rated=self.rated[rows],
        )

    def reversed(self, criteria: Collection[str]) -> "PartialValues":
        """The values of a reader who wants less of these criteria: v becomes 1 - v."""
        turned = np.array([name in criteria for name in self.criteria], dtype=np.bool_)
        return replace(
            self,
            central=np.where(turned, 1 - self.central, self.central),
            low=np.where(turned, 1 - self.high, self.low),
            high=np.where(turned, 1 - self.low, self.high),
        )


def partial_value(criterion: Criterion, performance: Array) -> Array:
    """v(x) in [0, 1] for performances of any shape: v(worst) = 0, v(best) = 1, clipped outside.

    Linear: (x - worst) / (best - worst); log: the same of the logarithms; with `points`, straight
    between them. NaN stays NaN.
    """
    if not criterion.points:
        return _position(criterion, performance)
    corners, values = zip(*criterion.points, strict=True)
    path = _position(criterion, np.array([criterion.worst, *corners, criterion.best]))
    return np.asarray(np.interp(_position(criterion, performance), path, [0.0, *values, 1.0]))


def _position(criterion: Criterion, performance: Array) -> Array:
    """How far along the scale from worst (0) to best (1) a performance lies, clipped."""
    worst, best = criterion.worst, criterion.best
    inside = np.clip(performance, min(worst, best), max(worst, best))
    if criterion.scale == "log":
        return np.asarray((np.log(inside) - np.log(worst)) / (np.log(best) - np.log(worst)))
    return np.asarray((inside - worst) / (best - worst))


def values_at_performance(matrix: PerformanceMatrix) -> PartialValues:
    """Central value = value of the performance; a missing one counts as the middle of its interval.

    The middle is taken after mapping: on a log scale it is the geometric mean of the performances.
    """
    low, high = _bounds(matrix)
    mapped = _mapped(matrix, matrix.performance)
    return _values(matrix, np.where(matrix.rated, mapped, (low + high) / 2), low, high)


def values_at_midpoint(matrix: PerformanceMatrix) -> PartialValues:
    """Central value = middle of the values of low and high, so that order and variations agree.

    A missing performance without bounds of its own counts as 0.5.
    """
    low, high = _bounds(matrix)
    return _values(matrix, (low + high) / 2, low, high)


def _values(matrix: PerformanceMatrix, central: Array, low: Array, high: Array) -> PartialValues:
    names = tuple(criterion.id for criterion in matrix.criteria)
    return PartialValues(matrix.alternatives, names, central, low, high, matrix.rated)


def _bounds(matrix: PerformanceMatrix) -> tuple[Array, Array]:
    at_low, at_high = _mapped(matrix, matrix.low), _mapped(matrix, matrix.high)
    return np.minimum(at_low, at_high), np.maximum(at_low, at_high)


def _mapped(matrix: PerformanceMatrix, performance: Array) -> Array:
    columns = [partial_value(c, performance[:, j]) for j, c in enumerate(matrix.criteria)]
    return np.column_stack(columns)

"""From rows to the engine's matrix. The only place that knows both the ORM and engine types."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from comparison.engine import matrix as engine
from comparison.engine.value_functions import partial_value
from comparison.models import Criterion, Rating


def performance_matrix(*, alternatives: Sequence[str]) -> engine.PerformanceMatrix:
    """Public criteria × these frameworks, in their order; NaN: not rated. Two queries."""
    criteria = list(Criterion.objects.public().select_related("group"))
    cells = {
        (framework, criterion): numbers
        for framework, criterion, *numbers in Rating.objects.for_matrix(alternatives)
    }
    nothing = [None, None, None]
    table = np.array(
        [
            [cells.get((name, criterion.slug), nothing) for criterion in criteria]
            for name in alternatives
        ],
        dtype=np.float64,
    ).reshape(len(alternatives), len(criteria), 3)
    return engine.performance_matrix(
        alternatives,
        [engine_criterion(criterion) for criterion in criteria],
        table[:, :, 0],
        table[:, :, 1],
        table[:, :, 2],
    )


def engine_criterion(row: Criterion) -> engine.Criterion:
    return engine.Criterion(
        id=row.slug,
        direction=row.direction,  # type: ignore[arg-type]
        worst=row.worst,
        best=row.best,
        scale=row.scale,  # type: ignore[arg-type]
        group=row.group.slug,
    )


def central_value(rating: Rating) -> float | None:
    """The middle of the values of low and high, in [0, 1]; ``None`` where nothing is rated.

    Taken after mapping, so that a wide range on a log scale is not pulled upwards.
    """
    if rating.low is None or rating.high is None:
        return None
    ends = np.array([rating.low, rating.high])
    return float(partial_value(engine_criterion(rating.criterion), ends).mean())

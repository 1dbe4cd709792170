"""From rows to the engine's matrix. The only place that knows both the ORM and engine types."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import numpy as np
from django.db.models import QuerySet
from django.utils import timezone

from comparison.engine import matrix as engine
from comparison.engine.staleness import widened
from comparison.engine.value_functions import partial_value
from comparison.models import Criterion, Rating, State


def performance_matrix(*, alternatives: Sequence[str]) -> engine.PerformanceMatrix:
    """Public criteria × these frameworks, in their order; NaN: not rated. Two queries.

    Only published ratings count; one past its date counts with a wider interval.
    """
    criteria = [engine_criterion(row) for row in _public_criteria()]
    cells = {
        (framework, criterion): numbers
        for framework, criterion, *numbers in Rating.objects.for_matrix(alternatives)
    }
    today = timezone.localdate()
    table = np.array(
        [
            [_cell(criterion, cells.get((name, criterion.id)), today) for criterion in criteria]
            for name in alternatives
        ],
        dtype=np.float64,
    ).reshape(len(alternatives), len(criteria), 3)
    return engine.performance_matrix(
        alternatives, criteria, table[:, :, 0], table[:, :, 1], table[:, :, 2]
    )


def _public_criteria() -> QuerySet[Criterion]:
    return Criterion.objects.public().select_related("group")


def _cell(
    criterion: engine.Criterion, numbers: Sequence[Any] | None, today: datetime.date
) -> tuple[float | None, float | None, float | None]:
    if numbers is None or numbers[0] is None:
        return (None, None, None)
    performance, low, high, review_by = numbers
    low, high = widened(criterion, low, high) if review_by < today else (low, high)
    return (performance, low, high)


def engine_criterion(row: Criterion) -> engine.Criterion:
    return engine.Criterion(
        id=row.slug,
        direction=row.direction,  # type: ignore[arg-type]
        worst=row.worst,
        best=row.best,
        scale=row.scale,  # type: ignore[arg-type]
        group=row.group.slug,
    )


def counted_range(rating: Rating) -> tuple[float, float] | None:
    """Low and high as they count today; ``None`` where nothing is rated or published."""
    if rating.low is None or rating.high is None or rating.state != State.PUBLISHED:
        return None
    if rating.review_by < timezone.localdate():
        return widened(engine_criterion(rating.criterion), rating.low, rating.high)
    return rating.low, rating.high


def central_value(rating: Rating) -> float | None:
    """The middle of the values of low and high, in [0, 1]; ``None`` where nothing is rated.

    Taken after mapping, so that a wide range on a log scale is not pulled upwards.
    """
    ends = counted_range(rating)
    if ends is None:
        return None
    return float(partial_value(engine_criterion(rating.criterion), np.array(ends)).mean())

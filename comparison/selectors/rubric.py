"""What an editor needs beside a rating: the rubric, and how the other frameworks stand."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.models import Criterion, Rating


@dataclass(frozen=True, kw_only=True)
class RatedFramework:
    """One framework on the criterion, published or not. ``pk``: the admin addresses rows by it."""

    pk: int
    framework_name: str
    performance: float | None
    low: float | None
    high: float | None
    unit: str
    verdict: str


@dataclass(frozen=True, kw_only=True)
class Rubric:
    """How to rate on one criterion; ``levels`` are (number, text), the highest first."""

    pk: int
    name: str
    question: str
    definition: str
    notes: str
    direction: str
    unit: str
    scale: str
    worst: float
    best: float
    levels: tuple[tuple[int, str], ...]
    ratings: tuple[RatedFramework, ...]


def rubric(*, criterion: int) -> Rubric | None:
    """The rubric and ratings of a criterion by its primary key, or ``None``. Three queries."""
    row = Criterion.objects.filter(pk=criterion).first()
    if row is None:
        return None
    levels = row.levels.order_by("-number").values_list("number", "text")
    return Rubric(
        pk=row.pk,
        name=row.name,
        question=row.question,
        definition=row.definition,
        notes=row.notes,
        direction=row.get_direction_display(),
        unit=row.unit,
        scale=row.get_scale_display(),
        worst=row.worst,
        best=row.best,
        levels=tuple(levels),
        ratings=_ratings(row),
    )


def _ratings(criterion: Criterion) -> tuple[RatedFramework, ...]:
    rows = Rating.objects.filter(criterion=criterion).select_related("framework")
    return tuple(
        RatedFramework(
            pk=row.pk,
            framework_name=row.framework.name,
            performance=row.performance,
            low=row.low,
            high=row.high,
            unit=criterion.unit,
            verdict=row.verdict,
        )
        for row in rows.order_by("framework__name")
    )

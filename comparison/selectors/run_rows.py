"""The raw rows of a run as plain records, the same that its file held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from comparison.measuring.run_records import Sample, SizeRow, SpeedRow, WorkRow
from comparison.models import SizeSeries, SpeedSeries, WorkCount


def size_rows(*, run: str) -> tuple[SizeRow, ...]:
    rows = SizeSeries.objects.filter(subject__run__slug=run).select_related("subject")
    return tuple(
        SizeRow(
            framework=row.subject.slug,
            metric=row.metric,
            unit=row.unit,
            samples=tuple(row.samples),
        )
        for row in rows.order_by("subject__slug", "metric")
    )


def work_rows(*, run: str) -> tuple[WorkRow, ...]:
    rows = WorkCount.objects.filter(subject__run__slug=run).select_related("subject")
    return tuple(
        WorkRow(
            framework=row.subject.slug,
            task=row.task,
            lines=row.lines,
            packages=tuple(row.packages),
            passed=row.passed,
            files_hash=row.files_hash,
        )
        for row in rows.order_by("subject__slug", "task")
    )


def speed_rows(*, run: str, **narrowed: Any) -> tuple[SpeedRow, ...]:
    """``narrowed`` by lookups of the series, such as ``connections=8``."""
    return speed_rows_by_run(runs=[run], **narrowed).get(run, ())


def speed_rows_by_run(*, runs: Collection[str], **narrowed: Any) -> dict[str, tuple[SpeedRow, ...]]:
    """One query for all runs."""
    rows = SpeedSeries.objects.filter(subject__run__slug__in=runs, **narrowed)
    found: dict[str, list[SpeedRow]] = defaultdict(list)
    for row in rows.select_related("subject__run").order_by(
        "subject__slug", "level", "interface", "server", "endpoint", "connections"
    ):
        found[row.subject.run.slug].append(_speed_row(row))
    return {run: tuple(each) for run, each in found.items()}


def _speed_row(row: SpeedSeries) -> SpeedRow:
    return SpeedRow(
        framework=row.subject.slug,
        level=row.level,
        interface=row.interface,
        server=row.server,
        roles=tuple(row.roles),
        endpoint=row.endpoint,
        connections=row.connections,
        samples=_samples(row.samples),
    )


def _samples(columns: dict[str, list[Any]]) -> tuple[Sample, ...]:
    return tuple(
        Sample(**dict(zip(columns, values, strict=True)))
        for values in zip(*columns.values(), strict=True)
    )

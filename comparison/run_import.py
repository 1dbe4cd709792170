"""A run file into the database: all of it, or nothing."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from comparison.measuring.run_records import RunFile, Sample, SizeRow, SpeedRow
from comparison.measuring.statistics import Interval, interval
from comparison.models import (
    YARDSTICK,
    Framework,
    Run,
    RunProblem,
    SizeSeries,
    SpeedSeries,
    Subject,
    WorkCount,
)
from comparison.models.revision import data_changed


class RunRefused(Exception):  # noqa: N818  (said as what happened)
    """Nothing was changed. The message is one sentence."""


class RunKnown(Exception):  # noqa: N818
    """The same file was imported before, so nothing was changed. The message says so."""


@transaction.atomic
def import_run(told: RunFile, *, partial: bool = False) -> Run:
    """Store a run beside those that are there. No rating rests on it before it is published.

    Raises ``RunKnown`` and ``RunRefused``.
    """
    _refuse_known(told)
    if not told.complete and not partial:
        raise RunRefused(
            "The run is partial: it has no end. With --partial it is taken, and said to be so."
        )
    subjects = _subjects(told, _frameworks(told))
    WorkCount.objects.bulk_create(
        WorkCount(subject=subjects[row.framework], **_values(row)) for row in told.work
    )
    SizeSeries.objects.bulk_create(
        SizeSeries(subject=subjects[row.framework], **_size(row, told.seed)) for row in told.size
    )
    SpeedSeries.objects.bulk_create(
        SpeedSeries(subject=subjects[row.framework], **_speed(row, told.seed)) for row in told.speed
    )
    RunProblem.objects.bulk_create(
        RunProblem(subject=subjects[row.framework], position=position, **_values(row))
        for position, row in enumerate(told.problems, start=1)
    )
    data_changed()
    return Run.objects.get(slug=told.slug)


def _refuse_known(told: RunFile) -> None:
    known = Run.objects.filter(slug=told.slug).first()
    if known and known.file_hash == told.digest:
        raise RunKnown(f"The run “{told.slug}” was imported before. Nothing was changed.")
    if known:
        raise RunRefused(
            f"There is another run of the name “{told.slug}”. Give this one another slug, or "
            "delete the other."
        )


def _frameworks(told: RunFile) -> dict[str, Framework]:
    named = set(told.frameworks()) - {YARDSTICK}
    known = {row.slug: row for row in Framework.objects.filter(slug__in=named)}
    if unknown := sorted(named - set(known)):
        raise RunRefused(
            f"The run is of frameworks that this site does not know: {', '.join(unknown)}."
        )
    if not named:
        raise RunRefused("The run measures no framework.")
    return known


def _subjects(told: RunFile, frameworks: dict[str, Framework]) -> dict[str, Subject]:
    run = _run(told)
    run.save()
    given = {row.framework: row for row in told.subjects}
    return {
        name: Subject.objects.create(
            run=run,
            slug=name,
            framework=frameworks.get(name),
            python=given[name].python if name in given else "",
            versions=given[name].versions if name in given else {},
        )
        for name in told.frameworks()
    }


def _run(told: RunFile) -> Run:
    environment = asdict(told.environment)
    run = Run(
        slug=told.slug,
        name=told.name,
        measured_on=told.started_at.date(),
        started_at=told.started_at,
        finished_at=told.finished_at,
        complete=told.complete,
        seed=told.seed,
        options=told.options,
        file_hash=told.digest,
        **environment | {"load_average": list(environment["load_average"])},
    )
    try:
        run.full_clean()
    except ValidationError as error:
        raise RunRefused(" ".join(error.messages)) from None
    return run


def _values(row: Any) -> dict[str, Any]:
    """The values of a row as its model keeps them: JSON knows lists only."""
    values = {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(row).items()}
    del values["framework"]
    return values


def _size(row: SizeRow, seed: int) -> dict[str, Any]:
    return _values(row) | _summary(interval(row.samples, seed=seed))


def _speed(row: SpeedRow, seed: int) -> dict[str, Any]:
    columns = {
        field.name: [getattr(sample, field.name) for sample in row.samples]
        for field in fields(Sample)
    }
    rates = interval(columns["requests_per_second"], seed=seed)
    return _values(row) | {"samples": columns} | _summary(rates)


def _summary(figures: Interval) -> dict[str, Any]:
    return {
        "median": figures.median,
        "low": figures.low,
        "high": figures.high,
        "count": figures.samples,
    }

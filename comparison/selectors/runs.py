"""Measurement runs: which there are, on what machine, of whom, with which problems."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from comparison.models import Run, RunProblem, SizeSeries, SpeedSeries, Subject, WorkCount
from comparison.selectors.examples import version_of


@dataclass(frozen=True, kw_only=True)
class RunLine:
    """A run in a list. ``state``: published, imported (no rating rests on it) or partial."""

    slug: str
    name: str
    title: str
    measured_on: datetime.date
    state: str
    processor: str
    python: str


@dataclass(frozen=True, kw_only=True)
class SubjectLine:
    """Who was measured. ``slug`` is empty for the yardstick; ``main`` are the versions that are
    named first: those of the framework or of the stack's parts, else all."""

    slug: str
    name: str
    python: str
    version: str
    versions: dict[str, str]
    problems: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RunDetail:
    line: RunLine
    started_at: datetime.datetime | None
    minutes: int | None
    cores: int | None
    memory_mib: int | None
    kernel: str
    system: str
    load_generator: str
    examples_commit: str
    load_average: tuple[float, ...]
    seed: int | None
    options: dict[str, Any]
    notes: str
    sizes: int
    tasks: int
    speeds: int
    subjects: tuple[SubjectLine, ...]


def run_lines() -> tuple[RunLine, ...]:
    """All runs, the newest first."""
    return tuple(run_line(row) for row in Run.objects.newest_first())


def run_detail(*, slug: str) -> RunDetail | None:
    """One run, or ``None``. Six queries."""
    row = Run.objects.filter(slug=slug).first()
    if row is None:
        return None
    took = row.finished_at - row.started_at if row.finished_at and row.started_at else None
    return RunDetail(
        line=run_line(row),
        started_at=row.started_at,
        minutes=round(took.total_seconds() / 60) if took else None,
        cores=row.cores,
        memory_mib=row.memory_kib // 1024 if row.memory_kib else None,
        kernel=row.kernel,
        system=row.system,
        load_generator=row.load_generator,
        examples_commit=row.examples_commit,
        load_average=tuple(row.load_average),
        seed=row.seed,
        options=row.options,
        notes=row.notes,
        sizes=SizeSeries.objects.filter(subject__run=row).count(),
        tasks=WorkCount.objects.filter(subject__run=row).count(),
        speeds=SpeedSeries.objects.filter(subject__run=row).count(),
        subjects=_subjects(row),
    )


def run_line(row: Run) -> RunLine:
    return RunLine(
        slug=row.slug,
        name=row.name,
        title=row.title,
        measured_on=row.measured_on,
        state=state(row),
        processor=row.processor,
        python=row.python,
    )


def state(row: Run) -> str:
    if row.published_on:
        return "published"
    return "imported" if row.complete else "partial"


def _subjects(run: Run) -> tuple[SubjectLine, ...]:
    said: dict[int, tuple[str, ...]] = {}
    for problem in RunProblem.objects.filter(subject__run=run).order_by("position"):
        where = ", ".join(part for part in (problem.level, problem.server) if part)
        text = f"{problem.says} ({where})" if where else problem.says
        said[problem.subject_id] = (*said.get(problem.subject_id, ()), text)
    rows = Subject.objects.filter(run=run).select_related("framework").order_by("slug")
    return tuple(
        SubjectLine(
            slug=row.framework.slug if row.framework else "",
            name=row.framework.name if row.framework else "No framework",
            python=row.python,
            version=main_version(row),
            versions=row.versions,
            problems=said.get(row.pk, ()),
        )
        for row in rows
    )


def main_version(row: Subject) -> str:
    """The version of the framework's own distribution as it was installed, or nothing."""
    if row.framework is None:
        return ""
    return version_of(row.framework.package.partition("[")[0], row.versions)

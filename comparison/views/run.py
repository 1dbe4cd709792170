"""One measurement run: machine, versions, figures, problems, and all raw samples as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from django.http import HttpRequest

from comparison.measuring.file_values import SLUG
from comparison.measuring.run_records import SizeRow, SpeedRow, WorkRow
from comparison.renderers import Cell, Page, shortened
from comparison.selectors.levels import LEVELS
from comparison.selectors.run_agreement import AgreementWith, agreement_with_the_run_before
from comparison.selectors.run_rows import size_rows, speed_rows, work_rows
from comparison.selectors.run_tables import SizeTable, WorkTable, size_tables, work_table
from comparison.selectors.runs import RunDetail, run_detail, run_lines
from comparison.views.lost import LostPage, lost_run

HEADINGS = (
    "section",
    "framework",
    "metric or task",
    "unit",
    "level",
    "interface",
    "server",
    "roles",
    "endpoint",
    "connections",
    "round",
    "value",
    "requests",
    "p50 ms",
    "p99 ms",
    "errors",
    "processor µs per request",
)
MANY = 12
"""From so many frameworks on a run was of all there are."""

USUAL = {"rounds": 7, "seconds": 0.4}
CELLS = (
    *("section", "framework", "metric", "unit", "level", "interface", "server", "roles"),
    *("endpoint", "connections", "round", "value", "requests", "p50_ms", "p99_ms", "errors"),
    "processor_us_per_request",
)


@dataclass(frozen=True, kw_only=True)
class RawRows:
    """Every sample in its order, as the run file held it."""

    size: tuple[SizeRow, ...]
    work: tuple[WorkRow, ...]
    speed: tuple[SpeedRow, ...]


@dataclass(frozen=True, kw_only=True)
class RunPage(Page):
    template = "comparison/run.html"
    section = "measurements"

    run: RunDetail
    repeat: str
    sizes: tuple[SizeTable, ...]
    work: WorkTable
    agreement: AgreementWith | None
    raw: RawRows

    def table(self) -> Iterator[list[Cell]]:
        """One line per sample; ``value`` is in the unit, for speed requests per second."""
        yield list(HEADINGS)
        for size in self.raw.size:
            for number, value in enumerate(size.samples, start=1):
                yield _cells("size", size, metric=size.metric, round=number, value=value)
        for work in self.raw.work:
            yield _cells("work", work, metric=work.task, unit="lines", value=work.lines)
        for speed in self.raw.speed:
            for sample in speed.samples:
                yield _cells(
                    "speed",
                    speed,
                    unit="requests per second",
                    roles=" ".join(speed.roles),
                    value=sample.requests_per_second,
                    **asdict(sample),
                )


def _cells(section: str, row: SizeRow | WorkRow | SpeedRow, **values: Cell) -> list[Cell]:
    known = {**vars(row), "section": section, **values}
    return [known.get(name, "") for name in CELLS]


def run(request: HttpRequest, slug: str) -> RunPage | LostPage:
    detail = run_detail(slug=slug)
    if detail is None:
        return lost_run(slug, {line.slug: line.name for line in run_lines()})
    return RunPage(
        title=detail.line.title,
        description=shortened(
            f"A measurement run of Python web frameworks on {detail.line.processor}: raw samples, "
            "versions, problems, and the command that repeats it."
        ),
        run=detail,
        repeat=_command(detail),
        sizes=size_tables(run=slug),
        work=work_table(run=slug),
        agreement=agreement_with_the_run_before(
            slug=slug, names={subject.slug: subject.name for subject in detail.subjects}
        ),
        raw=RawRows(size=size_rows(run=slug), work=work_rows(run=slug), speed=speed_rows(run=slug)),
    )


def _command(detail: RunDetail) -> str:
    """The one command that repeats the run on another machine: options that are not the usual."""
    options = detail.options
    parts = ["manage.py measure"]
    parts += ["--quick"] if options.get("quick") else []
    everyone = {subject.slug for subject in detail.subjects if subject.slug}
    everyone = everyone or set(_names(options.get("frameworks")))  # counting installs nobody
    for option, name, usual in (
        ("frameworks", "--framework", everyone if len(everyone) >= MANY else set()),
        ("levels", "--level", set(LEVELS)),
        ("only", "--only", {"size", "work", "speed"}),
    ):
        asked = _names(options.get(option))
        if asked and set(asked) != usual:
            parts += [f"{name} {each}" for each in asked]
    for name, usual_number in USUAL.items() if not options.get("quick") else ():
        number = options.get(name)
        if isinstance(number, int | float) and number != usual_number:
            parts.append(f"--{name} {number:g}")
    return " ".join([*parts, "--out run.json"])


def _names(asked: object) -> list[str]:
    """Only plain names: the file may come from anybody, and readers copy the command."""
    each = asked if isinstance(asked, list) else []
    return [name for name in each if isinstance(name, str) and SLUG.fullmatch(name)]

"""What a run measured without load: one table per quantity, and the lines of each task."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from comparison.measuring.statistics import FEWEST, Interval, groups, too_few
from comparison.models import Criterion, SizeMetric, SizeSeries, WorkCount
from comparison.selectors.claims import Named
from comparison.selectors.derived import COUNTED
from comparison.selectors.scale import Scale, Tick, scale

KIB_PER_MIB = 1024
UNVARYING = (*COUNTED, SizeMetric.SMALLEST_PROGRAM)


@dataclass(frozen=True, kw_only=True)
class SizeBar:
    """One framework's figure. ``x``, ``low_x`` and ``high_x`` are percent of the chart's width."""

    framework: Named
    median: float
    low: float
    high: float
    count: int
    low_x: float
    x: float
    high_x: float


@dataclass(frozen=True, kw_only=True)
class SizeTable:
    """One quantity. ``groups`` from the least; inside a group nobody is ahead, the order is by
    name. ``unplaced`` have too few samples for any group. ``criterion`` is the criterion that rests
    on it, or empty."""

    metric: str
    name: str
    unit: str
    criterion: str
    log: bool
    ticks: tuple[Tick, ...]
    groups: tuple[tuple[SizeBar, ...], ...]
    unplaced: tuple[SizeBar, ...]


@dataclass(frozen=True, kw_only=True)
class WorkLine:
    framework: Named
    lines: tuple[int | None, ...]


@dataclass(frozen=True, kw_only=True)
class WorkTable:
    """Lines per task, tasks in the order of their names; ``None`` where none was counted."""

    tasks: tuple[str, ...]
    rows: tuple[WorkLine, ...]


def size_tables(*, run: str) -> tuple[SizeTable, ...]:
    """Two queries."""
    rows = SizeSeries.objects.filter(subject__run__slug=run, subject__framework__published=True)
    found: dict[str, list[SizeSeries]] = defaultdict(list)
    for row in rows.select_related("subject__framework"):
        found[row.metric].append(row)
    criteria = set(Criterion.objects.public().values_list("slug", flat=True))
    return tuple(
        _table(SizeMetric(metric), found[metric], metric if metric in criteria else "")
        for metric in SizeMetric.values
        if metric in found
    )


def _table(metric: SizeMetric, rows: list[SizeSeries], criterion: str) -> SizeTable:
    by_name = {row.subject.slug: row for row in rows}
    intervals = {
        name: Interval(median=row.median, low=row.low, high=row.high, samples=row.count)
        for name, row in by_name.items()
    }
    fewest = 1 if metric in UNVARYING else FEWEST
    ends = [end for one in intervals.values() for end in (one.low, one.high)]
    kib = rows[0].unit == "KiB" and max(ends) >= KIB_PER_MIB
    part = KIB_PER_MIB if kib else 1
    drawn = scale([end / part for end in ends])

    def bars(names: tuple[str, ...]) -> tuple[SizeBar, ...]:
        return tuple(_bar(by_name[name], drawn, part) for name in names)

    return SizeTable(
        metric=metric.value,
        name=str(metric.label).capitalize(),
        unit="MiB" if kib else rows[0].unit,
        criterion=criterion,
        log=drawn.log,
        ticks=drawn.ticks,
        groups=tuple(
            bars(names) for names in groups(intervals, highest_first=False, fewest=fewest)
        ),
        unplaced=bars(too_few(intervals, fewest=fewest)),
    )


def _bar(row: SizeSeries, drawn: Scale, part: int) -> SizeBar:
    """``part``: how many of the row's unit make one of the table's."""
    framework = row.subject.framework
    median, low, high = (value / part for value in (row.median, row.low, row.high))
    return SizeBar(
        framework=Named(slug=row.subject.slug, name=framework.name if framework else ""),
        median=median,
        low=low,
        high=high,
        count=row.count,
        low_x=drawn.x(low),
        x=drawn.x(median),
        high_x=drawn.x(high),
    )


def work_table(*, run: str) -> WorkTable:
    """One query."""
    rows = WorkCount.objects.filter(subject__run__slug=run, subject__framework__published=True)
    lines: dict[Named, dict[str, int]] = defaultdict(dict)
    for row in rows.select_related("subject__framework").order_by("subject__slug"):
        name = row.subject.framework.name if row.subject.framework else ""
        lines[Named(slug=row.subject.slug, name=name)][row.task] = row.lines
    tasks = sorted({task for counted in lines.values() for task in counted})
    return WorkTable(
        tasks=tuple(tasks),
        rows=tuple(
            WorkLine(framework=named, lines=tuple(counted.get(task) for task in tasks))
            for named, counted in lines.items()
        ),
    )

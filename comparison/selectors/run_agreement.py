"""A run held against the one before it: what both tell apart, and whose group changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from comparison.measuring.agreement import Agreement, agreement
from comparison.measuring.derived import CONNECTIONS, TIMES
from comparison.measuring.run_records import SpeedRow
from comparison.measuring.statistics import Interval
from comparison.models import Run, Scaffold, ServerInterface, SizeMetric, SizeSeries
from comparison.selectors.levels import LEVELS
from comparison.selectors.run_rows import speed_rows_by_run
from comparison.selectors.runs import RunLine, run_line
from comparison.selectors.speed import ALL_ENDPOINTS, TIME_WORDS, Asked, shares_at

INTERFACES = ("wsgi", "asgi", "own")
VARYING = ("start-up", "idle-memory", "import-time", "worker-memory-idle", "worker-memory-loaded")
OLDER = 3
Figures = dict[tuple[str, str], dict[str, Interval]]
"""By what was measured and the kind of time, by framework."""


@dataclass(frozen=True, kw_only=True)
class AgreementLine:
    """One table that both runs have: a level on an interface, or a quantity. ``time`` is that of
    the processor or on the clock, and empty for a quantity."""

    what: str
    time: str
    agreement: Agreement


@dataclass(frozen=True, kw_only=True)
class AgreementWith:
    """The run before this one, and the lines; no lines where they share no table."""

    run: RunLine
    lines: tuple[AgreementLine, ...]


def agreement_with_the_run_before(*, slug: str, names: Mapping[str, str]) -> AgreementWith | None:
    """``None`` where no older run shares a table with this one. Three queries.

    Of the few complete runs before it the one that shares most, the newest of several.
    """
    runs = list(Run.objects.newest_first())
    place = next(number for number, run in enumerate(runs) if run.slug == slug)
    run = runs[place]
    older = [each for each in runs[place + 1 :] if each.complete][:OLDER]
    speeds = speed_rows_by_run(runs=[each.slug for each in (run, *older)], connections=CONNECTIONS)
    sizes = _sizes([run, *older])
    new = _figures(run, speeds, sizes)
    best: AgreementWith | None = None
    for before in older:
        old = _figures(before, speeds, sizes)
        lines = tuple(
            _line(what, _called(old[what], names), _called(figures, names))
            for what, figures in new.items()
            if len(old.get(what, {}).keys() & figures.keys()) > 1
        )
        if len(lines) > len(best.lines if best else ()):
            best = AgreementWith(run=run_line(before), lines=lines)
    return best


def _called(figures: dict[str, Interval], names: Mapping[str, str]) -> dict[str, Interval]:
    return {names.get(slug, slug): figure for slug, figure in figures.items()}


def _line(
    what: tuple[str, str], old: dict[str, Interval], new: dict[str, Interval]
) -> AgreementLine:
    name, time = what
    return AgreementLine(
        what=name, time=time, agreement=agreement(old, new, highest_first=bool(time))
    )


def _figures(
    run: Run, speeds: Mapping[str, tuple[SpeedRow, ...]], sizes: Mapping[str, Figures]
) -> Figures:
    rows = speeds.get(run.slug, ())
    found: Figures = {}
    for time, level, interface in product(TIMES, LEVELS, INTERFACES):
        asked = Asked(
            run=run.slug,
            level=level,
            interface=interface,
            endpoint=ALL_ENDPOINTS,
            connections=str(CONNECTIONS),
            server="common",
            time=time,
        )
        shares = shares_at(rows, asked, level=level, seed=run.seed or 0)
        what = f"{Scaffold(level).label}, {ServerInterface(interface).label}"
        found[what, TIME_WORDS[time]] = {name: share for name, (share, _) in shares.items()}
    return found | sizes.get(run.slug, {})


def _sizes(runs: Iterable[Run]) -> dict[str, Figures]:
    """By run, by the name of the quantity, by framework."""
    rows = SizeSeries.objects.filter(subject__run__in=list(runs), metric__in=VARYING)
    found: dict[str, Figures] = {}
    for row in rows.select_related("subject__run").order_by("metric"):
        what = (str(SizeMetric(row.metric).label), "")
        of_run = found.setdefault(row.subject.run.slug, {}).setdefault(what, {})
        of_run[row.subject.slug] = Interval(
            median=row.median, low=row.low, high=row.high, samples=row.count
        )
    return found

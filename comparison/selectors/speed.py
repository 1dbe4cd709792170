"""Speed under load: the figures of one choice of level, interface, endpoint and connections.

The comparison is a share of the yardstick, the application without a framework in the same run
under the same load. WSGI and ASGI are never in one table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from statistics import median

from comparison.measuring.derived import CLOCK, PROCESSOR, YARDSTICK_OF, server_turn, share_of
from comparison.measuring.run_records import ENDPOINTS, SpeedRow
from comparison.measuring.statistics import Interval, groups, too_few
from comparison.models import (
    YARDSTICK,
    Endpoint,
    Run,
    Scaffold,
    ServerInterface,
    SpeedSeries,
)
from comparison.selectors.claims import Named
from comparison.selectors.run_rows import speed_rows
from comparison.selectors.scale import Scale, Tick, scale

ALL_ENDPOINTS = "all"
LEVELS = ("bare", "default", "production")
TIME_WORDS = {PROCESSOR: "processor time", CLOCK: "time on the clock"}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A choice. ``endpoint`` may be "all"; ``server`` is common or recommended; ``time`` is that
    of the processor or that on the clock."""

    run: str
    level: str
    interface: str
    endpoint: str
    connections: str
    server: str
    time: str


@dataclass(frozen=True, kw_only=True)
class Known:
    """What a run offers: values and their names. ``usual`` is what the page opens with."""

    usual: Asked
    offered: Mapping[str, Mapping[str, str]]

    def values(self, name: str) -> Mapping[str, str]:
        return self.offered[name]

    def words(self, asked: Asked) -> dict[str, str]:
        """The name of each chosen value."""
        return {name: values[getattr(asked, name)] for name, values in self.offered.items()}


@dataclass(frozen=True, kw_only=True)
class Absolute:
    """Medians over the rounds on the machine of the run: ``rate`` in requests per second,
    ``processor_us`` in microseconds per request. Errors and requests of all rounds."""

    rate: float
    processor_us: float
    p50_ms: float
    p99_ms: float
    errors: int
    requests: int


@dataclass(frozen=True, kw_only=True)
class SpeedBar:
    """One framework under one server. ``share`` is 1 for as many requests as the yardstick answers.

    ``absolute`` is there where one endpoint was asked for.
    """

    framework: Named
    server: str
    recommended: bool
    share: Interval
    low_x: float
    x: float
    high_x: float
    absolute: Absolute | None


@dataclass(frozen=True, kw_only=True)
class SpeedTable:
    """``groups`` from the fastest; inside a group nobody is ahead, the order is by name.
    ``unplaced`` have too few rounds for any group.
    ``yardstick`` is what its own rounds leave open about its median, which is 1."""

    log: bool
    ticks: tuple[Tick, ...]
    yardstick: Interval | None
    groups: tuple[tuple[SpeedBar, ...], ...]
    unplaced: tuple[SpeedBar, ...]

    @property
    def bars(self) -> tuple[SpeedBar, ...]:
        return (*chain.from_iterable(self.groups), *self.unplaced)


def runs_with_speed() -> tuple[Run, ...]:
    """Published ones first, each from the newest. One query."""
    rows = Run.objects.filter(subjects__speeds__isnull=False).distinct().newest_first()
    return tuple(sorted(rows, key=lambda row: row.published_on is None))


def known_choices(*, wanted: str, runs: tuple[Run, ...]) -> Known | None:
    """What the wanted run offers, or the first; ``None`` where no run measured speed. One query."""
    if not runs:
        return None
    run = next((row for row in runs if row.slug == wanted), runs[0])
    rows = SpeedSeries.objects.filter(subject__run=run, subject__framework__published=True)
    kinds = rows.order_by().values_list("level", "interface", "endpoint", "connections").distinct()
    found = list(kinds)
    if not found:  # all frameworks of the run have been taken off the site
        return None
    levels, interfaces, endpoints, connections = (set(each) for each in zip(*found, strict=True))
    offered = {
        "run": {row.slug: row.name for row in runs},
        "level": _named(Scaffold, levels),
        "interface": _named(ServerInterface, interfaces),
        "endpoint": {ALL_ENDPOINTS: "all five, their median", **_named(Endpoint, endpoints)},
        "connections": {str(number): str(number) for number in sorted(connections)},
        "server": {"common": "common to all", "recommended": "recommended by each"},
        "time": TIME_WORDS,
    }
    if len(endpoints) < len(ENDPOINTS):
        del offered["endpoint"][ALL_ENDPOINTS]
    preferred = {"level": "default", "connections": "8", "run": run.slug}
    usual = {
        name: preferred[name] if preferred.get(name) in values else next(iter(values))
        for name, values in offered.items()
    }
    return Known(usual=Asked(**usual), offered=offered)


def _named(choices: type[Scaffold | ServerInterface | Endpoint], found: set[str]) -> dict[str, str]:
    return {each.value: str(each.label) for each in choices if each.value in found}


def rows_of(asked: Asked) -> tuple[SpeedRow, ...]:
    """All rows of the connections and interface, at every level, with the yardstick's."""
    return speed_rows(
        run=asked.run,
        connections=int(asked.connections),
        interface__in={asked.interface, YARDSTICK_OF[asked.interface]},
    )


def shares_at(
    rows: tuple[SpeedRow, ...], asked: Asked, *, level: str, seed: int
) -> dict[str, tuple[Interval, dict[str, SpeedRow]]]:
    """By framework: its share at this level, and the rows of the server that was chosen for it."""
    places: dict[tuple[str, str], dict[str, SpeedRow]] = defaultdict(dict)
    for row in rows:
        if row.level == level and row.interface == asked.interface:
            places[row.framework, row.server][row.endpoint] = row
    yardstick = _yardstick(rows, asked)
    found: dict[str, tuple[Interval, dict[str, SpeedRow]]] = {}
    for name in sorted({framework for framework, _ in places}):
        mine = _server([by for (framework, _), by in places.items() if framework == name], asked)
        share = _share(mine, yardstick, asked, seed=seed)
        if share is not None:
            found[name] = (share, mine)
    return found


def _yardstick(rows: tuple[SpeedRow, ...], asked: Asked) -> dict[str, SpeedRow]:
    interface = YARDSTICK_OF[asked.interface]
    found = (row for row in rows if (row.level, row.interface) == (YARDSTICK, interface))
    return {row.endpoint: row for row in found}


def _share(
    mine: Mapping[str, SpeedRow], yardstick: Mapping[str, SpeedRow], asked: Asked, *, seed: int
) -> Interval | None:
    endpoints = ENDPOINTS if asked.endpoint == ALL_ENDPOINTS else (asked.endpoint,)
    return share_of(mine, yardstick, endpoints=endpoints, time=asked.time, seed=seed)


def _server(each: list[dict[str, SpeedRow]], asked: Asked) -> dict[str, SpeedRow]:
    """The common server where there is one; or the recommended one where there is one."""

    def turn(rows: dict[str, SpeedRow]) -> tuple[bool, ...]:
        common, recommended = server_turn(rows)
        return (common, recommended) if asked.server == "common" else (recommended, common)

    return min(each, key=turn)


def speed_table(
    rows: tuple[SpeedRow, ...], asked: Asked, *, seed: int, names: Mapping[str, str]
) -> SpeedTable:
    """The table of what was asked for. No query."""
    found = shares_at(rows, asked, level=asked.level, seed=seed)
    shares = {name: pair for name, pair in found.items() if name in names}
    intervals = {name: share for name, (share, _) in shares.items()}
    yardstick = _yardstick(rows, asked)
    drawn = scale([end for one in intervals.values() for end in (one.low, one.high)])
    one = "" if asked.endpoint == ALL_ENDPOINTS else asked.endpoint

    def bars(some: tuple[str, ...]) -> tuple[SpeedBar, ...]:
        each = (Named(slug=name, name=names[name]) for name in some)
        return tuple(_bar(named, *shares[named.slug], one, drawn) for named in each)

    return SpeedTable(
        log=drawn.log,
        ticks=drawn.ticks,
        yardstick=_share(yardstick, yardstick, asked, seed=seed),
        groups=tuple(bars(group) for group in groups(intervals, highest_first=True)),
        unplaced=bars(too_few(intervals)),
    )


def _bar(
    framework: Named, share: Interval, mine: Mapping[str, SpeedRow], endpoint: str, drawn: Scale
) -> SpeedBar:
    any_row = next(iter(mine.values()))
    return SpeedBar(
        framework=framework,
        server=any_row.server,
        recommended="recommended" in any_row.roles,
        share=share,
        low_x=drawn.x(share.low),
        x=drawn.x(share.median),
        high_x=drawn.x(share.high),
        absolute=_absolute(mine[endpoint]) if endpoint else None,
    )


def _absolute(row: SpeedRow) -> Absolute:
    return Absolute(
        rate=median(sample.requests_per_second for sample in row.samples),
        processor_us=median(sample.processor_us_per_request for sample in row.samples),
        p50_ms=median(sample.p50_ms for sample in row.samples),
        p99_ms=median(sample.p99_ms for sample in row.samples),
        errors=sum(sample.errors for sample in row.samples),
        requests=sum(sample.requests for sample in row.samples),
    )

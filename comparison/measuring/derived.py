"""Ratings that follow from a run by stated rules. Rows of one run in, figures out; no words.

Performance and code size are ratios and means that somebody could choose otherwise, so the choices
stand here and in the procedure of their criteria, and nowhere else. All other measured criteria are
the median of their samples with its interval.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, median

from comparison.measuring.run_records import ENDPOINTS, YARDSTICK, SizeRow, SpeedRow, WorkRow
from comparison.measuring.statistics import Interval, interval, quotient

LEVEL, CONNECTIONS = "default", 8
INTERFACES = ("wsgi", "asgi", "own")
"""Which a framework is rated on if it was measured on several: the first of these."""

PROCESSOR, CLOCK = "processor", "clock"
TIMES = (PROCESSOR, CLOCK)
"""Requests per second of the server's processor time, or per second that really passed. Ratings
rest on the first: what else the machine had to do lengthens the second (decision record 0046)."""

MICROSECONDS = 1_000_000

YARDSTICK_OF = {"wsgi": "wsgi", "asgi": "asgi", "own": "asgi"}
"""A server of the framework's own runs an event loop, and so does the yardstick on ASGI."""

Rounds = Mapping[int, float]


@dataclass(frozen=True, kw_only=True)
class Share:
    """Requests per second of processor time as a share of the yardstick's, 1 for as many.
    ``clock`` is the same per second that passed; ``endpoints`` holds the median share of each
    endpoint."""

    interface: str
    server: str
    figures: Interval
    clock: Interval
    endpoints: dict[str, float]


@dataclass(frozen=True, kw_only=True)
class Lines:
    """Mean lines per task over ``tasks``; ``low`` and ``high`` with any one task left out. ``own``
    counts the programs that are not those of the base."""

    mean: float
    low: float
    high: float
    tasks: int
    own: int


def sizes(rows: Iterable[SizeRow], *, seed: int) -> dict[tuple[str, str], Interval]:
    """By framework and metric. A row without samples is left out."""
    return {
        (row.framework, row.metric): interval(row.samples, seed=seed) for row in rows if row.samples
    }


def shares(rows: Iterable[SpeedRow], *, seed: int) -> dict[str, tuple[Share, ...]]:
    """By framework, the share that rates it first, then those on its other interfaces.

    In each round the median over the five endpoints of (requests per second of processor time of
    the framework ÷ the median of the yardstick's on the same interface over all rounds); then the
    median of the rounds. Default scaffold, eight connections, the server common to all; the
    recommended one where the common cannot be used. A framework of which an endpoint is missing has
    no share.
    """
    found: dict[tuple[str, str, str], dict[str, SpeedRow]] = defaultdict(dict)
    for row in rows:
        if row.connections == CONNECTIONS and row.level in (LEVEL, YARDSTICK):
            found[row.framework, row.interface, row.server][row.endpoint] = row
    yardsticks = {place[1]: by for place, by in found.items() if place[0] == YARDSTICK}
    shares: dict[str, tuple[Share, ...]] = {}
    for name in sorted({place[0] for place in found} - {YARDSTICK}):
        mine = {place[1:]: by for place, by in found.items() if place[0] == name}
        each = [_share(mine, wanted, yardsticks, seed=seed) for wanted in INTERFACES]
        if measured := tuple(share for share in each if share):
            shares[name] = measured
    return shares


def _share(
    mine: Mapping[tuple[str, str], Mapping[str, SpeedRow]],
    interface: str,
    yardsticks: Mapping[str, Mapping[str, SpeedRow]],
    *,
    seed: int,
) -> Share | None:
    servers = sorted(
        (place for place in mine if place[0] == interface),
        key=lambda place: server_turn(mine[place]),
    )
    yardstick = yardsticks.get(YARDSTICK_OF[interface])
    if not servers or yardstick is None:
        return None
    mine_here = mine[servers[0]]
    figures, clock = (
        share_of(mine_here, yardstick, endpoints=ENDPOINTS, time=time, seed=seed) for time in TIMES
    )
    if figures is None or clock is None:
        return None
    return Share(
        interface=interface,
        server=servers[0][1],
        figures=figures,
        clock=clock,
        endpoints={
            endpoint: one.median
            for endpoint in ENDPOINTS
            if (
                one := share_of(
                    mine_here, yardstick, endpoints=[endpoint], time=PROCESSOR, seed=seed
                )
            )
        },
    )


def share_of(
    mine: Mapping[str, SpeedRow],
    yardstick: Mapping[str, SpeedRow],
    *,
    endpoints: Iterable[str],
    time: str,
    seed: int,
) -> Interval | None:
    """In each round the median over the endpoints of (mine ÷ the yardstick's median over the
    rounds), then the median of the rounds with its interval.

    The yardstick is one number for everybody, so its own rounds widen no interval: they would move
    all shares together. ``time`` is one of ``TIMES``. ``None`` where an endpoint or a common round
    is missing.
    """
    scores = _scores(mine, _scales(yardstick, endpoints, time), time)
    return interval(scores, seed=seed) if scores else None


def times_of(
    mine: Mapping[str, SpeedRow],
    theirs: Mapping[str, SpeedRow],
    *,
    endpoints: Collection[str],
    time: str,
    seed: int,
) -> Interval | None:
    """The same against another framework, with what the rounds of both leave open.

    What both are divided by lies in the middle between them, so that the other way round gives the
    inverse.
    """
    ours, others = _scales(mine, endpoints, time), _scales(theirs, endpoints, time)
    scales = {each: sqrt(rate * others[each]) for each, rate in ours.items()}
    scores, against = _scores(mine, scales, time), _scores(theirs, scales, time)
    return quotient(scores, against, seed=seed) if scores and against else None


def _scales(rows: Mapping[str, SpeedRow], endpoints: Iterable[str], time: str) -> dict[str, float]:
    """The median rate of each endpoint, 0 for one that is missing."""
    rates = {each: _rates(rows.get(each), time).values() for each in endpoints}
    return {each: median(found) if found else 0 for each, found in rates.items()}


def _scores(rows: Mapping[str, SpeedRow], scales: Mapping[str, float], time: str) -> list[float]:
    """By round the median over the endpoints; only rounds that hold them all."""
    if not all(scales.values()):
        return []
    rates = {each: _rates(rows.get(each), time) for each in scales}
    rounds = sorted(set.intersection(*(set(found) for found in rates.values())))
    return [median(rates[each][n] / scale for each, scale in scales.items()) for n in rounds]


def server_turn(rows: Mapping[str, SpeedRow]) -> tuple[bool, bool]:
    """The common server first, then the recommended one."""
    roles = {role for row in rows.values() for role in row.roles}
    return "common" not in roles, "recommended" not in roles


def _rates(row: SpeedRow | None, time: str) -> Rounds:
    """Requests per second, by round."""
    if row is None:
        return {}
    if time == CLOCK:
        return {sample.round: sample.requests_per_second for sample in row.samples}
    return {
        sample.round: MICROSECONDS / sample.processor_us_per_request
        for sample in row.samples
        if sample.processor_us_per_request > 0
    }


def lines_per_task(
    rows: Iterable[WorkRow], *, tasks: Collection[str], base: Mapping[str, str]
) -> dict[str, Lines]:
    """By framework, over the tasks that every bare framework of the run has passed.

    ``base`` maps a stack to its framework: where the stack has no program of its own, the base's
    counts. Without one of the tasks there is no mean: it would be over other tasks than the rest.
    """
    counted: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        if row.passed and row.task in tasks:
            counted[row.framework][row.task] = row.lines
    bare = [set(of) for name, of in counted.items() if name not in base]
    common = sorted(set.intersection(*bare)) if bare else []
    found: dict[str, Lines] = {}
    for name, own in counted.items():
        theirs = {**counted.get(base.get(name, ""), {}), **own}
        if len(common) > 1 and set(common) <= set(theirs):
            found[name] = _lines([theirs[task] for task in common], set(common) & set(own))
    return found


def _lines(lines: list[int], own: Collection[str]) -> Lines:
    without_one = [fmean(lines[:n] + lines[n + 1 :]) for n in range(len(lines))]
    return Lines(
        mean=fmean(lines),
        low=min(without_one),
        high=max(without_one),
        tasks=len(lines),
        own=len(own),
    )

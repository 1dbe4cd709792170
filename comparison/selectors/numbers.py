"""Numbers through time, ready to be drawn: points, their place in a chart, what articles state.

A chart is 100 wide and 100 high. Left is the first day of all series of the page, right the last;
below is zero, above the highest value of the chart, so that no slope is made steeper than it is.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from comparison.models import Metric, Point, StatedNumber
from comparison.selectors.claims import Named


@dataclass(frozen=True, kw_only=True)
class PointLine:
    as_of: datetime.date
    value: float
    approximate: bool
    source: Named
    x: float
    y: float


@dataclass(frozen=True, kw_only=True)
class StatedLine:
    """A number of an article at the day that it may be of, and the nearest count of that time."""

    claim: str
    framework: Named
    value: float
    as_of: datetime.date
    dating: str
    x: float
    y: float


@dataclass(frozen=True, kw_only=True)
class SeriesLine:
    """One framework's points in time order; ``path`` joins them."""

    framework: Named
    points: tuple[PointLine, ...]
    path: str
    first: PointLine
    last: PointLine


@dataclass(frozen=True, kw_only=True)
class YearMark:
    year: int
    x: float


@dataclass(frozen=True, kw_only=True)
class Chart:
    """One metric. ``top`` is the value at the upper edge.

    Without ``series`` articles state the number, and ``meaning`` says why nobody counted it again.
    """

    slug: str
    name: str
    unit: str
    meaning: str
    top: float
    years: tuple[YearMark, ...]
    series: tuple[SeriesLine, ...]
    stated: tuple[StatedLine, ...]


@dataclass(frozen=True, kw_only=True)
class _Frame:
    """The edges of a chart in days and in the unit."""

    begin: datetime.date
    end: datetime.date
    top: float

    def x(self, day: datetime.date) -> float:
        return round(100 * (day - self.begin).days / max(1, (self.end - self.begin).days), 2)

    def y(self, value: float) -> float:
        return round(100 - 100 * value / self.top, 2) if self.top else 100.0


def charts(*, metric: str = "", framework: str = "") -> tuple[Chart, ...]:
    """Every metric that was counted or stated; series by their last value. Three queries."""
    metrics = Metric.objects.all()
    points = Point.objects.filter(framework__published=True).select_related("framework", "source")
    stated = StatedNumber.objects.select_related("framework", "claim")
    if metric:
        metrics = metrics.filter(slug=metric)
        points, stated = points.filter(metric__slug=metric), stated.filter(metric__slug=metric)
    if framework:
        points = points.filter(framework__slug=framework)
        stated = stated.filter(framework__slug=framework)
    by_metric: dict[int, list[Point]] = {}
    for point in points.order_by("as_of"):
        by_metric.setdefault(point.metric_id, []).append(point)
    said: dict[int, list[StatedNumber]] = {}
    for number in stated:
        said.setdefault(number.metric_id, []).append(number)
    return tuple(
        _chart(row, by_metric.get(row.pk, []), said.get(row.pk, []))
        for row in metrics
        if row.pk in by_metric or row.pk in said
    )


def metric_names() -> dict[str, str]:
    return dict(Metric.objects.values_list("slug", "name"))


def _chart(row: Metric, points: list[Point], stated: list[StatedNumber]) -> Chart:
    days = [point.as_of for point in points] + [number.as_of for number in stated]
    frame = _Frame(
        begin=datetime.date(min(days).year, 1, 1),
        end=max(days),
        top=_round_up(max([p.value for p in points] + [n.value for n in stated])),
    )
    by_framework: dict[Named, list[Point]] = {}
    for point in points:
        named = Named(slug=point.framework.slug, name=point.framework.name)
        by_framework.setdefault(named, []).append(point)
    series = [_series(named, each, frame) for named, each in by_framework.items()]
    return Chart(
        slug=row.slug,
        name=row.name,
        unit=row.unit,
        meaning=row.meaning,
        top=frame.top,
        years=_years(frame),
        series=tuple(sorted(series, key=lambda line: -line.last.value)),
        stated=tuple(_stated(number, frame) for number in stated),
    )


def _series(framework: Named, points: Iterable[Point], frame: _Frame) -> SeriesLine:
    lines = tuple(
        PointLine(
            as_of=point.as_of,
            value=point.value,
            approximate=point.approximate,
            source=Named(slug=point.source.slug, name=point.source.title),
            x=frame.x(point.as_of),
            y=frame.y(point.value),
        )
        for point in points
    )
    path = "M" + "L".join(f"{line.x:g} {line.y:g}" for line in lines)
    return SeriesLine(framework=framework, points=lines, path=path, first=lines[0], last=lines[-1])


def _stated(number: StatedNumber, frame: _Frame) -> StatedLine:
    return StatedLine(
        claim=number.claim.identifier,
        framework=Named(slug=number.framework.slug, name=number.framework.name),
        value=number.value,
        as_of=number.as_of,
        dating=number.dating,
        x=frame.x(number.as_of),
        y=frame.y(number.value),
    )


def _years(frame: _Frame) -> tuple[YearMark, ...]:
    """January of at most eight years."""
    years = range(frame.begin.year, frame.end.year + 1)
    step = -(-len(years) // 8)
    return tuple(
        YearMark(year=year, x=frame.x(datetime.date(year, 1, 1))) for year in years[::step]
    )


def _round_up(value: float) -> float:
    """The next 1, 2, 2.5 or 5 times a power of ten."""
    power = 1.0
    while power * 10 <= value:
        power *= 10
    return next((m * power for m in (1, 2, 2.5, 5, 10) if m * power >= value), value) or 1.0

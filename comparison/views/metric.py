"""One metric through time: its chart, and every point with its source."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page, shortened
from comparison.selectors.numbers import Chart, charts, metric_names
from comparison.views.lost import LostPage, lost_metric


@dataclass(frozen=True, kw_only=True)
class MetricPage(Page):
    template = "comparison/metric.html"
    section = "claims"

    chart: Chart


def metric(request: HttpRequest, slug: str) -> MetricPage | LostPage:
    found = charts(metric=slug)
    if not found:
        return lost_metric(slug, metric_names())
    [chart] = found
    return MetricPage(
        title=f"{chart.name} through time",
        description=shortened(f"{chart.name}: every dated point with its source. {chart.meaning}"),
        chart=chart,
    )

"""Numbers through time: dated series, and the numbers that articles state, at their date."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.numbers import Chart, charts


@dataclass(frozen=True, kw_only=True)
class NumbersPage(Page):
    template = "comparison/numbers.html"
    section = "claims"

    charts: tuple[Chart, ...]
    points: int


def numbers(request: HttpRequest) -> NumbersPage:
    found = charts()
    return NumbersPage(
        title="Numbers through time",
        description="Stars, forks, questions, downloads, survey shares and releases of Python web "
        "frameworks as dated series, each point with its source.",
        charts=found,
        points=sum(len(series.points) for chart in found for series in chart.series),
    )

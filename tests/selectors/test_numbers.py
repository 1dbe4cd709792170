"""Two points and a stated number, placed in a chart of 100 by 100."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.numbers import charts, metric_names

pytestmark = pytest.mark.usefixtures("small_universe")


def test_points_lie_between_the_first_of_january_and_the_last_point() -> None:
    [chart] = charts()
    [series] = chart.series

    assert [(point.x, point.y) for point in series.points] == [(0, 50), (100, 0)]
    assert series.path == "M0 50L100 0"
    assert chart.top == 20
    assert [(mark.year, mark.x) for mark in chart.years] == [(2029, 0), (2030, 100)]


def test_number_of_an_article_stands_at_its_own_date() -> None:
    [chart] = charts()
    [stated] = chart.stated

    assert (stated.claim, stated.value) == ("A-01", 15)
    assert stated.x == pytest.approx(100 * 182 / 365, abs=0.01)
    assert stated.y == 25


def test_number_without_a_series_is_shown_as_stated() -> None:
    models.Point.objects.all().delete()
    [chart] = charts()

    assert chart.series == ()
    assert [(line.claim, line.value) for line in chart.stated] == [("A-01", 15)]

    models.StatedNumber.objects.all().delete()
    assert charts() == ()


@pytest.mark.parametrize(
    ("narrowed", "number"),
    [({"metric": "stars"}, 1), ({"metric": "x"}, 0), ({"framework": "birch"}, 0)],
)
def test_charts_are_narrowed(narrowed: dict[str, str], number: int) -> None:
    assert len(charts(**narrowed)) == number


def test_metrics_are_known_by_name() -> None:
    assert metric_names() == {"stars": "Stars"}

from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.metric import MetricPage, metric

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_metric_has_one_chart() -> None:
    page = metric(GET, "stars")

    assert isinstance(page, MetricPage)
    assert page.title == "Stars through time"


def test_unknown_metric_is_not_found() -> None:
    assert metric(GET, "fame").status == 404

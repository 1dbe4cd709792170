from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.numbers import numbers

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_page_counts_its_points() -> None:
    page = numbers(GET)

    assert ([chart.slug for chart in page.charts], page.points) == (["stars"], 2)

from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.health import health

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_page_has_a_line_for_each_framework_and_their_total() -> None:
    page = health(GET)

    assert len(page.lines) == 4
    assert page.total.rated == sum(line.rated for line in page.lines) == 15

from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.disputes import disputes

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_disputes_are_counted_with_what_stays_open() -> None:
    page = disputes(GET)

    assert page.title == "1 dispute, settled in public"
    assert (page.with_oneself, page.unsettled) == (0, 0)

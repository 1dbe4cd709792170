from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.adopters import adopters

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_adopters_are_tallied_by_what_could_be_verified() -> None:
    page = adopters(GET)

    assert [(finding, number) for finding, _, number in page.tally] == [
        ("verified", 0),
        ("partly-verified", 0),
        ("said", 1),
        ("contradicted", 0),
    ]

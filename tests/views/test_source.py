from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.source import SourcePage, source

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_source_is_titled_by_its_title() -> None:
    page = source(GET, "manual")

    assert isinstance(page, SourcePage)
    assert page.title == "The manual"
    assert page.description == "What rests on The manual (documentation)."


def test_unknown_source_is_not_found() -> None:
    assert source(GET, "hearsay").status == 404

from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.glossary import glossary

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_page_has_the_terms() -> None:
    assert [term.name for term in glossary(GET).terms] == ["form"]

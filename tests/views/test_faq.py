from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.faq import faq

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_page_has_the_questions() -> None:
    page = faq(GET)

    assert [entry.slug for entry in page.questions] == ["best-forms"]

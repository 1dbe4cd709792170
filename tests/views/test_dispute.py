from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.dispute import DisputePage, dispute

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_dispute_is_titled_by_its_question() -> None:
    page = dispute(GET, "better-forms")

    assert isinstance(page, DisputePage)
    assert page.title == "Who has better forms?"
    assert page.description == "Dispute 1: Anvil includes forms and Birch does not."


def test_unknown_dispute_is_not_found() -> None:
    assert dispute(GET, "no-such-dispute").status == 404

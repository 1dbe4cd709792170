from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.claim import ClaimPage, claim

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_claim_leads_with_its_verdict_and_to_all_on_its_criterion() -> None:
    page = claim(GET, "A-01")

    assert isinstance(page, ClaimPage)
    assert page.title == "Contradicted: Birch has better forms than Anvil."
    assert page.alike == "criterion=forms"


def test_unknown_claim_is_not_found() -> None:
    assert claim(GET, "A-99").status == 404

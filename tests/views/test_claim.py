from __future__ import annotations

import datetime

import pytest
from django.test import RequestFactory
from django.utils import timezone

from comparison.models import Claim
from comparison.renderers import to_html
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


def test_page_says_in_words_that_a_verdict_is_stale() -> None:
    yesterday = timezone.localdate() - datetime.timedelta(1)
    rows = Claim.objects.filter(identifier="A-01")
    rows.update(checked_on=yesterday, review_by=timezone.localdate())
    assert "Stale." not in to_html(GET, claim(GET, "A-01")).content.decode()

    rows.update(review_by=yesterday)
    assert "<strong>Stale.</strong>" in to_html(GET, claim(GET, "A-01")).content.decode()

"""docs/coverage.md: everything the five articles give is served at an address that exists."""

from __future__ import annotations

import re
from urllib.parse import urldefrag

import pytest
from django.test import Client

from comparison.models import Claim
from tests.page_html import read_html
from tests.site_process import PROJECT

pytestmark = pytest.mark.usefixtures("site_data")

ROWS = re.findall(
    r"^\| ([^|]+) \| ([^|]+) \| `([^`]+)` \|$",
    (PROJECT / "docs/coverage.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)


def test_rows_name_every_claim_of_the_five_articles() -> None:
    named = {name for _, claims, _ in ROWS for name in claims.split(", ") if name != "none"}
    articles = Claim.objects.published().filter(source__slug__startswith="article-00")

    assert named == set(articles.values_list("identifier", flat=True))
    assert len(named) == 316
    assert len(ROWS) == 157


@pytest.mark.parametrize("address", sorted({address for _, _, address in ROWS}))
def test_address_answers_and_has_what_it_points_at(address: str, client: Client) -> None:
    page, fragment = urldefrag(address)
    answer = client.get(page)

    assert answer.status_code == 200
    if fragment:
        assert fragment in read_html(answer.content.decode(), page).ids


@pytest.mark.parametrize(
    ("element", "claims", "address"), [row for row in ROWS if row[2].startswith("/criteria/")]
)
def test_criterion_that_serves_a_row_shows_one_of_its_claims(
    element: str, claims: str, address: str
) -> None:
    named = [name for name in claims.split(", ") if name != "none"]
    on_it = Claim.objects.about_criterion(address.split("/")[2]).filter(identifier__in=named)

    assert on_it.exists() or not named, element

"""The facets with 50,000 claims: as many queries as with the shipped ones."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from comparison.management.many_claims import add_claims_up_to
from comparison.renderers import respond, to_html
from comparison.views.claims import claims

pytestmark = pytest.mark.usefixtures("site_data")

ADDRESSES = [
    "",
    "verdict=supported",
    "framework=flask",
    "framework=flask&verdict=supported&kind=fact",
    "article=article-002",
    "criterion=popularity&framework=django",
    "page=1900",
    "words=zope",
    "words=werkzeug&verdict=supported",
]


def queries(query: str) -> int:
    """How many queries the page makes, view and template together."""
    request = RequestFactory().get(f"/claims/?{query}")
    with CaptureQueriesContext(connection) as asked:
        assert respond(request, claims, to_html).status_code == 200
    return len(asked)


def test_facets_cost_as_much_with_50000_claims_as_with_the_shipped_ones() -> None:
    before = {query: queries(query) for query in ADDRESSES}
    add_claims_up_to(50_000)

    assert {query: queries(query) for query in ADDRESSES} == before

"""The facets with 50,000 claims: as many queries as with the shipped ones, and fast enough."""

from __future__ import annotations

import time

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from comparison.renderers import respond, to_html
from comparison.views.claims import claims
from tests.many_claims import add_claims_up_to

pytestmark = pytest.mark.usefixtures("site_data")

# On PostgreSQL waiting for the server counts, and with it whatever else the machine does.
MOST_SECONDS = {"sqlite": 0.1, "postgresql": 0.3}
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


def answer(query: str) -> tuple[int, float]:
    """Queries of the page, and seconds of work: the least of five, view and template together.

    Processor time of this process, because other processes of the machine are not this page; with
    PostgreSQL the time that the queries take is added.
    """
    times = []
    for _ in range(5):
        request = RequestFactory().get(f"/claims/?{query}")
        with CaptureQueriesContext(connection) as asked:
            begin = time.process_time()
            assert respond(request, claims, to_html).status_code == 200
            times.append(time.process_time() - begin)
        if connection.vendor == "postgresql":
            times[-1] += sum(float(query["time"]) for query in asked.captured_queries)
    return len(asked), min(times)


def test_facets_cost_as_much_with_50000_claims_as_with_the_shipped_ones() -> None:
    before = {query: answer(query)[0] for query in ADDRESSES}
    add_claims_up_to(50_000)
    after = {query: answer(query) for query in ADDRESSES}

    assert {query: queries for query, (queries, _) in after.items()} == before
    limit = MOST_SECONDS[connection.vendor]
    slow = {query: seconds for query, (_, seconds) in after.items() if seconds > limit}
    assert slow == {}

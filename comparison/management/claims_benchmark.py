"""Time of `/claims/` on tens of thousands of claims, in a database made for it and thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comparison.management.many_claims import add_claims_up_to
from comparison.management.request_timing import Timing, timing, uncached
from comparison.selectors.kept import forget

ADDRESSES = {
    "all claims": "",
    "one verdict": "verdict=supported",
    "one framework": "framework=flask",
    "three facets": "framework=flask&verdict=supported&kind=fact",
    "one article": "article=article-002",
    "far back": "page=1900",
    "a rare word": "words=werkzeug",
    "a common word": "words=django",
    "very common words": "words=the+a+is",
    "common words, two facets": "words=python+framework&verdict=supported&kind=fact",
    "no such word": "words=xylophone",
}


@dataclass(frozen=True, kw_only=True)
class Line:
    what: str
    query: str
    found: int
    queries: int
    timing: Timing


@contextmanager
def thrown_away_database() -> Iterator[None]:
    """One beside that of the settings, migrated and empty; in memory with SQLite."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "postgresql":  # not that of the tests, which may run meanwhile
        connection.settings_dict["TEST"]["NAME"] = f"{name}_bench_claims"
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def timings(*, claims: int, repeats: int) -> Iterator[Line]:
    """Whole requests, middleware and template included, that no cache of pages answers. Adds the
    shipped data and the claims to the database."""
    with uncached():
        call_command("loaddata", "plumbline", verbosity=0)
        add_claims_up_to(claims)
        client = Client()
        forget()
        yield _line(client, "first after a change", "", 1)
        for what, query in ADDRESSES.items():
            yield _line(client, what, query, repeats)


def _line(client: Client, what: str, query: str, repeats: int) -> Line:
    told = timing(client, f"/claims/?{query}", repeats=repeats)
    with CaptureQueriesContext(connection) as asked:
        data = client.get(f"/claims.json?{query}").json()
    return Line(what=what, query=query, found=data["found"], queries=len(asked), timing=told)

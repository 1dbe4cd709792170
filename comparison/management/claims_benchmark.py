"""Time of `/claims/` on tens of thousands of claims, in a database made for it and thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings

from comparison.management.many_claims import add_claims_up_to
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
UNCACHED = {
    "CACHES": {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}},
    "STORAGES": {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
    "ALLOWED_HOSTS": ["testserver"],
    "DEBUG": False,
    "SECURE_SSL_REDIRECT": False,
}


@dataclass(frozen=True, kw_only=True)
class Timing:
    """Milliseconds: the best and the median by the clock, and the median of the processor of this
    process, without that of a database server. Where other work shares the machine the best and the
    processor's are the truer ones."""

    what: str
    query: str
    found: int
    queries: int
    best: float
    clock: float
    processor: float


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


def timings(*, claims: int, repeats: int) -> Iterator[Timing]:
    """Whole requests, middleware and template included, that no cache of pages answers. Adds the
    shipped data and the claims to the database."""
    with override_settings(**UNCACHED):
        call_command("loaddata", "plumbline", verbosity=0)
        add_claims_up_to(claims)
        client = Client()
        forget()
        yield _timing(client, "first after a change", "", 1)
        for what, query in ADDRESSES.items():
            yield _timing(client, what, query, repeats)


def _timing(client: Client, what: str, query: str, repeats: int) -> Timing:
    clocks, processors = zip(*(_request(client, query) for _ in range(repeats)), strict=True)
    with CaptureQueriesContext(connection) as asked:
        data = client.get(f"/claims.json?{query}").json()
    return Timing(
        what=what,
        query=query,
        found=data["found"],
        queries=len(asked),
        best=min(clocks),
        clock=median(clocks),
        processor=median(processors),
    )


def _request(client: Client, query: str) -> tuple[float, float]:
    clock, processor = perf_counter(), process_time()
    if client.get(f"/claims/?{query}").status_code != 200:
        raise RuntimeError(f"/claims/?{query} does not answer")
    return 1000 * (perf_counter() - clock), 1000 * (process_time() - processor)

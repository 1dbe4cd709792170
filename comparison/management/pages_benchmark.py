"""Time and weight of the pages that readers open most, with the data of this site."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from comparison.management.request_timing import Timing, timing, uncached
from comparison.models import Run
from comparison.selectors.comparison import columns
from comparison.selectors.questionnaire import preset_lines

MOST_COLUMNS = 8


@dataclass(frozen=True, kw_only=True)
class PageTiming:
    """One page. ``bytes`` of its HTML, and ``packed`` those that gzip leaves of it."""

    address: str
    queries: int
    timing: Timing
    bytes: int
    packed: int


def page_timings(*, repeats: int) -> Iterator[PageTiming]:
    """Whole requests that no cache of pages answers; nothing is written. The first request of each
    page fills what is kept in memory and is not counted."""
    with uncached():
        client = Client()
        for address in _addresses():
            client.get(address)
            with CaptureQueriesContext(connection) as asked:
                html = client.get(address).content
            yield PageTiming(
                address=address,
                queries=len(asked),
                timing=timing(client, address, repeats=repeats),
                bytes=len(html),
                packed=len(gzip.compress(html, compresslevel=6, mtime=0)),
            )


def _addresses() -> list[str]:
    """The widest comparison, the first preset's result and the newest run stand for all others."""
    first = [column.slug for column in columns()]
    preset = next(iter(preset_lines()))
    found = [
        _at("home"),
        _at("frameworks"),
        _at("framework", slug=first[0]),
        _at("compare", versus="-vs-".join(first[:2])),
        _at("compare", versus="-vs-".join(first[:MOST_COLUMNS])),
        _at("criteria"),
        _at("recommend"),
        f"{_at('result')}?{urlencode(preset.answers)}",
        _at("code"),
        _at("claims"),
        _at("sources"),
        _at("measurements"),
    ]
    newest = Run.objects.newest_first().first()
    return [*found, _at("run", slug=newest.slug)] if newest else found


def _at(name: str, **kwargs: str) -> str:
    return reverse(f"comparison:{name}", kwargs=kwargs)

"""Every document that a rating, a capability or a verdict rests on."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.forms import SourceFilter
from comparison.renderers import Page
from comparison.selectors.evidence import SourceLine, source_lines, sources_by_kind

PER_PAGE = 100


@dataclass(frozen=True, kw_only=True)
class SourcesPage(Page):
    """``found`` is the number of sources that match, ``sources`` one page of them."""

    template = "comparison/sources.html"
    section = "sources"

    chosen: SourceFilter
    kinds: tuple[tuple[str, str, int], ...]
    found: int
    number: int
    numbers: tuple[int, ...]
    sources: tuple[SourceLine, ...]


def sources(request: HttpRequest) -> SourcesPage:
    chosen = SourceFilter.from_query(request.GET)
    found = source_lines(kind=chosen.kind, words=chosen.words)
    pages = max(1, -(-len(found) // PER_PAGE))
    number = min(chosen.page, pages)
    return SourcesPage(
        title="Sources",
        description="Every document that a rating, a capability or a verdict rests on, with what "
        "it is used for.",
        chosen=chosen,
        kinds=sources_by_kind(),
        found=len(found),
        number=number,
        numbers=tuple(range(1, pages + 1)),
        sources=found[(number - 1) * PER_PAGE : number * PER_PAGE],
    )

"""One source: an article with its claims and how they fared, or a document and its uses."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page, shortened
from comparison.selectors.source import SourceDetail, source_detail
from comparison.views.lost import LostPage, lost_source


@dataclass(frozen=True, kw_only=True)
class SourcePage(Page):
    template = "comparison/source.html"
    section = "claims"

    source: SourceDetail


def source(request: HttpRequest, slug: str) -> SourcePage | LostPage:
    detail = source_detail(slug=slug)
    if detail is None:
        return lost_source(slug)
    return SourcePage(
        title=detail.title,
        description=shortened(detail.summary or f"What rests on {detail.title} ({detail.kind})."),
        source=detail,
    )

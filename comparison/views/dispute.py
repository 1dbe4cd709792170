"""One dispute: who says what, why it cannot all be right, what the evidence shows."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page, shortened
from comparison.selectors.disputes import DisputeDetail, dispute_detail
from comparison.views.lost import LostPage, lost_dispute


@dataclass(frozen=True, kw_only=True)
class DisputePage(Page):
    template = "comparison/dispute.html"
    section = "claims"

    dispute: DisputeDetail


def dispute(request: HttpRequest, slug: str) -> DisputePage | LostPage:
    detail = dispute_detail(slug=slug)
    if detail is None:
        return lost_dispute(slug)
    return DisputePage(
        title=detail.line.title,
        description=shortened(f"Dispute {detail.line.number}: {detail.line.settled}"),
        dispute=detail,
    )

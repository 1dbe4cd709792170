"""All disputes: where articles contradict each other, themselves or the facts."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.disputes import DisputeSummary, dispute_summaries


@dataclass(frozen=True, kw_only=True)
class DisputesPage(Page):
    """``unsettled`` is the number of disputes of which something stays open."""

    template = "comparison/disputes.html"
    section = "claims"

    disputes: tuple[DisputeSummary, ...]
    with_oneself: int
    unsettled: int


def disputes(request: HttpRequest) -> DisputesPage:
    found = dispute_summaries()
    return DisputesPage(
        title=f"{len(found)} dispute{'' if len(found) == 1 else 's'}, settled in public",
        description="Where published articles about Python web frameworks contradict each other, "
        "themselves or the facts, and what the evidence shows.",
        disputes=found,
        with_oneself=sum(dispute.self_contradiction for dispute in found),
        unsettled=sum(bool(dispute.open) for dispute in found),
    )

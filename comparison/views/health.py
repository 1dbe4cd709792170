"""The state of the data, by framework, so that unequal care is visible."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.health import CareLine, ClaimCare, care_lines, claim_care, total_line


@dataclass(frozen=True, kw_only=True)
class HealthPage(Page):
    template = "comparison/health.html"

    lines: tuple[CareLine, ...]
    total: CareLine
    claims: ClaimCare


def health(request: HttpRequest) -> HealthPage:
    lines = care_lines()
    return HealthPage(
        title="The state of the data",
        description="How many ratings have citations, were verified, are stale, disputed or not "
        "rated, framework by framework.",
        lines=lines,
        total=total_line(lines),
        claims=claim_care(),
    )

"""One claim: what it says and where, our verdict, the evidence, what it bears on."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from comparison.renderers import Page, shortened
from comparison.selectors.claim import ClaimDetail, claim_detail
from comparison.selectors.examples import printed_names
from comparison.views.lost import LostPage, lost_claim


@dataclass(frozen=True, kw_only=True)
class ClaimPage(Page):
    """``alike`` is the address of all claims on the same criterion; ``programs`` are the tasks
    (slug, title, subject) that put to the test what the claim is about."""

    template = "comparison/claim.html"
    section = "claims"

    claim: ClaimDetail
    alike: str
    programs: tuple[tuple[str, str, str], ...]


def claim(request: HttpRequest, identifier: str) -> ClaimPage | LostPage:
    detail = claim_detail(identifier=identifier)
    if detail is None:
        return lost_claim(identifier)
    line = detail.line
    criterion = {"criterion": line.criterion.slug} if line.criterion else {}
    return ClaimPage(
        title=f"{line.verdict.capitalize()}: {line.text}",
        description=shortened(f"Claim {line.identifier} is {line.verdict}: {line.verdict_reason}"),
        claim=detail,
        alike=urlencode(criterion),
        programs=printed_names(claim=line.identifier),
    )

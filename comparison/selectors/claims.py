"""Claims as the pages show them, one line each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.utils import timezone

from comparison.models import Claim, ClaimKind
from comparison.models.claims import ClaimQuerySet
from comparison.selectors.ratings import DisputeLine, dispute_line


@dataclass(frozen=True, kw_only=True)
class Named:
    """A row with a page of its own."""

    slug: str
    name: str


@dataclass(frozen=True, kw_only=True)
class ClaimLine:
    """One claim with its verdict. ``favours`` is the slug of the framework that it speaks for; past
    its date the verdict is ``stale``: nobody vouches for it."""

    identifier: str
    text: str
    source: str
    source_title: str
    locator: str
    kind: str
    frameworks: tuple[Named, ...]
    favours: str
    criterion: Named | None
    verdict: str
    verdict_reason: str
    stale: bool
    disputes: tuple[DisputeLine, ...]


def claim_lines(rows: ClaimQuerySet) -> tuple[ClaimLine, ...]:
    """These claims, in the order of the rows. Three queries."""
    whole = rows.select_related("source", "criterion", "favours")
    return tuple(_line(row) for row in whole.prefetch_related("frameworks", "disputes"))


def named_claims(*, identifiers: Collection[str]) -> tuple[ClaimLine, ...]:
    return claim_lines(Claim.objects.published().filter(identifier__in=identifiers))


def _line(row: Claim) -> ClaimLine:
    criterion = row.criterion
    return ClaimLine(
        identifier=row.identifier,
        text=row.text,
        source=row.source.slug,
        source_title=row.source.title,
        locator=row.locator,
        kind=str(ClaimKind(row.kind).label),
        frameworks=tuple(Named(slug=f.slug, name=f.name) for f in row.frameworks.all()),
        favours=row.favours.slug if row.favours else "",
        criterion=Named(slug=criterion.slug, name=criterion.name) if criterion else None,
        verdict=row.verdict,
        verdict_reason=row.verdict_reason,
        stale=row.review_by is not None and row.review_by < timezone.localdate(),
        disputes=tuple(dispute_line(dispute) for dispute in row.disputes.all()),
    )

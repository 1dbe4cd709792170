"""Disputes: who says what, why it cannot all be right, what the evidence shows."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.models import Claim, Dispute, State
from comparison.selectors.claims import ClaimLine, Named, claim_lines


@dataclass(frozen=True, kw_only=True)
class DisputeSummary:
    """One dispute in a list. ``articles`` are the slugs of the sources of its claims."""

    number: int
    slug: str
    title: str
    settled: str
    open: str
    self_contradiction: bool
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    frameworks: tuple[Named, ...]
    criteria: tuple[Named, ...]


@dataclass(frozen=True, kw_only=True)
class DisputeDetail:
    """One dispute whole; ``before`` and ``after`` are its neighbours in the list."""

    line: DisputeSummary
    summary: str
    why: str
    claims: tuple[ClaimLine, ...]
    before: Named | None
    after: Named | None


def dispute_summaries(*, criterion: str = "", framework: str = "") -> tuple[DisputeSummary, ...]:
    """Disputes by number, narrowed to what they touch. Five queries."""
    rows = Dispute.objects.prefetch_related("claims__source", "frameworks", "criteria")
    if criterion:
        rows = rows.filter(criteria__slug=criterion)
    if framework:
        rows = rows.filter(frameworks__slug=framework)
    return tuple(_summary(row) for row in rows)


def dispute_detail(*, slug: str) -> DisputeDetail | None:
    """One dispute, or ``None``. A constant number of queries."""
    related = Dispute.objects.prefetch_related("claims__source", "frameworks", "criteria")
    row = related.filter(slug=slug).first()
    if row is None:
        return None
    return DisputeDetail(
        line=_summary(row),
        summary=row.summary,
        why=row.why,
        claims=claim_lines(Claim.objects.published().filter(disputes=row)),
        before=_named(Dispute.objects.filter(number__lt=row.number).order_by("-number").first()),
        after=_named(Dispute.objects.filter(number__gt=row.number).order_by("number").first()),
    )


def dispute_names() -> dict[str, str]:
    return dict(Dispute.objects.values_list("slug", "title"))


def _named(row: Dispute | None) -> Named | None:
    return Named(slug=row.slug, name=row.title) if row else None


def _summary(row: Dispute) -> DisputeSummary:
    public = [claim for claim in row.claims.all() if claim.state == State.PUBLISHED]
    claims = sorted(public, key=lambda claim: claim.identifier)
    return DisputeSummary(
        number=row.number,
        slug=row.slug,
        title=row.title,
        settled=row.settled,
        open=row.open,
        self_contradiction=row.self_contradiction,
        claims=tuple(claim.identifier for claim in claims),
        articles=tuple(dict.fromkeys(claim.source.slug for claim in claims)),
        frameworks=tuple(Named(slug=f.slug, name=f.name) for f in row.frameworks.all()),
        criteria=tuple(Named(slug=c.slug, name=c.name) for c in row.criteria.all()),
    )

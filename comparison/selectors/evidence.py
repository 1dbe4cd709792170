"""Sources, and how much of the data rests on them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Count, Max, Q

from comparison.models import (
    Claim,
    Dispute,
    Evidence,
    Framework,
    Rating,
    RatingCitation,
    Source,
    SourceKind,
    SupportCitation,
)


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """A document and what rests on it."""

    slug: str
    title: str
    url: str
    kind: str
    publisher: str
    published_on: datetime.date | None
    rating_count: int
    support_count: int
    claim_count: int
    evidence_count: int


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Counts for the front page and the method page."""

    frameworks: int
    stacks: int
    criteria: int
    ratings: int
    not_rated: int
    citations: int
    citations_unopened: int
    sources: int
    claims: int
    disputes: int
    reviewed_on: datetime.date | None
    verdicts: tuple[tuple[str, int], ...]


def source_lines(*, kind: str = "", words: str = "") -> tuple[SourceLine, ...]:
    """Sources by title, narrowed by kind and by words that the title must all contain."""
    rows = Source.objects.with_use()
    if kind in SourceKind.values:
        rows = rows.filter(kind=kind)
    for word in words.split():
        rows = rows.filter(title__icontains=word)
    return tuple(_line(row) for row in rows)


def sources_by_kind() -> tuple[tuple[str, str, int], ...]:
    """(kind, its name, number of sources), the most frequent first."""
    counts = Source.objects.order_by().values_list("kind").annotate(n=Count("pk")).order_by("-n")
    return tuple((kind, str(SourceKind(kind).label), n) for kind, n in counts)


def _line(row: Source) -> SourceLine:
    return SourceLine(
        slug=row.slug,
        title=row.title,
        url=row.address,
        kind=row.get_kind_display(),
        publisher=row.publisher,
        published_on=row.published_on,
        rating_count=row.rating_count,  # type: ignore[attr-defined]
        support_count=row.support_count,  # type: ignore[attr-defined]
        claim_count=row.claim_count,  # type: ignore[attr-defined]
        evidence_count=row.evidence_count,  # type: ignore[attr-defined]
    )


def tally() -> Tally:
    """How much data there is. A constant number of queries."""
    ratings = Rating.objects.of_published()
    totals = ratings.aggregate(
        rated=Count("pk", filter=Q(performance__isnull=False)),
        not_rated=Count("pk", filter=Q(performance__isnull=True)),
        criteria=Count("criterion", distinct=True),
        reviewed_on=Max("reviewed_on"),
    )
    verdicts = Claim.objects.published().order_by().values_list("verdict").annotate(n=Count("pk"))
    cited = [
        model.objects.aggregate(all=Count("pk"), unopened=Count("pk", filter=Q(opened_on=None)))
        for model in (RatingCitation, SupportCitation, Evidence)
    ]
    frameworks = Framework.objects.published()
    return Tally(
        frameworks=frameworks.bare().count(),
        stacks=frameworks.stacks().count(),
        criteria=totals["criteria"],
        ratings=totals["rated"],
        not_rated=totals["not_rated"],
        citations=sum(count["all"] for count in cited),
        citations_unopened=sum(count["unopened"] for count in cited),
        sources=Source.objects.count(),
        claims=Claim.objects.published().count(),
        disputes=Dispute.objects.count(),
        reviewed_on=totals["reviewed_on"],
        verdicts=tuple(verdicts.order_by("-n")),
    )

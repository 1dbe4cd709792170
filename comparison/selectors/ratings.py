"""Ratings with their citations and disputes, as plain data, wherever a page shows them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count
from django.utils import timezone

from comparison.models import (
    Claim,
    Criterion,
    Dispute,
    ImpliedRating,
    Rating,
    RatingCitation,
    State,
)
from comparison.models.evidence import Citation
from comparison.selectors.kept import kept
from comparison.selectors.matrix import central_value, counted_range

IN_REVIEW = "A new rating is being reviewed and is not published yet."


@dataclass(frozen=True, kw_only=True)
class CitationLine:
    """What one source shows. ``source`` is its slug: its own page names all that rests on it."""

    source: str
    title: str
    url: str
    kind: str
    says: str
    opened_on: datetime.date | None


@dataclass(frozen=True, kw_only=True)
class DisputeLine:
    number: int
    slug: str
    title: str
    settled: str


@dataclass(frozen=True, kw_only=True)
class SaidLine:
    """A claim beside a rating; ``implied`` is the level of 1 to 5 that it would amount to."""

    identifier: str
    text: str
    verdict: str
    implied: float | None


@dataclass(frozen=True, kw_only=True)
class RatingLine:
    """One cell of the comparison.

    ``performance``, ``low`` and ``high`` are in ``unit`` (1 to 5 where it is empty); ``value`` in
    [0, 1] is the middle of low–high on the fixed scale of the criterion. All four are ``None``
    where nothing is rated, which is never zero. Past its date a rating is ``stale`` and its range
    is wider by rule. ``citations`` and ``said``, the claims about it, are filled only on request.
    """

    framework: str
    framework_name: str
    criterion: str
    criterion_name: str
    performance: float | None
    low: float | None
    high: float | None
    value: float | None
    unit: str
    verdict: str
    rationale: str
    checked_version: str
    reviewed_on: datetime.date
    review_by: datetime.date
    review_note: str
    stale: bool
    citation_count: int
    citations: tuple[CitationLine, ...]
    said: tuple[SaidLine, ...]
    disputes: tuple[DisputeLine, ...]


def rating_lines(
    *,
    frameworks: Collection[str] | None = None,
    criteria: Collection[str] | None = None,
    cite: Collection[str] | None = (),
) -> tuple[RatingLine, ...]:
    """Ratings of published frameworks on public criteria, by criterion, then framework name.

    ``frameworks`` and ``criteria`` narrow by slug; ``cite`` names the criteria whose citations and
    claims are wanted (``None``: all). Always eight queries at the most.
    """
    ratings = Rating.objects.of_published().select_related("framework", "criterion__group")
    ratings = ratings.filter(criterion__in=Criterion.objects.public())
    if frameworks is not None:
        ratings = ratings.filter(framework__slug__in=frameworks)
    if criteria is not None:
        ratings = ratings.filter(criterion__slug__in=criteria)
    rows = list(
        ratings.annotate(citation_count=Count("citations")).order_by(
            "criterion__group__position",
            "criterion__position",
            "criterion__slug",
            "framework__name",
        )
    )
    cited = _citations([row.pk for row in rows if cite is None or row.criterion.slug in cite])
    said = _said([row for row in rows if cite is None or row.criterion.slug in cite])
    disputes = disputes_by_rating()
    return tuple(
        _line(
            row,
            citations=cited[row.pk],
            said=said[row.framework_id, row.criterion_id],
            disputes=disputes.get((row.framework.slug, row.criterion.slug), ()),
        )
        for row in rows
    )


def said_lines(claims: Iterable[Claim]) -> tuple[SaidLine, ...]:
    """Those of the claims that are published, by identifier, beside no rating."""
    return tuple(
        SaidLine(identifier=row.identifier, text=row.text, verdict=row.verdict, implied=None)
        for row in sorted(claims, key=lambda row: row.identifier)
        if row.state == State.PUBLISHED
    )


def citation_line(citation: Citation) -> CitationLine:
    return CitationLine(
        source=citation.source.slug,
        title=citation.source.title,
        url=citation.source.address,
        kind=citation.source.get_kind_display(),
        says=citation.says,
        opened_on=citation.opened_on,
    )


def dispute_line(dispute: Dispute) -> DisputeLine:
    return DisputeLine(
        number=dispute.number, slug=dispute.slug, title=dispute.title, settled=dispute.settled
    )


@kept
def disputes_by_rating(revision: int) -> Mapping[tuple[str, str], tuple[DisputeLine, ...]]:
    """Which disputes touch the rating of (framework, criterion). Kept until the data changes."""
    touched: dict[tuple[str, str], tuple[DisputeLine, ...]] = defaultdict(tuple)
    for dispute in Dispute.objects.prefetch_related("criteria", "frameworks"):
        line = dispute_line(dispute)
        for criterion in dispute.criteria.all():
            for framework in dispute.frameworks.all():
                touched[framework.slug, criterion.slug] += (line,)
    return dict(touched)


def _citations(ratings: Iterable[int]) -> dict[int, tuple[CitationLine, ...]]:
    lines: dict[int, tuple[CitationLine, ...]] = defaultdict(tuple)
    rows = RatingCitation.objects.filter(rating__in=list(ratings)).select_related("source")
    for row in rows.order_by("position", "source__slug"):
        lines[row.rating_id] += (citation_line(row),)
    return lines


def _said(ratings: Collection[Rating]) -> dict[tuple[int, int], tuple[SaidLine, ...]]:
    """By framework and criterion: what is claimed there."""
    lines: dict[tuple[int, int], tuple[SaidLine, ...]] = defaultdict(tuple)
    criteria = {rating.criterion_id for rating in ratings}
    if not criteria:
        return lines
    frameworks = {rating.framework_id for rating in ratings}
    implied = {
        (each.claim_id, each.framework_id): each.performance
        for each in ImpliedRating.objects.filter(framework__in=frameworks)
    }
    claims = Claim.objects.published().filter(criterion__in=criteria, frameworks__in=frameworks)
    fields = ("pk", "frameworks", "criterion", "identifier", "text", "verdict")
    for pk, framework, criterion, *shown in claims.values_list(*fields):
        identifier, text, verdict = shown
        lines[framework, criterion] += (
            SaidLine(
                identifier=identifier,
                text=text,
                verdict=verdict,
                implied=implied.get((pk, framework)),
            ),
        )
    return lines


def _line(
    row: Rating,
    *,
    citations: tuple[CitationLine, ...],
    said: tuple[SaidLine, ...],
    disputes: tuple[DisputeLine, ...],
) -> RatingLine:
    """A rating that is not published stands as not rated: a reader sees findings, not drafts."""
    published = row.state == State.PUBLISHED
    low, high = counted_range(row) or (None, None)
    return RatingLine(
        framework=row.framework.slug,
        framework_name=row.framework.name,
        criterion=row.criterion.slug,
        criterion_name=row.criterion.name,
        performance=row.performance if published else None,
        low=low,
        high=high,
        value=central_value(row),
        unit=row.criterion.unit,
        verdict=row.verdict if published else "",
        rationale=row.rationale if published else IN_REVIEW,
        checked_version=row.checked_version,
        reviewed_on=row.reviewed_on,
        review_by=row.review_by,
        review_note=row.review_note if published else "",
        stale=low is not None and row.review_by < timezone.localdate(),
        citation_count=row.citation_count if published else 0,  # type: ignore[attr-defined]
        citations=citations if published else (),
        said=said,
        disputes=disputes,
    )

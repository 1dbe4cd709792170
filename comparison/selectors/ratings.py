"""Ratings with their citations and disputes, as plain data, wherever a page shows them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Count
from django.utils import timezone

from comparison.models import Criterion, Dispute, Rating, RatingCitation
from comparison.models.evidence import Citation
from comparison.selectors.matrix import central_value


@dataclass(frozen=True, kw_only=True)
class CitationLine:
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
class RatingLine:
    """One cell of the comparison.

    ``performance``, ``low`` and ``high`` are in ``unit`` (1 to 5 where it is empty); ``value`` in
    [0, 1] is the middle of low–high on the fixed scale of the criterion. All four are ``None``
    where nothing is rated, which is never zero. ``citations`` is filled only on request.
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
    disputes: tuple[DisputeLine, ...]


def rating_lines(
    *,
    frameworks: Collection[str] | None = None,
    criteria: Collection[str] | None = None,
    cite: Collection[str] | None = (),
) -> tuple[RatingLine, ...]:
    """Ratings of published frameworks on public criteria, by criterion, then framework name.

    ``frameworks`` and ``criteria`` narrow by slug; ``cite`` names the criteria whose citations are
    wanted (``None``: all). Always five queries at the most.
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
    disputes = disputes_by_rating()
    return tuple(
        _line(
            row,
            citations=cited[row.pk],
            disputes=disputes[row.framework.slug, row.criterion.slug],
        )
        for row in rows
    )


def citation_line(citation: Citation) -> CitationLine:
    return CitationLine(
        title=citation.source.title,
        url=citation.source.url,
        kind=citation.source.get_kind_display(),
        says=citation.says,
        opened_on=citation.opened_on,
    )


def disputes_by_rating() -> dict[tuple[str, str], tuple[DisputeLine, ...]]:
    """Which disputes touch the rating of (framework, criterion). Three queries."""
    touched: dict[tuple[str, str], tuple[DisputeLine, ...]] = defaultdict(tuple)
    for dispute in Dispute.objects.prefetch_related("criteria", "frameworks"):
        line = DisputeLine(
            number=dispute.number, slug=dispute.slug, title=dispute.title, settled=dispute.settled
        )
        for criterion in dispute.criteria.all():
            for framework in dispute.frameworks.all():
                touched[framework.slug, criterion.slug] += (line,)
    return touched


def _citations(ratings: Iterable[int]) -> dict[int, tuple[CitationLine, ...]]:
    lines: dict[int, tuple[CitationLine, ...]] = defaultdict(tuple)
    rows = RatingCitation.objects.filter(rating__in=list(ratings)).select_related("source")
    for row in rows.order_by("position", "source__slug"):
        lines[row.rating_id] += (citation_line(row),)
    return lines


def _line(
    row: Rating, *, citations: tuple[CitationLine, ...], disputes: tuple[DisputeLine, ...]
) -> RatingLine:
    return RatingLine(
        framework=row.framework.slug,
        framework_name=row.framework.name,
        criterion=row.criterion.slug,
        criterion_name=row.criterion.name,
        performance=row.performance,
        low=row.low,
        high=row.high,
        value=central_value(row),
        unit=row.criterion.unit,
        verdict=row.verdict,
        rationale=row.rationale,
        checked_version=row.checked_version,
        reviewed_on=row.reviewed_on,
        review_by=row.review_by,
        review_note=row.review_note,
        stale=row.performance is not None and row.review_by < timezone.localdate(),
        citation_count=row.citation_count,  # type: ignore[attr-defined]
        citations=citations,
        disputes=disputes,
    )

"""The state of the data in public: what is cited, opened, stale, disputed, not rated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils import timezone

from comparison.models import Claim, Framework, Rating, State
from comparison.selectors.claims import Named
from comparison.selectors.ratings import disputes_by_rating


@dataclass(frozen=True, kw_only=True)
class CareLine:
    """How well one framework's ratings are kept. Shares in [0, 1] are of what is ``rated``.

    ``cited`` has a citation; ``verified``: every citation was opened; ``stale``: past its date;
    ``disputed``: claims collide about it. ``not_rated`` and ``in_review`` are counts.
    """

    framework: Named
    rated: int
    not_rated: int
    in_review: int
    cited: int
    verified: int
    stale: int
    disputed: int
    citations: int
    claims: int

    @property
    def cited_share(self) -> float:
        return _share(self.cited, self.rated)

    @property
    def verified_share(self) -> float:
        return _share(self.verified, self.rated)


@dataclass(frozen=True, kw_only=True)
class ClaimCare:
    """Claims by state, and how many of the published are past their date or without evidence."""

    published: int
    waiting: int
    stale: int
    without_evidence: int


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def care_lines() -> tuple[CareLine, ...]:
    """One line per published framework, by name. Six queries."""
    disputed = disputes_by_rating()
    claims = Counter(
        Claim.objects.published().order_by().values_list("frameworks__slug", flat=True)
    )
    rows: dict[str, list[Rating]] = {}
    ratings = Rating.objects.of_published().select_related("framework", "criterion")
    for row in ratings.annotate(
        total=Count("citations"),
        unopened=Count("citations", filter=Q(citations__opened_on=None)),
    ).order_by("pk"):
        rows.setdefault(row.framework.slug, []).append(row)
    return tuple(
        _line(Named(slug=f.slug, name=f.name), rows.get(f.slug, []), set(disputed), claims[f.slug])
        for f in Framework.objects.published()
    )


def total_line(lines: Iterable[CareLine]) -> CareLine:
    """All frameworks together."""
    lines = list(lines)
    numbers = {
        name: sum(getattr(line, name) for line in lines)
        for name in CareLine.__dataclass_fields__
        if name != "framework"
    }
    return CareLine(framework=Named(slug="", name="All"), **numbers)


def claim_care() -> ClaimCare:
    """Three queries."""
    published = Claim.objects.published()
    return ClaimCare(
        published=published.count(),
        waiting=Claim.objects.exclude(state=State.PUBLISHED).count(),
        stale=Claim.objects.stale(on=timezone.localdate()).count(),
        without_evidence=published.filter(evidence=None).exclude(verdict="opinion").count(),
    )


def _line(
    framework: Named, rows: list[Rating], disputed: set[tuple[str, str]], claims: int
) -> CareLine:
    published = [row for row in rows if row.state == State.PUBLISHED]
    rated = [row for row in published if row.performance is not None]
    today = timezone.localdate()
    cited = [row for row in rated if row.total]  # type: ignore[attr-defined]
    return CareLine(
        framework=framework,
        rated=len(rated),
        not_rated=len(published) - len(rated),
        in_review=len(rows) - len(published),
        cited=len(cited),
        verified=sum(not row.unopened for row in cited),  # type: ignore[attr-defined]
        stale=sum(row.review_by < today for row in rated),
        disputed=sum((framework.slug, row.criterion.slug) in disputed for row in rated),
        citations=sum(row.total for row in rated),  # type: ignore[attr-defined]
        claims=claims,
    )

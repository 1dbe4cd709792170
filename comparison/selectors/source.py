"""One source: what it is, how its claims fared, and everything that rests on it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from itertools import accumulate

from comparison.models import (
    AdopterCitation,
    Claim,
    Evidence,
    Fact,
    Part,
    RatingCitation,
    Source,
    SourceKind,
    SupportCitation,
    Verdict,
)
from comparison.models.evidence import Citation
from comparison.selectors.claims import ClaimLine, Named, claim_lines
from comparison.selectors.points import PointList, article_points


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A verdict in a bar: so many claims, after ``start`` claims with other verdicts."""

    verdict: str
    number: int
    start: int


@dataclass(frozen=True, kw_only=True)
class Fared:
    """How the claims on one criterion fared; a segment for every verdict, also without claims."""

    criterion: Named | None
    segments: tuple[Segment, ...]
    total: int


@dataclass(frozen=True, kw_only=True)
class Use:
    """One statement of ours that rests on the source: where it stands, and what the source shows.

    ``first`` and ``second`` identify the page: framework and criterion of a rating, framework and
    capability of a cell, identifier and verdict of a claim, framework and organisation.
    """

    first: Named
    second: Named
    finding: str
    says: str
    opened_on: datetime.date | None


@dataclass(frozen=True, kw_only=True)
class FactUse:
    framework: Named
    name: str
    value: str


@dataclass(frozen=True, kw_only=True)
class SourceDetail:
    """``fared`` is over all claims of an article; ``opened`` of ``cited`` citations were opened by
    us. ``points`` are dated numbers and releases that it states."""

    slug: str
    title: str
    kind: str
    is_article: bool
    url: str
    publisher: str
    published_on: datetime.date | None
    summary: str
    gaps: tuple[str, ...]
    lists: tuple[PointList, ...]
    claims: tuple[ClaimLine, ...]
    fared: Fared
    by_criterion: tuple[Fared, ...]
    ratings: tuple[Use, ...]
    supports: tuple[Use, ...]
    verdicts: tuple[Use, ...]
    facts: tuple[FactUse, ...]
    adopters: tuple[Use, ...]
    points: int
    cited: int
    opened: int


def source_detail(*, slug: str) -> SourceDetail | None:
    """One source, or ``None``. A constant number of queries."""
    row = Source.objects.filter(slug=slug).first()
    if row is None:
        return None
    claims = claim_lines(Claim.objects.published().filter(source=row))
    ratings, supports, verdicts = _ratings(row), _supports(row), _verdicts(row)
    adopters = _adopters(row)
    uses = (*ratings, *supports, *verdicts, *adopters)
    return SourceDetail(
        slug=row.slug,
        title=row.title,
        kind=row.get_kind_display(),
        is_article=row.kind == SourceKind.ARTICLE,
        url=row.address,
        publisher=row.publisher,
        published_on=row.published_on,
        summary=row.summary,
        lists=article_points(slug=slug),
        gaps=tuple(gap.text for gap in row.gaps.all()),
        claims=claims,
        fared=_fared(None, claims),
        by_criterion=_by_criterion(claims),
        ratings=ratings,
        supports=supports,
        verdicts=verdicts,
        facts=_facts(row),
        adopters=adopters,
        points=row.points.count() + row.series.count() + row.policies.count(),
        cited=len(uses),
        opened=sum(use.opened_on is not None for use in uses),
    )


def source_titles() -> dict[str, str]:
    return dict(Source.objects.values_list("slug", "title"))


def _fared(criterion: Named | None, claims: Collection[ClaimLine]) -> Fared:
    counts = Counter(claim.verdict for claim in claims)
    numbers = [counts[verdict] for verdict in Verdict.values]
    starts = accumulate(numbers, initial=0)
    segments = (
        Segment(verdict=verdict, number=number, start=start)
        for verdict, number, start in zip(Verdict.values, numbers, starts, strict=False)
    )
    return Fared(criterion=criterion, segments=tuple(segments), total=len(claims))


def _by_criterion(claims: tuple[ClaimLine, ...]) -> tuple[Fared, ...]:
    """Criteria from the most claimed; claims that bear on none of ours come last."""
    groups: dict[Named | None, list[ClaimLine]] = {}
    for claim in claims:
        groups.setdefault(claim.criterion, []).append(claim)
    lines = [_fared(criterion, group) for criterion, group in groups.items()]
    return tuple(sorted(lines, key=lambda line: (line.criterion is None, -line.total)))


def _use(citation: Citation, first: Named, second: Named, finding: str) -> Use:
    return Use(
        first=first,
        second=second,
        finding=finding,
        says=citation.says,
        opened_on=citation.opened_on,
    )


def _ratings(row: Source) -> tuple[Use, ...]:
    cited = RatingCitation.objects.filter(source=row).select_related(
        "rating__framework", "rating__criterion"
    )
    return tuple(
        _use(
            each,
            Named(slug=each.rating.framework.slug, name=each.rating.framework.name),
            Named(slug=each.rating.criterion.slug, name=each.rating.criterion.name),
            each.rating.verdict,
        )
        for each in cited.order_by("rating__criterion__name", "rating__framework__name")
    )


def _supports(row: Source) -> tuple[Use, ...]:
    cited = SupportCitation.objects.filter(source=row).select_related(
        "support__framework", "support__capability"
    )
    return tuple(
        _use(
            each,
            Named(slug=each.support.framework.slug, name=each.support.framework.name),
            Named(slug=each.support.capability.slug, name=each.support.capability.name),
            each.support.get_level_display(),
        )
        for each in cited.order_by("support__capability__name", "support__framework__name")
    )


def _verdicts(row: Source) -> tuple[Use, ...]:
    published = Claim.objects.published()
    cited = Evidence.objects.filter(source=row, claim__in=published).select_related("claim")
    return tuple(
        _use(
            each,
            Named(slug=each.claim.identifier, name=each.claim.text),
            Named(slug=each.claim.verdict, name=each.claim.get_verdict_display()),
            each.claim.verdict_reason,
        )
        for each in cited.order_by("claim__identifier")
    )


def _adopters(row: Source) -> tuple[Use, ...]:
    cited = AdopterCitation.objects.filter(source=row).select_related("adopter__framework")
    return tuple(
        _use(
            each,
            Named(slug=each.adopter.framework.slug, name=each.adopter.framework.name),
            Named(slug=each.adopter.finding, name=each.adopter.organisation),
            each.adopter.get_finding_display(),
        )
        for each in cited.order_by("adopter__organisation")
    )


def _facts(row: Source) -> tuple[FactUse, ...]:
    facts = Fact.objects.filter(source=row).select_related("framework")
    parts = Part.objects.filter(source=row).select_related("stack")
    return (
        *(_fact(f.framework.slug, f.framework.name, f.name, f.value) for f in facts),
        *(_fact(p.stack.slug, p.stack.name, p.package, p.version) for p in parts),
    )


def _fact(slug: str, framework: str, name: str, value: str) -> FactUse:
    return FactUse(framework=Named(slug=slug, name=framework), name=name, value=value)

"""One claim with all that stands around it: evidence, other claims, disputes, ratings."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from comparison.models import Claim, Preset
from comparison.models.claims import ClaimQuerySet
from comparison.selectors.claims import ClaimLine, Named, claim_lines
from comparison.selectors.ratings import CitationLine, RatingLine, citation_line, rating_lines

MOST = 12
"""Claims listed beside one; the rest is a link to the facets."""


@dataclass(frozen=True, kw_only=True)
class BesideRating:
    """What we rate, and the rating of 1 to 5 that the claim would amount to, if it says one."""

    implied: float | None
    rating: RatingLine


@dataclass(frozen=True, kw_only=True)
class Check:
    """When a verdict was last checked, and when again. ``version`` is empty where none matters."""

    version: str
    on: datetime.date | None
    review_by: datetime.date | None


@dataclass(frozen=True, kw_only=True)
class TakenUp:
    """A sentence on a framework's page; ``kind`` is its list, such as "choose when"."""

    framework: Named
    kind: str
    text: str


@dataclass(frozen=True, kw_only=True)
class ClaimDetail:
    """``colliding`` share a dispute with it. ``agreeing`` and ``disagreeing`` speak on the same
    criterion about one of its frameworks, for the same framework or for another; at most twelve of
    each, none twice. ``presets`` are the situations of the form that take up its advice,
    ``remarks`` the sentences of framework pages that come from it."""

    line: ClaimLine
    check: Check
    evidence: tuple[CitationLine, ...]
    colliding: tuple[ClaimLine, ...]
    agreeing: tuple[ClaimLine, ...]
    disagreeing: tuple[ClaimLine, ...]
    ratings: tuple[BesideRating, ...]
    presets: tuple[Named, ...]
    remarks: tuple[TakenUp, ...]


def claim_detail(*, identifier: str) -> ClaimDetail | None:
    """One claim, or ``None``. A constant number of queries."""
    row = Claim.objects.published().filter(identifier=identifier).first()
    if row is None:
        return None
    [line] = claim_lines(Claim.objects.filter(pk=row.pk))
    colliding = claim_lines(_colliding(row)[:MOST])
    nearby = _on_the_same(row).exclude(pk__in=_colliding(row).values("pk"))
    evidence = row.evidence.select_related("source")
    return ClaimDetail(
        line=line,
        check=_check(row),
        evidence=tuple(citation_line(each) for each in evidence),
        colliding=colliding,
        agreeing=claim_lines(nearby.filter(favours=row.favours_id)[:MOST]),
        disagreeing=claim_lines(nearby.exclude(favours=row.favours_id)[:MOST]),
        ratings=_ratings(row, line),
        presets=tuple(
            Named(slug=preset.slug, name=preset.name)
            for preset in Preset.objects.filter(claims=row)
        ),
        remarks=_remarks(row),
    )


def _remarks(row: Claim) -> tuple[TakenUp, ...]:
    published = row.remarks.filter(framework__published=True).select_related("framework")
    return tuple(
        TakenUp(
            framework=Named(slug=remark.framework.slug, name=remark.framework.name),
            kind=remark.get_kind_display(),
            text=remark.text,
        )
        for remark in published.order_by("framework__name", "kind", "position")
    )


def _check(row: Claim) -> Check:
    return Check(version=row.checked_version, on=row.checked_on, review_by=row.review_by)


def near_identifiers(*, identifier: str) -> tuple[tuple[str, str], ...]:
    """(identifier, text) of some claims whose identifier begins like a wrong one."""
    beginning = identifier.rpartition("-")[0] or identifier[:3]
    rows = Claim.objects.published().filter(identifier__startswith=beginning)[:MOST]
    return tuple(rows.values_list("identifier", "text"))


def _colliding(row: Claim) -> ClaimQuerySet:
    others = Claim.objects.published().filter(disputes__in=row.disputes.values("pk"))
    return others.exclude(pk=row.pk).distinct()


def _on_the_same(row: Claim) -> ClaimQuerySet:
    """Other claims that take sides on the same criterion about one of the same frameworks."""
    if row.criterion_id is None or row.favours_id is None:
        return Claim.objects.none()
    about = Claim.frameworks.through.objects.filter(framework__in=row.frameworks.all())
    others = Claim.objects.published().filter(criterion=row.criterion_id, favours__isnull=False)
    return others.filter(pk__in=about.values("claim_id")).exclude(pk=row.pk)


def _ratings(row: Claim, line: ClaimLine) -> tuple[BesideRating, ...]:
    if line.criterion is None:
        return ()
    implied = dict(row.implied_ratings.values_list("framework__slug", "performance"))
    frameworks = {each.slug for each in line.frameworks} | set(implied)
    ratings = rating_lines(frameworks=frameworks, criteria=[line.criterion.slug])
    return tuple(
        BesideRating(implied=implied.get(rating.framework), rating=rating) for rating in ratings
    )

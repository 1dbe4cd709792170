"""What is wrong or doubtful in the editorial data, in sentences for the editor who mends it.

What the database can hold by itself is a constraint of the models. Here is what needs several rows
or the calendar.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, product

from django.db.models import Count, Exists, Model, OuterRef

from comparison.models import (
    Capability,
    Claim,
    Criterion,
    Dispute,
    Evidence,
    Framework,
    Method,
    Rating,
    RatingCitation,
    Run,
    Source,
    SourceKind,
    Support,
    SupportCitation,
    SupportLevel,
)
from comparison.models.evidence import Citation
from comparison.selectors.executed import disagreements


@dataclass(frozen=True, kw_only=True)
class Finding:
    """``error``: the data must not be published like this. Otherwise it is worth a look."""

    error: bool
    where: str
    message: str


def rating_findings(*, on: datetime.date) -> tuple[Finding, ...]:
    """Missing, stale and unsupported ratings, and criteria that cannot be rated by."""
    return _all(
        _missing(
            Rating.objects.values_list("framework", "criterion"),
            Criterion.objects.filter(published=True),
            "no rating. Rate it, or save it as not rated with the reason.",
        ),
        _errors(
            Rating.objects.of_published().stale(on=on),
            "the review is overdue. Check the row again and move both dates.",
        ),
        _errors(
            Rating.objects.of_published().without_citation(),
            "rated, but no source is cited. Add one, or take the rating away.",
        ),
        _errors(
            Criterion.objects.alias(written=Count("levels")).exclude(written=5),
            "not all five levels are written. Nobody can rate by this rubric.",
        ),
        _warnings(
            Criterion.objects.filter(published=False),
            "not published. Readers do not see this criterion.",
        ),
    )


def framework_findings() -> tuple[Finding, ...]:
    """Frameworks that are shown but never compared, and cells missing from the capabilities."""
    shown = Framework.objects.published()
    return _all(
        _errors(
            shown.exclude(Exists(Rating.objects.rated().filter(framework=OuterRef("pk")))),
            "published, but rated on nothing. It would be compared with nobody.",
        ),
        _errors(
            shown.stacks().filter(parts=None),
            "a stack without parts. Name what it adds to its base.",
        ),
        _errors(
            shown.filter(base__published=False), "a stack whose base framework is not published."
        ),
        _missing(
            Support.objects.values_list("framework", "capability"),
            Capability.objects.all(),
            "no support row. Fill it in; unknown is an answer.",
        ),
    )


def capability_findings() -> Iterator[Finding]:
    """Cells of the capability table that contradict the rating on the capability's criterion.

    A contradiction is certain only at the ends of the rubric: the framework or its project supplies
    the capability, yet even the high end of the rating is below level 2; or it cannot be had, yet
    even the low end is above level 4. Which criterion a capability decides is data: its own field,
    left empty where the capability is only one part of what the criterion counts.
    """
    rated = Rating.objects.rated().filter(criterion__method=Method.EDITORIAL)
    ratings = {(r.framework_id, r.criterion_id): r for r in rated.select_related("criterion")}
    for cell in Support.objects.of_published().select_related("framework", "capability"):
        rating = ratings.get((cell.framework_id, cell.capability.criterion_id or 0))
        if rating and _contradicts(cell.level, rating):
            yield Finding(
                error=cell.level != SupportLevel.UNKNOWN,
                where=str(cell),
                message=f"but {rating.criterion} is rated {rating.performance:g}. "
                "Mend one of the two.",
            )


def _contradicts(level: str, rating: Rating) -> bool:
    if level in (SupportLevel.CORE, SupportLevel.OFFICIAL):
        return rating.high is not None and rating.high < 2
    if level in (SupportLevel.NOT_POSSIBLE, SupportLevel.UNKNOWN):
        return rating.low is not None and rating.low > 4
    return False


def executed_findings() -> Iterator[Finding]:
    """Cells of the capability table that the run of an example contradicts: the run wins."""
    for cell, decision in disagreements():
        held = f"by {decision.by or 'the framework alone'}" if decision.passed else "not at all"
        yield Finding(
            error=True,
            where=str(cell),
            message=f"but the check {decision.task}/{decision.check} holds {held}. Mend the cell.",
        )


def claim_findings() -> tuple[Finding, ...]:
    """Verdicts and disputes that rest on nothing."""
    return _all(
        _errors(
            Claim.objects.filter(evidence=None).exclude(verdict="opinion"),
            "a verdict without evidence. Cite what decides it.",
        ),
        _warnings(Dispute.objects.filter(claims=None), "a dispute without claims."),
    )


def source_findings() -> tuple[Finding, ...]:
    """Sources that nothing rests on, and how many citations nobody has opened.

    A run of ours that nothing cites is no finding: a newer one has taken its place.
    """
    ours = Source.objects.filter(kind=SourceKind.MEASUREMENT, url="")
    unused = Source.objects.exclude(pk__in=ours)
    for relation in Source._meta.related_objects:
        name = relation.field.name
        using = relation.related_model._default_manager.exclude(**{name: None})
        unused = unused.exclude(pk__in=using.values(name))
    runs = Run.objects.values("slug")
    return _all(
        _errors(
            ours.exclude(slug__in=runs),
            "a run of ours that is not there. Import the run of this name, or give an address.",
        ),
        _warnings(unused, "nothing cites this source."),
        _never_opened(RatingCitation, "Citations of ratings"),
        _never_opened(SupportCitation, "Citations of capabilities"),
        _never_opened(Evidence, "Evidence of claims"),
    )


def _all(*findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(chain.from_iterable(findings))


def _errors(rows: Iterable[Model], message: str) -> Iterator[Finding]:
    return (Finding(error=True, where=str(row), message=message) for row in rows)


def _warnings(rows: Iterable[Model], message: str) -> Iterator[Finding]:
    return (Finding(error=False, where=str(row), message=message) for row in rows)


def _missing(
    found: Iterable[tuple[int, int]], wanted: Iterable[Model], message: str
) -> Iterator[Finding]:
    """Pairs of a published framework and a wanted row that no row joins."""
    pairs = set(found)
    for row, framework in product(wanted, Framework.objects.published()):
        if (framework.pk, row.pk) not in pairs:
            yield Finding(error=True, where=f"{framework}, {row}", message=message)


def _never_opened(model: type[Citation], where: str) -> Iterator[Finding]:
    citations = model._default_manager.all()
    unopened = citations.filter(opened_on=None).count()
    if unopened:
        message = f"{unopened} of {citations.count()} cite a source that nobody has opened."
        yield Finding(error=False, where=where, message=message)

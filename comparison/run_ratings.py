"""Ratings and evidence that follow from a published run: all of it is written, or nothing."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from comparison.models import (
    Claim,
    Criterion,
    Evidence,
    Framework,
    Rating,
    RatingCitation,
    Run,
    Source,
    SourceKind,
    State,
)
from comparison.selectors.claim_figures import run_says
from comparison.selectors.derived import REVIEW_AFTER, Change, changes

RUNS: dict[str, Any] = {"source__kind": SourceKind.MEASUREMENT, "source__url": ""}
"""Citations of runs. A run is a measurement without an outside address."""


class RunStays(Exception):  # noqa: N818
    """The run is not published, or nothing is derived from it. The message is one sentence."""


@transaction.atomic
def derive_ratings(run: Run, *, publish_on: datetime.date | None = None) -> tuple[Change, ...]:
    """Write what a published run says of the measured criteria, each with the run as its source.

    ``publish_on``: publish it first. Returns what was written. Raises ``RunStays``.
    """
    run = Run.objects.select_for_update().get(pk=run.pk)
    if publish_on:
        if reason := run.why_not_published():
            raise RunStays(reason)
        run.publish(on=publish_on)
        run.full_clean()
        run.save()
    if not run.published_on:
        raise RunStays("It is not published, so no rating may rest on it.")
    source, _ = Source.objects.get_or_create(
        slug=run.slug,
        defaults={
            "title": f"Measurement run: {run.title}",
            "kind": SourceKind.MEASUREMENT,
            "publisher": "Plumbline",
            "published_on": run.measured_on,
            "summary": f"Our own run of {run.measured_on:%-d %B %Y}, with its raw samples, its "
            "machine and the command that repeats it.",
        },
    )
    found = changes(run=run)
    frameworks = Framework.objects.in_bulk([each.framework for each in found], field_name="slug")
    criteria = Criterion.objects.in_bulk([each.criterion for each in found], field_name="slug")
    for each in found:
        _write(each, frameworks[each.framework], criteria[each.criterion], run, source)
    _follow(run, source, sorted({each.criterion for each in found}))
    return found


def _follow(run: Run, source: Source, criteria: Sequence[str]) -> None:
    """Evidence that cites a run says what the latest says: another verdict may be due then."""
    cited = Evidence.objects.filter(**RUNS)
    for row in cited.filter(claim__criterion__slug__in=criteria).select_related("claim"):
        cite_run(row.claim, run, source, in_place_of=row)


def cite_run(
    claim: Claim, run: Run, source: Source, *, in_place_of: Evidence | None = None
) -> Evidence | None:
    """Make what the run says evidence of a claim; ``None`` where it says nothing.

    The verdict and its reason stay: a person judges.
    """
    says = run_says(claim=claim, run=run)
    if not says:
        return None
    row = in_place_of or Evidence(claim=claim, position=claim.evidence.count() + 1)
    row.source, row.says, row.opened_on = source, says, run.measured_on
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def cite_in_claims(run: Run, identifiers: Sequence[str]) -> dict[str, str]:
    """Cite a published run in these claims. By identifier what it says, empty for nothing.

    Raises ``RunStays`` and ``Claim.DoesNotExist``.
    """
    source = Source.objects.filter(slug=run.slug).first()
    if not run.published_on or source is None:
        raise RunStays("It is not published, so no verdict may rest on it.")
    said = {}
    for identifier in identifiers:
        claim = Claim.objects.get(identifier=identifier)
        old = claim.evidence.filter(**RUNS).first()
        row = cite_run(claim, run, source, in_place_of=old)
        said[identifier] = row.says if row else ""
    return said


def _write(
    each: Change, framework: Framework, criterion: Criterion, run: Run, source: Source
) -> None:
    rating = Rating.objects.filter(framework=framework, criterion=criterion).first() or Rating(
        framework=framework, criterion=criterion
    )
    rating.performance, rating.low, rating.high = each.after.numbers
    rating.verdict, rating.rationale = each.after.verdict, each.after.rationale
    rating.checked_version = each.checked_version
    rating.reviewed_on, rating.review_by = run.measured_on, run.measured_on + REVIEW_AFTER
    rating.review_note = each.note if each.moves else rating.review_note
    rating.state, rating.edited_by = State.PUBLISHED, ""
    rating.full_clean()
    rating.save()
    rating.citations.filter(**RUNS).delete()  # documents stay: they say what was installed, and why
    if rating.performance is not None:
        RatingCitation.objects.create(
            rating=rating,
            source=source,
            says=each.says,
            opened_on=run.measured_on,
            position=rating.citations.count() + 1,
        )

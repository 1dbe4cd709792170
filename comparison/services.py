"""Writes that need more than one row: all of it happens, or nothing does."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Model

from comparison.measuring.examples import Outcome
from comparison.models import (
    Claim,
    Criterion,
    ExampleCheck,
    ExampleRun,
    Framework,
    Rating,
    Run,
    State,
    Study,
    StudyFigure,
)
from comparison.models.revision import data_changed
from comparison.run_ratings import derive_ratings
from comparison.selectors.derived import NOBODY_TYPES, SECTIONS, Change


class RatingsRefused(Exception):  # noqa: N818  (said as what happened)
    """Nothing was saved. ``reasons`` holds, by position in the list, why a rating is refused."""

    def __init__(self, reasons: dict[int, ValidationError]) -> None:
        super().__init__(f"{len(reasons)} ratings are refused.")
        self.reasons = reasons


class MayNotPublish(PermissionDenied):
    """Only who may publish can show a framework or criterion to readers, or hide it."""


@transaction.atomic
def save_ratings(ratings: Sequence[Rating], *, by: str = "") -> None:
    """Save all of them or none, as drafts of this user. Raises ``RatingsRefused``."""
    for rating in ratings:
        rating.edit(by=by)
    reasons: dict[int, ValidationError] = {}
    for position, rating in enumerate(ratings):
        try:
            if rating.criterion.slug in SECTIONS:
                raise ValidationError(NOBODY_TYPES)
            rating.full_clean()
        except ValidationError as reason:
            reasons[position] = reason
    if reasons:
        raise RatingsRefused(reasons)
    for rating in ratings:
        rating.save()


@transaction.atomic
def send_to_review(rows: Sequence[Rating | Claim]) -> None:
    for row in rows:
        row.send_to_review()
        row.save(update_fields=["state"])


@transaction.atomic
def publish(rows: Sequence[Rating | Claim], *, by: Any) -> dict[str, str]:
    """Publish what somebody else wrote and sent to review. Raises ``MayNotPublish``.

    Returns, by row, why it was not published: the others are.
    """
    refused: dict[str, str] = {}
    for row in rows:
        if not may_publish(by, type(row)):
            raise MayNotPublish(f"{by} may not publish {row}.")
        reason = row.why_not_published(by=by.get_username()) or _complaint(row)
        if reason:
            refused[str(row)] = reason
        else:
            row.state = State.PUBLISHED
            row.save(update_fields=["state"])
    return refused


def _complaint(row: Rating | Claim) -> str:
    """What the row lacks for being published: the constraints are those of the database."""
    row.state, before = State.PUBLISHED, row.state
    try:
        row.full_clean()
    except ValidationError as error:
        return " ".join(error.messages)
    finally:
        row.state = before
    return ""


def may_publish(user: Any, model: type[Model]) -> bool:
    """Whether this account may show such rows to readers: reviewers may, editors may not."""
    permission = f"comparison.publish_{model._meta.model_name}"
    return bool(user.has_perm(permission))


@transaction.atomic
def save_publishable(row: Framework | Criterion, *, by: Any) -> None:
    """Save a framework or criterion. Raises ``MayNotPublish`` and ``ValidationError``."""
    stored = type(row)._default_manager.select_for_update().filter(pk=row.pk).first()
    was_published = stored is not None and stored.published
    if row.published != was_published and not may_publish(by, type(row)):
        raise MayNotPublish(f"{by} may not publish {row} or take it back.")
    row.full_clean()
    row.save()


@transaction.atomic
def publish_study(study: Study, figures: Sequence[StudyFigure]) -> None:
    """Save a run of the neutrality study with its figures; a run of the same name is replaced."""
    Study.objects.filter(slug=study.slug).delete()
    study.full_clean()
    study.save()
    for figure in figures:
        figure.study = study
    StudyFigure.objects.bulk_create(figures)
    data_changed()


@transaction.atomic
def publish_run(run: Run, *, by: Any, on: datetime.date) -> tuple[Change, ...]:
    """Publish a run and rate by it, all or nothing. Raises ``MayNotPublish`` and
    ``run_ratings.RunStays``."""
    if not may_publish(by, Run):
        raise MayNotPublish(f"{by} may not publish {run}.")
    return derive_ratings(run, publish_on=on)


@transaction.atomic
def record_example_run(outcome: Outcome) -> None:
    """Keep this run of a program in place of the last one.

    Raises ``Framework.DoesNotExist`` and ``ValidationError``.
    """
    told = asdict(outcome)
    run = ExampleRun(
        framework=Framework.objects.get(slug=told.pop("framework")),
        **{name: told[name] for name in told.keys() & _field_names(ExampleRun)},
    )
    ExampleRun.objects.filter(task=run.task, framework=run.framework, variant=run.variant).delete()
    run.full_clean()
    run.save()
    ExampleCheck.objects.bulk_create(
        ExampleCheck(
            run=run,
            position=position,
            **{name: check[name] for name in check.keys() & _field_names(ExampleCheck)},
        )
        for position, check in enumerate(told["checks"], start=1)
    )
    data_changed()


def _field_names(model: type[Model]) -> set[str]:
    return {field.name for field in model._meta.concrete_fields}

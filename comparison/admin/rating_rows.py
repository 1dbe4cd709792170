"""Every framework and stack on one criterion, as forms that are saved together."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from comparison import services
from comparison.admin.rating_forms import RatingRow
from comparison.models import Criterion, Framework, Rating


def rating_rows(criterion: Criterion, data: Any = None) -> list[RatingRow]:
    """A form for each framework, stacks after their base. Three queries.

    A framework that was not on the page that was sent is left as it is.
    """
    ratings = Rating.objects.filter(criterion=criterion)
    if data is not None:
        ratings = ratings.select_for_update()
    by_framework = {rating.framework_id: rating for rating in ratings}
    return [
        _row(framework, criterion, by_framework.get(framework.pk), data)
        for framework in sorted(Framework.objects.select_related("base"), key=_after_its_base)
    ]


def changed_rows(rows: list[RatingRow]) -> list[RatingRow]:
    return [row for row in rows if row.is_bound and row.has_changed()]


def save_rows(changed: list[RatingRow], *, by: str) -> list[RatingRow]:
    """Save all or none, as drafts of this user; returns those refused, with their errors."""
    refused = [row for row in changed if not row.is_valid()]
    if refused:
        return refused
    try:
        services.save_ratings([row.instance for row in changed], by=by)
    except services.RatingsRefused as refusal:
        for position, reason in refusal.reasons.items():
            changed[position].add_error(None, _sentences(reason))
        return [changed[position] for position in refusal.reasons]
    return []


def _after_its_base(framework: Framework) -> tuple[str, bool, str]:
    base = framework.base or framework
    return (base.name.lower(), framework.base is not None, framework.name.lower())


def _row(framework: Framework, criterion: Criterion, rating: Rating | None, data: Any) -> RatingRow:
    sent = data is not None and f"{framework.slug}-rationale" in data
    instance = rating or Rating(checked_version=framework.version, reviewed_on=timezone.localdate())
    instance.framework, instance.criterion = framework, criterion
    return RatingRow(data if sent else None, instance=instance, prefix=framework.slug)


def _sentences(reason: ValidationError) -> ValidationError:
    """Without the fields' names: some of them are not on the screen."""
    return ValidationError(reason.messages)

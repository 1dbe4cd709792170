"""One framework's performance on one criterion, and the sources it rests on."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from .catalogue import Framework
from .criteria import Criterion, Method
from .disputes import Dispute
from .evidence import Citation
from .identity import not_empty, one_of
from .lifecycle import Reviewed, State


class RatingQuerySet(models.QuerySet["Rating"]):
    def get_by_natural_key(self, framework: str, criterion: str) -> Rating:
        return self.get(framework__slug=framework, criterion__slug=criterion)

    def published(self) -> RatingQuerySet:
        return self.filter(state=State.PUBLISHED)

    def rated(self) -> RatingQuerySet:
        return self.filter(performance__isnull=False)

    def not_rated(self) -> RatingQuerySet:
        return self.filter(performance__isnull=True)

    def for_matrix(
        self, frameworks: Sequence[str]
    ) -> models.QuerySet[
        Rating, tuple[str, str, float | None, float | None, float | None, datetime.date]
    ]:
        """(framework, criterion, performance, low, high, review by) of what is published."""
        rows = self.published().filter(framework__slug__in=frameworks)
        return rows.values_list(
            "framework__slug", "criterion__slug", "performance", "low", "high", "review_by"
        )

    def stale(self, *, on: datetime.date) -> RatingQuerySet:
        return self.published().rated().filter(review_by__lt=on)

    def without_citation(self) -> RatingQuerySet:
        return self.rated().filter(citations=None)

    def disputed(self) -> RatingQuerySet:
        """Ratings whose criterion and framework are both touched by one dispute."""
        touching = Dispute.objects.filter(
            criteria=OuterRef("criterion"), frameworks=OuterRef("framework")
        )
        return self.filter(Exists(touching))

    def of_published(self) -> RatingQuerySet:
        return self.filter(framework__published=True, criterion__published=True)


class Rating(Reviewed):
    """A judgement by the rubric, or a measured value, with how far the evidence leaves it open.

    ``performance``, ``low`` and ``high`` are in the unit of the criterion (1 to 5 for a rubric).
    All three empty means "not rated", which is never zero.
    """

    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="ratings", help_text="Who is rated."
    )
    criterion = models.ForeignKey(
        Criterion, on_delete=models.CASCADE, related_name="ratings", help_text="On what."
    )
    performance = models.FloatField(
        null=True,
        blank=True,
        help_text="The rating, 1 to 5 by the rubric, or the measured number. Leave all three "
        "numbers empty for “not rated”.",
    )
    low = models.FloatField(
        null=True, blank=True, help_text="The lowest that the evidence would still allow."
    )
    high = models.FloatField(
        null=True, blank=True, help_text="The highest that the evidence would still allow."
    )
    verdict = models.CharField(
        max_length=60, blank=True, help_text="The finding in at most 60 characters. No full stop."
    )
    rationale = models.TextField(
        help_text="Why this level and not the next: which facts of the rubric are there and which "
        "are missing. For “not rated”: why not."
    )
    checked_version = models.CharField(
        max_length=120, blank=True, help_text="The version that was looked at."
    )
    reviewed_on = models.DateField(help_text="When somebody last checked this row.")
    review_by = models.DateField(
        help_text="After this day the rating counts as stale and stands on the to-do list."
    )
    review_note = models.TextField(
        blank=True, help_text="What the last review changed and why. Shown on the criterion page."
    )

    objects = RatingQuerySet.as_manager()

    class Meta:
        ordering = ["criterion", "framework"]
        permissions = [("publish_rating", "Can publish ratings that somebody else wrote")]
        constraints = [
            models.UniqueConstraint(
                fields=["framework", "criterion"],
                name="framework_is_rated_once_per_criterion",
                violation_error_message="This framework has a rating on this criterion already. "
                "Change that one.",
            ),
            models.CheckConstraint(
                condition=Q(performance=None, low=None, high=None)
                | Q(
                    performance__isnull=False,
                    low__isnull=False,
                    high__isnull=False,
                    low__lte=F("performance"),
                    high__gte=F("performance"),
                ),
                name="rating_lies_between_low_and_high_or_is_empty",
                violation_error_message="Enter all three numbers, with low not above the rating "
                "and high not below it; or leave all three empty for “not rated”.",
            ),
            models.CheckConstraint(
                condition=Q(performance=None) | Q(low__gte=0),
                name="rating_is_not_negative",
                violation_error_message="A rating cannot be below 0.",
            ),
            models.CheckConstraint(
                condition=Q(performance=None) | ~Q(verdict=""),
                name="rated_row_has_a_verdict",
                violation_error_message="A rated row needs a verdict: the finding in at most 60 "
                "characters.",
            ),
            not_empty("rationale", "rating_has_a_rationale"),
            one_of("state", State, "rating_state_is_known"),
            models.CheckConstraint(
                condition=Q(review_by__gte=F("reviewed_on")),
                name="rating_is_due_after_its_review",
                violation_error_message="The day to review it by must not be before the day of "
                "the review.",
            ),
        ]

    def __str__(self) -> str:
        value = "not rated" if self.performance is None else f"{self.performance:g}"
        return f"{self.framework}, {self.criterion}: {value}"

    def get_absolute_url(self) -> str:
        return f"{self.criterion.get_absolute_url()}#{self.framework.slug}"

    def natural_key(self) -> tuple[str, str]:
        return (self.framework.slug, self.criterion.slug)

    natural_key.dependencies = ["comparison.framework", "comparison.criterion"]  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Reject numbers outside the criterion's scale, which one table's check cannot see."""
        if self.criterion_id is None or self.criterion.method == Method.MEASURED:
            return
        bounds = sorted([self.criterion.worst, self.criterion.best])
        errors = {
            field: f"Enter a number from {bounds[0]:g} to {bounds[1]:g}, or leave it empty."
            for field in ("performance", "low", "high")
            if (value := getattr(self, field)) is not None and not bounds[0] <= value <= bounds[1]
        }
        if errors:
            raise ValidationError(errors)


class RatingCitationQuerySet(models.QuerySet["RatingCitation"]):
    def get_by_natural_key(self, framework: str, criterion: str, source: str) -> RatingCitation:
        return self.get(
            rating__framework__slug=framework,
            rating__criterion__slug=criterion,
            source__slug=source,
        )


class RatingCitation(Citation):
    """A source that a rating rests on."""

    rating = models.ForeignKey(
        Rating, on_delete=models.CASCADE, related_name="citations", help_text="The rating."
    )

    objects = RatingCitationQuerySet.as_manager()

    class Meta(Citation.Meta):
        verbose_name = "citation of a rating"
        verbose_name_plural = "citations of ratings"
        constraints = [
            models.UniqueConstraint(
                fields=["rating", "source"],
                name="rating_cites_a_source_once",
                violation_error_message="This source is cited here already.",
            ),
            not_empty("says", "citation_says_something"),
        ]

    def natural_key(self) -> tuple[str, str, str]:
        return (*self.rating.natural_key(), self.source.slug)

    natural_key.dependencies = ["comparison.rating", "comparison.source"]  # type: ignore[attr-defined]

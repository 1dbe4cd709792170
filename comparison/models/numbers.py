"""Numbers through time: what is counted, dated points, and what articles state."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .catalogue import Framework
from .claims import Claim
from .evidence import Source
from .identity import Slugged, SluggedQuerySet, not_empty


class MetricQuerySet(SluggedQuerySet["Metric"]):
    pass


class Metric(Slugged):
    """Something that is counted of every framework, again and again, in the same way."""

    name = models.CharField(max_length=80, unique=True, help_text="Short name, as above a chart.")
    unit = models.CharField(max_length=120, help_text="What one of it is, and how it is counted.")
    meaning = models.TextField(help_text="What it tells and what it does not.")
    position = models.PositiveSmallIntegerField(unique=True, help_text="Order on the page.")

    objects = MetricQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [not_empty("meaning", "metric_says_what_it_tells")]

    def __str__(self) -> str:
        return self.name


class PointQuerySet(models.QuerySet["Point"]):
    def get_by_natural_key(self, metric: str, framework: str, as_of: str) -> Point:
        return self.get(metric__slug=metric, framework__slug=framework, as_of=as_of)


class Point(models.Model):
    """One dated value of a metric, with the source that was opened for it."""

    metric = models.ForeignKey(
        Metric, on_delete=models.CASCADE, related_name="points", help_text="What is counted."
    )
    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="points", help_text="Of which framework."
    )
    as_of = models.DateField(help_text="The day of the count.")
    value = models.FloatField(help_text="The number, in the unit of the metric.")
    approximate = models.BooleanField(
        default=False, help_text="Ticked: the date or the value is secondary or transcribed."
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="points", help_text="What states it."
    )
    opened_on = models.DateField(help_text="When one of us opened the source.")

    objects = PointQuerySet.as_manager()

    class Meta:
        ordering = ["metric", "framework", "as_of"]
        constraints = [
            models.UniqueConstraint(
                fields=["metric", "framework", "as_of"],
                name="point_is_counted_once_a_day",
                violation_error_message="There is a point of this day. Change that one.",
            ),
            models.CheckConstraint(
                condition=Q(value__gte=0),
                name="point_is_not_negative",
                violation_error_message="A count cannot be negative.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.framework}, {self.metric}, {self.as_of}: {self.value:g}"

    def natural_key(self) -> tuple[str, str, str]:
        return (self.metric.slug, self.framework.slug, str(self.as_of))

    natural_key.dependencies = ["comparison.metric", "comparison.framework"]  # type: ignore[attr-defined]


class StatedNumberQuerySet(models.QuerySet["StatedNumber"]):
    def get_by_natural_key(self, identifier: str, metric: str, framework: str) -> StatedNumber:
        return self.get(
            claim__identifier=identifier, metric__slug=metric, framework__slug=framework
        )


class StatedNumber(models.Model):
    """A number that an article states, set beside the points at the date that it may be of."""

    claim = models.ForeignKey(
        Claim, on_delete=models.CASCADE, related_name="numbers", help_text="The claim."
    )
    metric = models.ForeignKey(
        Metric, on_delete=models.CASCADE, related_name="stated", help_text="What is counted."
    )
    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="+", help_text="Of which framework."
    )
    value = models.FloatField(help_text="The number as the article gives it.")
    as_of = models.DateField(help_text="The day at which it is drawn.")
    dating = models.CharField(
        max_length=200, help_text="Where that day comes from: stated, or inferred and how."
    )

    objects = StatedNumberQuerySet.as_manager()

    class Meta:
        ordering = ["metric", "framework", "as_of"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "metric", "framework"],
                name="claim_states_a_number_once",
                violation_error_message="This number of the claim is there already.",
            ),
            not_empty("dating", "stated_number_says_how_it_is_dated"),
        ]

    def __str__(self) -> str:
        return f"{self.claim.identifier}: {self.value:g}"

    def natural_key(self) -> tuple[str, str, str]:
        return (self.claim.identifier, self.metric.slug, self.framework.slug)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "comparison.claim",
        "comparison.metric",
        "comparison.framework",
    ]

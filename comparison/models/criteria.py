"""The value tree: groups, criteria, and the written levels that a rating must follow."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from .catalogue import Framework
from .identity import Slugged, SluggedQuerySet, not_empty, one_of


class CriterionGroupQuerySet(SluggedQuerySet["CriterionGroup"]):
    pass


class CriterionGroup(Slugged):
    """A theme of the comparison. Weight is given to themes first, then shared inside."""

    name = models.CharField(max_length=80, unique=True, help_text="Heading on the pages.")
    meaning = models.CharField(max_length=200, help_text="What belongs here, in one sentence.")
    position = models.PositiveSmallIntegerField(unique=True, help_text="Order on the pages.")

    objects = CriterionGroupQuerySet.as_manager()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name


class Direction(models.TextChoices):
    BENEFIT = "benefit", "more is better"
    COST = "cost", "less is better"


class Method(models.TextChoices):
    EDITORIAL = "editorial", "rated by a written rubric"
    COUNTED = "counted", "counted from capabilities"
    MEASURED = "measured", "measured"


class Scale(models.TextChoices):
    LINEAR = "linear", "linear"
    LOG = "log", "logarithmic"


class CriterionQuerySet(SluggedQuerySet["Criterion"]):
    def public(self) -> CriterionQuerySet:
        """Published criteria on which every published framework is rated or said not to be."""
        return self.filter(~self._lacks_a_row(), published=True)

    def hidden(self) -> CriterionQuerySet:
        """Published criteria that readers do not see, because a published framework lacks a row."""
        return self.filter(self._lacks_a_row(), published=True)

    @staticmethod
    def _lacks_a_row() -> Exists:
        return Exists(Framework.objects.published().exclude(ratings__criterion=OuterRef("pk")))


class Criterion(Slugged):
    """A question that is put to every framework, with the scale on which it is answered."""

    name = models.CharField(max_length=80, unique=True, help_text="Short name, as in the table.")
    group = models.ForeignKey(
        CriterionGroup,
        on_delete=models.PROTECT,
        related_name="criteria",
        help_text="The theme it belongs to.",
    )
    question = models.CharField(
        max_length=200, help_text="The question it answers, as a reader asks it."
    )
    definition = models.TextField(help_text="What counts and what does not.")
    swing = models.TextField(
        blank=True, help_text="What a reader gains from the lowest level to the highest."
    )
    notes = models.TextField(blank=True, help_text="Counting rule and known limits of the rubric.")
    direction = models.CharField(
        max_length=10,
        choices=Direction.choices,
        default=Direction.BENEFIT,
        help_text="Whether a higher number is better or worse.",
    )
    method = models.CharField(
        max_length=10,
        choices=Method.choices,
        default=Method.EDITORIAL,
        help_text="How ratings come about.",
    )
    procedure = models.TextField(
        blank=True, help_text="For a measured criterion: machine, versions and commands."
    )
    unit = models.CharField(max_length=30, blank=True, help_text="For a measured criterion.")
    scale = models.CharField(
        max_length=10,
        choices=Scale.choices,
        default=Scale.LINEAR,
        help_text="How numbers become values between worst and best. Logarithmic: equal ratios "
        "count as equal steps.",
    )
    worst = models.FloatField(
        default=1,
        help_text="The performance that counts as nothing. Fixed, not taken from the "
        "frameworks shown. 1 for a rubric.",
    )
    best = models.FloatField(
        default=5, help_text="The performance that counts in full. Fixed. 5 for a rubric."
    )
    baseline = models.PositiveSmallIntegerField(
        default=0,
        help_text="Importance before any answer: 1 for what every project needs, otherwise 0.",
    )
    correlated_with = models.ManyToManyField(
        "self", blank=True, help_text="Criteria that partly look at the same thing."
    )
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in its group.")
    published = models.BooleanField(
        default=False,
        help_text="Show it. It stays hidden until every published framework has a rating or an "
        "explicit “not rated”.",
    )

    objects = CriterionQuerySet.as_manager()

    class Meta:
        ordering = ["group__position", "position", "slug"]
        verbose_name_plural = "criteria"
        permissions = [("publish_criterion", "Can publish criteria")]
        constraints = [
            one_of("direction", Direction, "criterion_direction_is_known"),
            one_of("method", Method, "criterion_method_is_known"),
            one_of("scale", Scale, "criterion_scale_is_known"),
            not_empty("question", "criterion_asks_a_question"),
            not_empty("definition", "criterion_says_what_counts"),
            models.CheckConstraint(
                condition=Q(direction="benefit", best__gt=F("worst"))
                | Q(direction="cost", best__lt=F("worst")),
                name="criterion_bounds_follow_its_direction",
                violation_error_message="Where more is better, the best must be above the worst; "
                "where less is better, below it.",
            ),
            models.CheckConstraint(
                condition=~Q(scale="log") | Q(worst__gt=0, best__gt=0),
                name="logarithmic_criterion_has_positive_bounds",
                violation_error_message="On a logarithmic scale worst and best must be above 0.",
            ),
            models.CheckConstraint(
                condition=~Q(method="editorial") | Q(worst=1, best=5, scale="linear"),
                name="editorial_criterion_runs_from_1_to_5",
                violation_error_message="A written rubric runs from worst 1 to best 5 on a linear "
                "scale.",
            ),
            models.CheckConstraint(
                condition=~Q(method="measured") | ~Q(unit=""),
                name="measured_criterion_has_a_unit",
                violation_error_message="A measured criterion needs a unit.",
            ),
            models.CheckConstraint(
                condition=Q(baseline__lte=4),
                name="criterion_baseline_is_at_most_4",
                violation_error_message="The importance before any answer is at most 4.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("comparison:criterion", args=[self.slug])


class LevelQuerySet(models.QuerySet["Level"]):
    def get_by_natural_key(self, criterion: str, number: int) -> Level:
        return self.get(criterion__slug=criterion, number=number)


class Level(models.Model):
    """The observable fact that earns one of five levels; for a measured criterion a landmark."""

    criterion = models.ForeignKey(
        Criterion, on_delete=models.CASCADE, related_name="levels", help_text="Whose level."
    )
    number = models.PositiveSmallIntegerField(help_text="From 1 (lowest) to 5 (highest).")
    text = models.TextField(help_text="What must be there to earn it. Something one can look up.")

    objects = LevelQuerySet.as_manager()

    class Meta:
        ordering = ["criterion", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["criterion", "number"],
                name="criterion_describes_a_level_once",
                violation_error_message="This level is described already.",
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1, number__lte=5),
                name="level_is_from_1_to_5",
                violation_error_message="Levels are numbered from 1 to 5.",
            ),
            not_empty("text", "level_has_a_text"),
        ]

    def __str__(self) -> str:
        return f"{self.criterion}, level {self.number}"

    def natural_key(self) -> tuple[str, int]:
        return (self.criterion.slug, self.number)

    natural_key.dependencies = ["comparison.criterion"]  # type: ignore[attr-defined]

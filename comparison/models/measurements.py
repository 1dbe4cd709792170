"""What was measured, where, and how often."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from .catalogue import Framework
from .criteria import Criterion
from .identity import Slugged, SluggedQuerySet, not_empty, one_of


class EnvironmentQuerySet(SluggedQuerySet["Environment"]):
    pass


class Environment(Slugged):
    """The machine and software on which one run was measured."""

    name = models.CharField(max_length=120, help_text="How pages call this run.")
    measured_on = models.DateField(help_text="The day of the run.")
    processor = models.CharField(max_length=120, help_text="Processor and number of cores.")
    system = models.CharField(max_length=120, help_text="Operating system and kernel.")
    python = models.CharField(max_length=60, help_text="Python implementation and version.")
    notes = models.TextField(blank=True, help_text="Conditions and known limits.")

    objects = EnvironmentQuerySet.as_manager()

    class Meta:
        ordering = ["-measured_on", "slug"]
        constraints = [not_empty("python", "environment_names_its_python")]

    def __str__(self) -> str:
        return self.name


class Scaffold(models.TextChoices):
    """How much of a framework was switched on. The three are never mixed."""

    BARE = "bare", "bare"
    DEFAULT = "default", "default scaffold"
    PRODUCTION = "production", "production checklist"


class MeasurementQuerySet(models.QuerySet["Measurement"]):
    def get_by_natural_key(
        self, environment: str, framework: str, criterion: str, level: str
    ) -> Measurement:
        return self.get(
            environment__slug=environment,
            framework__slug=framework,
            criterion__slug=criterion,
            level=level,
        )


class Measurement(models.Model):
    """One measured quantity of one framework, in the unit of its criterion."""

    environment = models.ForeignKey(
        Environment, on_delete=models.CASCADE, related_name="measurements", help_text="The run."
    )
    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="measurements", help_text="Of whom."
    )
    criterion = models.ForeignKey(
        Criterion,
        on_delete=models.CASCADE,
        related_name="measurements",
        help_text="What was measured, in the unit of this criterion.",
    )
    level = models.CharField(
        max_length=20,
        choices=Scaffold.choices,
        default=Scaffold.DEFAULT,
        help_text="How much of the framework was switched on.",
    )
    value = models.FloatField(help_text="The median, or the count.")
    low = models.FloatField(help_text="The lowest value seen.")
    high = models.FloatField(help_text="The highest value seen.")
    samples = models.PositiveIntegerField(default=1, help_text="How many runs. 1 for a count.")
    command = models.TextField(blank=True, help_text="The command that repeats it.")

    objects = MeasurementQuerySet.as_manager()

    class Meta:
        ordering = ["environment", "criterion", "framework"]
        constraints = [
            models.UniqueConstraint(
                fields=["environment", "framework", "criterion", "level"],
                name="framework_is_measured_once_per_run_and_level",
                violation_error_message="This run has that measurement already. Change that row.",
            ),
            one_of("level", Scaffold, "measurement_level_is_known"),
            models.CheckConstraint(
                condition=Q(low__lte=F("value"), high__gte=F("value")),
                name="measurement_lies_between_low_and_high",
                violation_error_message="The low must not be above the value, and the high not "
                "below it.",
            ),
            models.CheckConstraint(
                condition=Q(samples__gte=1),
                name="measurement_has_a_sample",
                violation_error_message="Enter at least one run.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.framework}, {self.criterion}: {self.value:g}"

    def natural_key(self) -> tuple[str, str, str, str]:
        return (self.environment.slug, self.framework.slug, self.criterion.slug, self.level)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "comparison.environment",
        "comparison.framework",
        "comparison.criterion",
    ]

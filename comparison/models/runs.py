"""A measurement run: the machine, the conditions, who was measured, and what went wrong."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from .catalogue import Framework
from .identity import Slugged, SluggedQuerySet, not_empty

YARDSTICK = "none"
"""The application without a framework, against which speed is held."""


class RunQuerySet(SluggedQuerySet["Run"]):
    def published(self) -> RunQuerySet:
        return self.filter(published_on__isnull=False)

    def newest_first(self) -> RunQuerySet:
        return self.order_by("-measured_on", F("started_at").desc(nulls_last=True), "slug")


class Run(Slugged):
    """One run of ``manage.py measure`` on one machine. Ratings rest on published runs only."""

    name = models.CharField(max_length=120, help_text="How pages call this run.")
    measured_on = models.DateField(help_text="The day of the run.")
    started_at = models.DateTimeField(
        null=True, blank=True, help_text="When it began. Empty where it was not written down."
    )
    finished_at = models.DateTimeField(
        null=True, blank=True, help_text="When it ended. Empty where it was not written down."
    )
    complete = models.BooleanField(
        default=True, help_text="Whether it came to its end. One that was interrupted is partial."
    )
    published_on = models.DateField(
        null=True,
        blank=True,
        help_text="Since when ratings may rest on it. Empty: it is shown, and no rating rests on "
        "it.",
    )
    seed = models.PositiveBigIntegerField(
        null=True, blank=True, help_text="What shuffled the order of the rounds."
    )
    options = models.JSONField(
        default=dict, blank=True, help_text="What was asked for: frameworks, levels, rounds, time."
    )
    processor = models.CharField(max_length=120, help_text="The processor, as it names itself.")
    cores = models.PositiveIntegerField(null=True, blank=True, help_text="How many cores it has.")
    memory_kib = models.PositiveBigIntegerField(
        null=True, blank=True, help_text="Memory of the machine in KiB."
    )
    kernel = models.CharField(max_length=120, blank=True, help_text="Version of the kernel.")
    system = models.CharField(max_length=120, help_text="Operating system.")
    python = models.CharField(max_length=60, help_text="Python implementation and version.")
    load_generator = models.CharField(
        max_length=120, blank=True, help_text="What sent the requests, with its version."
    )
    examples_commit = models.CharField(
        max_length=64, blank=True, help_text="The commit that holds the measured programs."
    )
    load_average = models.JSONField(
        default=list, blank=True, help_text="Load of the machine at the start and at the end."
    )
    notes = models.TextField(blank=True, help_text="Conditions and known limits.")
    file_hash = models.CharField(
        max_length=64, blank=True, help_text="Of the imported file, to know it again."
    )

    objects = RunQuerySet.as_manager()

    class Meta:
        ordering = ["-measured_on", "slug"]
        permissions = [("publish_run", "Can publish runs, and the ratings that rest on them")]
        constraints = [
            not_empty("name", "run_has_a_name"),
            not_empty("python", "run_names_its_python"),
            models.CheckConstraint(
                condition=Q(complete=True) | Q(published_on=None),
                name="partial_run_is_not_published",
                violation_error_message="A partial run cannot be published. Let it finish.",
            ),
            models.CheckConstraint(
                condition=Q(finished_at=None)
                | Q(started_at=None)
                | Q(finished_at__gte=F("started_at")),
                name="run_ends_after_it_begins",
                violation_error_message="The end must not be before the beginning.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("comparison:run", args=[self.slug])

    @property
    def title(self) -> str:
        """The name with its day, where the name does not hold it already."""
        day = f"{self.measured_on:%-d %B %Y}"
        return self.name if day in self.name else f"{self.name}, {day}"

    @property
    def quick(self) -> bool:
        return bool(self.options.get("quick"))

    def why_not_published(self) -> str:
        """Why no rating may rest on it; empty when nothing stands against it."""
        if self.published_on:
            return "It is published already."
        if not self.complete:
            return "It is partial: it did not come to its end."
        if self.quick:
            return "It is a quick run, for a first look. Ratings need a full one."
        return ""

    def publish(self, *, on: datetime.date) -> None:
        self.published_on = on


class SubjectQuerySet(models.QuerySet["Subject"]):
    def get_by_natural_key(self, run: str, slug: str) -> Subject:
        return self.get(run__slug=run, slug=slug)


class Subject(models.Model):
    """A framework or stack in one run, as it was installed; or the yardstick."""

    run = models.ForeignKey(
        Run, on_delete=models.CASCADE, related_name="subjects", help_text="In which run."
    )
    slug = models.SlugField(
        max_length=100, help_text="The framework's short name; “none” for the yardstick."
    )
    framework = models.ForeignKey(
        Framework,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="measured",
        help_text="The framework. Empty for the application without one.",
    )
    python = models.CharField(max_length=60, blank=True, help_text="With which Python.")
    versions = models.JSONField(
        default=dict, blank=True, help_text="Every installed distribution and its version."
    )

    objects = SubjectQuerySet.as_manager()

    class Meta:
        ordering = ["run", "slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "slug"],
                name="run_measures_a_subject_once",
                violation_error_message="This run has that framework already.",
            ),
            models.CheckConstraint(
                condition=Q(framework__isnull=False) | Q(slug=YARDSTICK),
                name="only_the_yardstick_is_without_framework",
                violation_error_message="Only the yardstick “none” is without a framework.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.slug} in {self.run}"

    def natural_key(self) -> tuple[str, str]:
        return (self.run.slug, self.slug)

    natural_key.dependencies = ["comparison.run", "comparison.framework"]  # type: ignore[attr-defined]


class RunProblemQuerySet(models.QuerySet["RunProblem"]):
    def get_by_natural_key(self, run: str, slug: str, position: int) -> RunProblem:
        return self.get(subject__run__slug=run, subject__slug=slug, position=position)


class RunProblem(models.Model):
    """What could not be measured, or only in another way. Shown with the run."""

    subject = models.ForeignKey(
        Subject, on_delete=models.CASCADE, related_name="problems", help_text="Of whom."
    )
    position = models.PositiveSmallIntegerField(help_text="Order in the run.")
    level = models.CharField(max_length=20, blank=True, help_text="At which level, if at one.")
    server = models.CharField(max_length=60, blank=True, help_text="Under which server, if one.")
    says = models.TextField(help_text="What happened, in one sentence.")

    objects = RunProblemQuerySet.as_manager()

    class Meta:
        ordering = ["subject", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "position"],
                name="subject_has_one_problem_per_position",
                violation_error_message="There is a problem at this position.",
            ),
            not_empty("says", "run_problem_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.says}"

    def natural_key(self) -> tuple[str, str, int]:
        return (*self.subject.natural_key(), self.position)

    natural_key.dependencies = ["comparison.subject"]  # type: ignore[attr-defined]

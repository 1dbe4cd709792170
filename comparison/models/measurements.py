"""What a run measured: raw samples as series, with their median and interval."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from .identity import not_empty, one_of
from .runs import Subject


class SizeMetric(models.TextChoices):
    """What is measured without load. Where there is a criterion, its short name."""

    INSTALLED_SIZE = "installed-size", "installed size"
    DEPENDENCIES = "dependencies", "dependencies"
    CODE_TO_READ = "code-to-read", "code to read"
    START_UP = "start-up", "start-up time"
    IDLE_MEMORY = "idle-memory", "idle memory"
    SMALLEST_PROGRAM = "smallest-program", "smallest program"
    IMPORT_TIME = "import-time", "import time"
    WORKER_MEMORY_IDLE = "worker-memory-idle", "memory of an idle worker"
    WORKER_MEMORY_LOADED = "worker-memory-loaded", "memory of a worker after load"


class Scaffold(models.TextChoices):
    """How much of a framework was switched on. Never mixed."""

    NONE = "none", "no framework"
    BARE = "bare", "bare"
    DEFAULT = "default", "default scaffold"
    PRODUCTION = "production", "production checklist"


class ServerInterface(models.TextChoices):
    WSGI = "wsgi", "WSGI"
    ASGI = "asgi", "ASGI"
    OWN = "own", "own server"


class Endpoint(models.TextChoices):
    TEXT = "text", "text"
    JSON = "json", "JSON with validation"
    PAGE = "page", "template page of 30 rows"
    ROW = "row", "one row by key"
    FORM = "form", "form post"


class Summary(models.Model):
    """Samples in one figure: median, interval, number of samples."""

    median = models.FloatField(help_text="The median, or the count.")
    low = models.FloatField(help_text="Lower end of the interval, or the lowest value seen.")
    high = models.FloatField(help_text="Upper end of the interval, or the highest value seen.")
    count = models.PositiveIntegerField(default=1, help_text="How many samples. 1 for a count.")

    class Meta:
        abstract = True


def _in_order(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(low__lte=F("median"), high__gte=F("median"), low__gte=0),
        name=name,
        violation_error_message="The low must not be above the median or below 0, and the high "
        "not below the median.",
    )


def _counted(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(count__gte=1),
        name=name,
        violation_error_message="Enter at least one sample.",
    )


class SizeSeriesQuerySet(models.QuerySet["SizeSeries"]):
    def get_by_natural_key(self, run: str, slug: str, metric: str) -> SizeSeries:
        return self.get(subject__run__slug=run, subject__slug=slug, metric=metric)


class SizeSeries(Summary):
    """One quantity of one framework without load: size, memory, start-up."""

    subject = models.ForeignKey(
        Subject, on_delete=models.CASCADE, related_name="sizes", help_text="Of whom."
    )
    metric = models.CharField(
        max_length=30, choices=SizeMetric.choices, help_text="What was measured."
    )
    unit = models.CharField(max_length=30, help_text="The unit of the samples.")
    samples = models.JSONField(
        default=list, blank=True, help_text="Raw samples in their order. Empty where none are kept."
    )
    command = models.TextField(blank=True, help_text="The command that repeats it.")

    objects = SizeSeriesQuerySet.as_manager()

    class Meta:
        ordering = ["subject", "metric"]
        verbose_name_plural = "size series"
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "metric"],
                name="size_is_measured_once_per_run",
                violation_error_message="This run has that measurement already.",
            ),
            one_of("metric", SizeMetric, "size_metric_is_known"),
            _in_order("size_lies_between_low_and_high"),
            _counted("size_has_a_sample"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}, {self.metric}: {self.median:g} {self.unit}"

    def natural_key(self) -> tuple[str, str, str]:
        return (*self.subject.natural_key(), self.metric)

    natural_key.dependencies = ["comparison.subject"]  # type: ignore[attr-defined]


class WorkCountQuerySet(models.QuerySet["WorkCount"]):
    def get_by_natural_key(self, run: str, slug: str, task: str) -> WorkCount:
        return self.get(subject__run__slug=run, subject__slug=slug, task=task)


class WorkCount(models.Model):
    """What one task of the examples cost: lines written, packages added."""

    subject = models.ForeignKey(
        Subject, on_delete=models.CASCADE, related_name="work", help_text="By whom."
    )
    task = models.SlugField(max_length=60, help_text="Which task: its folder's name.")
    lines = models.PositiveIntegerField(help_text="Logical lines that a person wrote.")
    packages = models.JSONField(
        default=list, blank=True, help_text="Packages that the program adds to the framework."
    )
    passed = models.BooleanField(help_text="Whether the program passed its acceptance test.")
    files_hash = models.CharField(max_length=64, help_text="Of the counted files and their test.")

    objects = WorkCountQuerySet.as_manager()

    class Meta:
        ordering = ["subject", "task"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "task"],
                name="task_is_counted_once_per_run",
                violation_error_message="This run has that task already.",
            ),
            not_empty("task", "work_count_names_its_task"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}, {self.task}: {self.lines} lines"

    def natural_key(self) -> tuple[str, str, str]:
        return (*self.subject.natural_key(), self.task)

    natural_key.dependencies = ["comparison.subject"]  # type: ignore[attr-defined]


class SpeedSeriesQuerySet(models.QuerySet["SpeedSeries"]):
    def get_by_natural_key(self, run: str, slug: str, *place: str | int) -> SpeedSeries:
        """``place``: level, interface, server, endpoint and connections."""
        names = ("level", "interface", "server", "endpoint", "connections")
        where: dict[str, Any] = dict(zip(names, place, strict=True))
        return self.get(subject__run__slug=run, subject__slug=slug, **where)


class SpeedSeries(Summary):
    """One program under one load. Median, low and high are requests per second.

    ``samples`` holds one list per column of the run file, all of the same length: round, requests,
    requests_per_second, p50_ms, p99_ms, errors, processor_us_per_request.
    """

    subject = models.ForeignKey(
        Subject, on_delete=models.CASCADE, related_name="speeds", help_text="Who answered."
    )
    level = models.CharField(
        max_length=20, choices=Scaffold.choices, help_text="How much was switched on."
    )
    interface = models.CharField(
        max_length=10, choices=ServerInterface.choices, help_text="WSGI, ASGI or its own server."
    )
    server = models.CharField(max_length=60, help_text="Which server ran it.")
    roles = models.JSONField(
        default=list, blank=True, help_text="“recommended” by its documentation, “common” to all."
    )
    endpoint = models.CharField(
        max_length=10, choices=Endpoint.choices, help_text="What was asked for."
    )
    connections = models.PositiveSmallIntegerField(help_text="Open at the same time.")
    samples = models.JSONField(default=dict, help_text="Raw samples, a list for each column.")

    objects = SpeedSeriesQuerySet.as_manager()

    class Meta:
        ordering = ["subject", "level", "interface", "server", "endpoint", "connections"]
        verbose_name_plural = "speed series"
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "level", "interface", "server", "endpoint", "connections"],
                name="speed_is_measured_once_per_run",
                violation_error_message="This run has that measurement already.",
            ),
            one_of("level", Scaffold, "speed_level_is_known"),
            one_of("interface", ServerInterface, "speed_interface_is_known"),
            one_of("endpoint", Endpoint, "speed_endpoint_is_known"),
            not_empty("server", "speed_names_its_server"),
            _in_order("speed_lies_between_low_and_high"),
            _counted("speed_has_a_sample"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}, {self.level}, {self.endpoint}: {self.median:g} requests a second"

    def natural_key(self) -> tuple[str, str, str, str, str, str, int]:
        place = (self.level, self.interface, self.server, self.endpoint, self.connections)
        return (*self.subject.natural_key(), *place)

    natural_key.dependencies = ["comparison.subject"]  # type: ignore[attr-defined]

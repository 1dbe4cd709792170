"""What the last run of each example program showed. The programs themselves are files."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .catalogue import Framework
from .identity import not_empty


class ExampleRunQuerySet(models.QuerySet["ExampleRun"]):
    def get_by_natural_key(self, task: str, framework: str, variant: str) -> ExampleRun:
        return self.get(task=task, framework__slug=framework, variant=variant)


class ExampleRun(models.Model):
    """The last run of one program. It vouches for the files whose hash it holds, and no others."""

    task = models.SlugField(max_length=60, help_text="Which task: its folder's name.")
    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="example_runs", help_text="Solved by it."
    )
    variant = models.SlugField(
        max_length=40, blank=True, help_text="Which program, where a framework has several."
    )
    passed = models.BooleanField(help_text="Whether it did what its task demands.")
    failure = models.TextField(
        blank=True, help_text="What went wrong, in a sentence. The error, where one was foreseen."
    )
    run_on = models.DateField(help_text="The day of the run.")
    python = models.CharField(max_length=20, blank=True, help_text="With which Python.")
    versions = models.JSONField(
        default=dict, blank=True, help_text="Every installed package and its version."
    )
    packages = models.JSONField(
        default=list, blank=True, help_text="What the program asks for beside the framework."
    )
    seconds = models.FloatField(help_text="From the start of the server to the last check.")
    lines = models.PositiveIntegerField(help_text="Logical lines that a person wrote.")
    files = models.PositiveIntegerField(help_text="Files of the program.")
    files_hash = models.CharField(
        max_length=64,
        help_text="Of the program and its acceptance test. Another hash, another run.",
    )

    objects = ExampleRunQuerySet.as_manager()

    class Meta:
        ordering = ["task", "framework__slug", "variant"]
        constraints = [
            models.UniqueConstraint(
                fields=["task", "framework", "variant"],
                name="example_has_one_last_run",
                violation_error_message="This program has a run already. Replace that row.",
            ),
            not_empty("task", "example_run_names_its_task"),
            not_empty("files_hash", "example_run_names_its_files"),
            models.CheckConstraint(
                condition=Q(passed=True) | ~Q(failure=""),
                name="failed_example_run_says_why",
                violation_error_message="Say in a sentence why it failed.",
            ),
            models.CheckConstraint(
                condition=Q(passed=False) | ~Q(python=""),
                name="passed_example_run_names_its_python",
                violation_error_message="Say with which Python it ran.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task}, {self.framework}"

    def natural_key(self) -> tuple[str, str, str]:
        return (self.task, self.framework.slug, self.variant)

    natural_key.dependencies = ["comparison.framework"]  # type: ignore[attr-defined]


class ExampleCheckQuerySet(models.QuerySet["ExampleCheck"]):
    def get_by_natural_key(
        self, task: str, framework: str, variant: str, name: str
    ) -> ExampleCheck:
        return self.get(
            run__task=task, run__framework__slug=framework, run__variant=variant, name=name
        )


class ExampleCheck(models.Model):
    """One check of an acceptance test in one run."""

    run = models.ForeignKey(
        ExampleRun, on_delete=models.CASCADE, related_name="checks", help_text="In which run."
    )
    name = models.SlugField(max_length=80, help_text="The check's name in the acceptance test.")
    says = models.CharField(max_length=300, help_text="The fact that it checks, as a sentence.")
    required = models.BooleanField(
        help_text="The program passes only if it holds. Otherwise it is an observation."
    )
    passed = models.BooleanField(help_text="Whether it held.")
    failure = models.TextField(blank=True, help_text="What was seen instead.")
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in the test.")

    objects = ExampleCheckQuerySet.as_manager()

    class Meta:
        ordering = ["run", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "name"],
                name="example_run_has_a_check_once",
                violation_error_message="This run has that check already.",
            ),
            not_empty("says", "example_check_says_a_fact"),
            models.CheckConstraint(
                condition=Q(passed=True, failure="") | Q(passed=False) & ~Q(failure=""),
                name="example_check_says_what_was_seen_only_if_it_failed",
                violation_error_message="Say what was seen if it failed, and nothing if it held.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.run}: {self.name}"

    def natural_key(self) -> tuple[str, str, str, str]:
        return (*self.run.natural_key(), self.name)

    natural_key.dependencies = ["comparison.examplerun"]  # type: ignore[attr-defined]

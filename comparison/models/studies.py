"""The neutrality study: what the recommendation answers over many sets of answers."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .identity import Slugged, SluggedQuerySet, one_of


class StudyQuerySet(SluggedQuerySet["Study"]):
    def newest(self) -> Study | None:
        return self.order_by("-run_on", "-pk").first()


class Study(Slugged):
    """One run of ``manage.py calibrate`` on the data of that day."""

    run_on = models.DateField(help_text="The day of the run.")
    sets = models.PositiveIntegerField(help_text="How many random answer sets of each kind.")
    seed = models.PositiveIntegerField(help_text="The seed: the same data gives the same figures.")

    objects = StudyQuerySet.as_manager()

    class Meta:
        ordering = ["-run_on"]
        verbose_name_plural = "studies"
        constraints = [
            models.CheckConstraint(condition=Q(sets__gte=1), name="study_has_a_set_of_answers")
        ]

    def __str__(self) -> str:
        return f"study of {self.run_on}"


class StudyTable(models.TextChoices):
    """What a figure is about, by row and column."""

    FIRST = "first", "share of sets that a framework (row) wins, by kind of set (column)"
    TOP_FIVE = "top-five", "share of sets with a framework (row) among five, by kind (column)"
    BEST_RANK = "best-rank", "best rank that a framework reached in any set"
    RIVAL = "rival", "share of the sets it (row) wins in which another (column) is second"
    SIGN = "sign", "how much more often an answer (column) stands in the sets it wins"
    CARRIES = (
        "carries",
        "mean points by which a criterion (column) lifts it over the second",
    )
    EXAMPLE = "example", "lead of a framework (row) with the answers (column) that suit it best"
    VERDICT = "verdict", "share of sets with a verdict (row), by kind of set (column)"
    INFLUENCE = "influence", "share of sets in which a question (row) decides, by kind (column)"
    PRESET = "preset", "points of a framework (column) in a preset (row)"


class StudyFigureQuerySet(models.QuerySet["StudyFigure"]):
    def get_by_natural_key(self, study: str, table: str, row: str, column: str) -> StudyFigure:
        return self.get(study__slug=study, table=table, row=row, column=column)


class StudyFigure(models.Model):
    """One figure of one table. Rows and columns are public slugs."""

    study = models.ForeignKey(
        Study, on_delete=models.CASCADE, related_name="figures", help_text="The run."
    )
    table = models.CharField(max_length=20, choices=StudyTable.choices, help_text="Which table.")
    row = models.CharField(max_length=100, help_text="The slug of what is counted.")
    column = models.CharField(
        max_length=400, blank=True, help_text="By what: the kind of set, or another slug."
    )
    value = models.FloatField(help_text="A share from 0 to 1, a rank, or points out of 100.")

    objects = StudyFigureQuerySet.as_manager()

    class Meta:
        ordering = ["study", "table", "row", "column"]
        constraints = [
            models.UniqueConstraint(
                fields=["study", "table", "row", "column"], name="study_states_a_figure_once"
            ),
            one_of("table", StudyTable, "study_table_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.table}, {self.row}, {self.column}: {self.value:g}"

    def natural_key(self) -> tuple[str, str, str, str]:
        return (self.study.slug, self.table, self.row, self.column)

    natural_key.dependencies = ["comparison.study"]  # type: ignore[attr-defined]

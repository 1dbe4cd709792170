"""The recommendation form as data: questions, choices and what a choice does."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .claims import Claim
from .criteria import Criterion, CriterionGroup
from .identity import Slugged, SluggedQuerySet, not_empty, one_of
from .must_haves import MustHave


class QuestionKind(models.TextChoices):
    SINGLE = "single", "one answer"
    MULTIPLE = "multiple", "several answers"


class QuestionQuerySet(SluggedQuerySet["Question"]):
    pass


class Question(Slugged):
    """One question of the recommendation form."""

    text = models.CharField(max_length=200, help_text="The question, addressed to the reader.")
    help = models.CharField(max_length=300, help_text="Why it is asked.")
    kind = models.CharField(
        max_length=10, choices=QuestionKind.choices, help_text="One answer or several."
    )
    max_choices = models.PositiveSmallIntegerField(
        default=1, help_text="How many answers may be ticked. 1 for one answer."
    )
    position = models.PositiveSmallIntegerField(unique=True, help_text="Order in the form.")

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            one_of("kind", QuestionKind, "question_kind_is_known"),
            models.CheckConstraint(
                condition=Q(kind="single", max_choices=1) | Q(kind="multiple", max_choices__gte=2),
                name="question_allows_as_many_answers_as_its_kind",
                violation_error_message="A question for one answer allows 1; a question for "
                "several allows 2 or more.",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class ChoiceQuerySet(models.QuerySet["Choice"]):
    def get_by_natural_key(self, question: str, slug: str) -> Choice:
        return self.get(question__slug=question, slug=slug)


class Choice(models.Model):
    """One answer, and what it does: it adds importance, doubles a theme, suggests must-haves."""

    question = models.ForeignKey(
        Question, on_delete=models.CASCADE, related_name="choices", help_text="Whose answer."
    )
    slug = models.SlugField(max_length=60, help_text="The name in addresses.")
    label = models.CharField(max_length=120, help_text="The answer.")
    note = models.CharField(max_length=160, blank=True, help_text="An explanation under it.")
    doubles_group = models.ForeignKey(
        CriterionGroup,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The theme that counts double with this answer.",
    )
    bare_only = models.BooleanField(
        default=False, help_text="Ticked: with this answer, stacks are left out of the ranking."
    )
    suggests = models.ManyToManyField(
        MustHave,
        blank=True,
        related_name="suggested_by",
        help_text="Must-haves that are ticked beforehand with this answer. The reader can untick.",
    )
    enables = models.ManyToManyField(
        Criterion,
        blank=True,
        related_name="enabled_by",
        help_text="Criteria that count only with this answer (or another that names them too). "
        "When no answer of that kind is given, they all count.",
    )
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in its question.")

    objects = ChoiceQuerySet.as_manager()

    class Meta:
        ordering = ["question__position", "position", "slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "slug"],
                name="question_offers_a_choice_once",
                violation_error_message="The question has a choice of this name already.",
            ),
            not_empty("label", "choice_has_a_label"),
        ]

    def __str__(self) -> str:
        return self.label

    def natural_key(self) -> tuple[str, str]:
        return (self.question.slug, self.slug)

    natural_key.dependencies = ["comparison.question"]  # type: ignore[attr-defined]


class ChoiceImportanceQuerySet(models.QuerySet["ChoiceImportance"]):
    def get_by_natural_key(self, question: str, choice: str, criterion: str) -> ChoiceImportance:
        return self.get(
            choice__question__slug=question, choice__slug=choice, criterion__slug=criterion
        )


class ChoiceImportance(models.Model):
    """How much importance a choice adds to a criterion."""

    choice = models.ForeignKey(
        Choice, on_delete=models.CASCADE, related_name="importances", help_text="The answer."
    )
    criterion = models.ForeignKey(
        Criterion, on_delete=models.CASCADE, related_name="+", help_text="What it makes matter."
    )
    points = models.PositiveSmallIntegerField(
        help_text="1 to 4. Points of all answers are added, at most 4; each counts twice the one "
        "below it."
    )
    reverse = models.BooleanField(
        default=False,
        help_text="Ticked: for this reader less of it is better (a small core, for instance).",
    )

    objects = ChoiceImportanceQuerySet.as_manager()

    class Meta:
        ordering = ["choice", "criterion"]
        constraints = [
            models.UniqueConstraint(
                fields=["choice", "criterion"],
                name="choice_adds_to_a_criterion_once",
                violation_error_message="The choice adds to this criterion already.",
            ),
            models.CheckConstraint(
                condition=Q(points__gte=1, points__lte=4),
                name="choice_adds_1_to_4_points",
                violation_error_message="Enter 1 to 4 points.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.choice}: {self.criterion} +{self.points}"

    def natural_key(self) -> tuple[str, str, str]:
        return (*self.choice.natural_key(), self.criterion.slug)

    natural_key.dependencies = ["comparison.choice", "comparison.criterion"]  # type: ignore[attr-defined]


class PresetQuerySet(SluggedQuerySet["Preset"]):
    pass


class Preset(Slugged):
    """A named situation: a set of answers to start from."""

    name = models.CharField(max_length=120, unique=True, help_text="The situation, short.")
    why = models.TextField(help_text="Why it weighs what it weighs.")
    answers = models.ManyToManyField(
        Choice, related_name="presets", help_text="The answers it fills in."
    )
    claims = models.ManyToManyField(
        Claim,
        blank=True,
        related_name="presets",
        help_text="The advice of articles that it takes up.",
    )
    position = models.PositiveSmallIntegerField(unique=True, help_text="Order in the form.")

    objects = PresetQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [not_empty("why", "preset_says_why")]

    def __str__(self) -> str:
        return self.name

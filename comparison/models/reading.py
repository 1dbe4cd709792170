"""What readers ask, and the terms they meet: the FAQ and the glossary."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from .catalogue import Framework
from .claims import Claim
from .criteria import Criterion
from .identity import Slugged, SluggedQuerySet, not_empty


class FrequentQuestionQuerySet(SluggedQuerySet["FrequentQuestion"]):
    pass


class FrequentQuestion(Slugged):
    """A question that readers ask, answered in a short paragraph that rests on other pages."""

    question = models.CharField(max_length=200, unique=True, help_text="As a reader asks it.")
    answer = models.TextField(help_text="One short paragraph. Every statement must be shown below.")
    claims = models.ManyToManyField(
        Claim, blank=True, related_name="questions", help_text="Claims that the answer takes up."
    )
    criteria = models.ManyToManyField(
        Criterion, blank=True, related_name="questions", help_text="Ratings that it rests on."
    )
    frameworks = models.ManyToManyField(
        Framework, blank=True, related_name="questions", help_text="Frameworks that it names."
    )
    position = models.PositiveSmallIntegerField(unique=True, help_text="Order on the page.")

    objects = FrequentQuestionQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [not_empty("answer", "frequent_question_has_an_answer")]

    def __str__(self) -> str:
        return self.question


class TermQuerySet(SluggedQuerySet["Term"]):
    pass


class Term(Slugged):
    """A word of the field that readers meet here and in articles."""

    name = models.CharField(max_length=80, unique=True, help_text="The word as pages use it.")
    definition = models.TextField(help_text="Two or three plain sentences.")
    got_wrong = models.TextField(
        blank=True, help_text="What articles get wrong about it. Empty when nothing was found."
    )
    claims = models.ManyToManyField(
        Claim, blank=True, related_name="terms", help_text="Claims that use or misuse it."
    )

    objects = TermQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [not_empty("definition", "term_has_a_definition")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{reverse('comparison:glossary')}#{self.slug}"


class SpellingQuerySet(models.QuerySet["Spelling"]):
    def get_by_natural_key(self, text: str) -> Spelling:
        return self.get(text=text)


class Spelling(models.Model):
    """Another way to write a term; found on pages like the term itself."""

    term = models.ForeignKey(
        Term, on_delete=models.CASCADE, related_name="spellings", help_text="The term."
    )
    text = models.CharField(max_length=80, unique=True, help_text="The other way to write it.")

    objects = SpellingQuerySet.as_manager()

    class Meta:
        ordering = ["text"]
        constraints = [not_empty("text", "spelling_has_a_text")]

    def __str__(self) -> str:
        return self.text

    def natural_key(self) -> tuple[str]:
        return (self.text,)

    natural_key.dependencies = ["comparison.term"]  # type: ignore[attr-defined]

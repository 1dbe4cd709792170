"""What is wrong or doubtful in the recommendation form, in sentences for its editor."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Count, Model

from comparison.engine.screening import Outcome
from comparison.models import Choice, ChoiceImportance, Criterion, Preset, Question
from comparison.selectors.data_checks import Finding
from comparison.selectors.questionnaire import form_data
from comparison.selectors.requirements import facts

TAKEN_NAMES = ("must", "offered", "forms", "step", "member", "me")
"""What forms and teams put into an address beside the questions."""


def form_findings() -> tuple[Finding, ...]:
    return (
        *_taken_names(),
        *_dead_ends(),
        *_out_of_reach(),
        *_wrong_presets(),
        *_idle_must_haves(),
    )


def _taken_names() -> Iterator[Finding]:
    """Questions whose name means something else in the address of a form."""
    for question in Question.objects.filter(slug__in=TAKEN_NAMES):
        yield _error(question, f"cannot be called “{question.slug}”: addresses use that name.")


def _dead_ends() -> Iterator[Finding]:
    """Questions without a choice to make, and answers that move what no reader sees."""
    for question in Question.objects.alias(number=Count("choices")).filter(number__lt=2):
        yield _error(question, "has fewer than two answers to choose from.")
    hidden = ChoiceImportance.objects.filter(criterion__published=False)
    for importance in hidden.select_related("choice", "criterion"):
        yield _error(importance, "adds to a criterion that is not published.")
    for choice in Choice.objects.filter(enables__published=False).distinct():
        yield _error(choice, "switches on a criterion that is not published.")
    empty = Choice.objects.exclude(doubles_group=None).exclude(
        doubles_group__criteria__published=True
    )
    for choice in empty:
        yield _error(choice, "doubles a group without published criteria.")


def _out_of_reach() -> Iterator[Finding]:
    """Rated criteria that no answer and no baseline makes count."""
    reached = ChoiceImportance.objects.values("criterion")
    rated = Criterion.objects.public().filter(ratings__performance__isnull=False).distinct()
    for criterion in rated.filter(baseline=0).exclude(pk__in=reached):
        yield _warning(criterion, "rated, but no answer of the form adds importance to it.")


def _wrong_presets() -> Iterator[Finding]:
    """Presets whose answers a reader could not have ticked, or that leave a question open."""
    questions = list(Question.objects.all())
    for preset in Preset.objects.prefetch_related("answers__question"):
        given = [choice.question for choice in preset.answers.all()]
        for question in questions:
            if given.count(question) > question.max_choices:
                yield _error(preset, f"gives more answers to “{question}” than it allows.")
            elif question not in given:
                yield _warning(preset, f"does not answer “{question}”.")


def _idle_must_haves() -> Iterator[Finding]:
    """Must-haves that keep out every framework or none: a reader learns nothing from ticking."""
    known = facts()
    for must in form_data().must_haves:
        outcomes = {known.outcome(name, must) for name in known.frameworks}
        if Outcome.MET not in outcomes:
            yield Finding(error=False, where=must.label, message="no framework meets it.")
        if outcomes == {Outcome.MET}:
            yield Finding(error=False, where=must.label, message="every framework meets it.")


def _error(row: Model, message: str) -> Finding:
    return Finding(error=True, where=str(row), message=message)


def _warning(row: Model, message: str) -> Finding:
    return Finding(error=False, where=str(row), message=message)

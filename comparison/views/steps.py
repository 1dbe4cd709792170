"""The recommendation form step by step: the same answers, the same address in the end."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict

from comparison.forms import Answers, read_answers
from comparison.renderers import Page
from comparison.selectors.basis import basis
from comparison.selectors.questionnaire import FormData
from comparison.teams import carried_team
from comparison.views.recommend import (
    MustHaveField,
    QuestionField,
    form_fields,
    musts_wanted,
    stated,
)

PER_STEP = 2
Pairs = list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Given:
    """One line of the review: what was asked, what was answered, and where to change it."""

    question: str
    answers: tuple[str, ...]
    change: str


@dataclass(frozen=True, kw_only=True)
class StepsPage(Page):
    """``questions`` or ``must_haves`` of this step; ``hidden`` carries all other answers along.
    ``again`` is the query of the first step without answers, but with the reader's team.

    The last step is the review; it has neither, but ``given`` and the ``query`` of the result.
    """

    template = "comparison/steps.html"
    section = "recommend"

    step: int
    of: int
    question_count: int
    questions: tuple[QuestionField, ...]
    must_haves: tuple[MustHaveField, ...]
    hidden: tuple[tuple[str, str], ...]
    given: tuple[Given, ...]
    query: str
    again: str
    problems: tuple[str, ...]


def steps(request: HttpRequest) -> StepsPage:
    on = basis()
    form = on.form
    answers = read_answers(request.GET, form)
    needs = stated(form, answers)
    fields = form_fields(form, answers, needs, on.facts)
    must_step = -(-len(form.questions) // PER_STEP) + 1
    review = must_step + 1
    step = _step(request.GET, last=review)
    questions = fields.questions[(step - 1) * PER_STEP : step * PER_STEP]
    asked = {field.question.slug for field in questions}
    carried = carried_team(request.GET).carried()
    asked |= {"must", "offered"} if step == must_step else set()
    return StepsPage(
        title="Check your answers" if step == review else f"Your project, step {step} of {review}",
        description="The recommendation form, a few questions at a time.",
        step=step,
        of=review,
        question_count=len(form.questions),
        questions=questions,
        must_haves=fields.must_haves if step == must_step else (),
        hidden=tuple(pair for pair in [*carried, *answers.pairs()] if pair[0] not in asked),
        given=_given(form, answers, must_step, carried) if step == review else (),
        query=urlencode([*carried, *answers.pairs()]),
        again=urlencode(carried),
        problems=answers.problems,
    )


def _step(query: QueryDict, *, last: int) -> int:
    """The asked step, or the nearest one that there is."""
    text = query.get("step", "1")[:3]
    return min(max(int(text), 1), last) if text.isdecimal() else 1


def _given(form: FormData, answers: Answers, must_step: int, carried: Pairs) -> tuple[Given, ...]:
    lines = [
        Given(
            question=question.text,
            answers=tuple(
                choice.label
                for choice in question.choices
                if choice.slug in answers.choices.get(question.slug, ())
            ),
            change=_change(answers, position // PER_STEP + 1, carried),
        )
        for position, question in enumerate(form.questions)
    ]
    wanted = musts_wanted(answers, stated(form, answers))
    musts = tuple(must.label for must in form.must_haves if must.slug in wanted)
    return (
        *lines,
        Given(
            question="What must it have?",
            answers=musts,
            change=_change(answers, must_step, carried),
        ),
    )


def _change(answers: Answers, step: int, carried: Pairs) -> str:
    return urlencode([*carried, *answers.pairs(), ("step", str(step))])

"""Random sets of answers, reproducible from a seed."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from comparison.selectors.questionnaire import FormData, QuestionLine

Choices = Mapping[str, tuple[str, ...]]

FOCUSED, WIDE = "focused", "wide"
KINDS = (FOCUSED, WIDE)


def answer_sets(form: FormData, *, kind: str, number: int, seed: int) -> tuple[Choices, ...]:
    """``number`` sets in which every question is answered.

    Focused: one answer to each question. Wide: as many answers, evenly from one, as the question
    allows. Every answer of a question is as likely as the others.
    """
    draw = Random(f"{seed} {kind}")  # noqa: S311 (a study, not a secret)
    return tuple(
        {question.slug: _ticked(question, kind, draw) for question in form.questions}
        for _ in range(number)
    )


def _ticked(question: QuestionLine, kind: str, draw: Random) -> tuple[str, ...]:
    slugs = [choice.slug for choice in question.choices]
    most = question.max_choices if kind == WIDE else 1
    return tuple(draw.sample(slugs, draw.randint(1, min(most, len(slugs)))))

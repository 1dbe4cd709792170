"""Search for answers that bring one framework to the front, for those that random sets never do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from comparison.selectors.answer_sets import FOCUSED, Choices, answer_sets
from comparison.selectors.questionnaire import FormData

STARTS = 12
"""Random answer sets from which the search climbs."""
ROUNDS = 4

Lead = Callable[[Choices], float]
"""Points by which the framework is ahead of the best other one; negative when it is behind."""


def best_answers(form: FormData, lead: Lead, *, seed: int) -> tuple[Choices, float]:
    """The answers with the largest lead found by changing one question at a time.

    Climbs from several random sets; each question may also be left unanswered. A search, not a
    proof: where the lead stays negative, answers that this did not visit may still exist.
    """
    starts = answer_sets(form, kind=FOCUSED, number=STARTS, seed=seed)
    climbed = [_climb(form, lead, start, Random(f"{seed} {i}")) for i, start in enumerate(starts)]  # noqa: S311
    return max(climbed, key=lambda found: found[1])


def _climb(form: FormData, lead: Lead, start: Choices, draw: Random) -> tuple[Choices, float]:
    best, points = start, lead(start)
    for _ in range(ROUNDS):
        before = points
        for changed in _one_question_changed(form, best, draw):
            reached = lead(changed)
            if reached > points:
                best, points = changed, reached
        if points == before:
            break
    return best, points


def _one_question_changed(form: FormData, answers: Choices, draw: Random) -> Iterator[Choices]:
    questions = list(form.questions)
    draw.shuffle(questions)
    for question in questions:
        for slug in [None, *(choice.slug for choice in question.choices)]:
            given = {**answers, question.slug: (slug,) if slug else ()}
            if given != answers:
                yield given

"""What the reader's answers add up to: importance per criterion, with the ledger of its parts.

The rule stands on the method page: points add and are capped, a step set by the reader replaces
the sum, a criterion that belongs to another kind of product is left out, themes are doubled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comparison.engine.weighting import CAP
from comparison.selectors.questionnaire import ChoiceLine, FormCriterion, FormData


@dataclass(frozen=True, kw_only=True)
class Part:
    """Points that one answer (or the baseline) adds to a criterion."""

    label: str
    points: int


@dataclass(frozen=True, kw_only=True)
class Importance:
    """The importance of one criterion, 0 to 4, and where it comes from.

    ``set_by_reader``: the step replaces the sum of ``parts``. ``left_out``: it belongs to products
    that the reader does not build. ``reverse``: for this reader less of it is better.
    """

    criterion: FormCriterion
    importance: int
    parts: tuple[Part, ...]
    capped: bool
    set_by_reader: bool
    left_out: bool
    reverse: bool


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    must_have: str
    by: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Needs:
    """``factors`` are 2 or 4 for the groups that count more, ``doubled_by`` the answers that did
    it. ``answered`` counts the questions and steps that say something."""

    importances: tuple[Importance, ...]
    factors: Mapping[str, float]
    doubled_by: tuple[tuple[str, str], ...]
    suggested: tuple[Suggestion, ...]
    bare_only: tuple[str, ...]
    answered: int


def needs(
    form: FormData, *, choices: Mapping[str, tuple[str, ...]], steps: Mapping[str, int]
) -> Needs:
    """``choices`` by question, ``steps`` (0 to 4) by criterion as set by the reader."""
    chosen = {
        question.slug: [c for c in question.choices if c.slug in choices.get(question.slug, ())]
        for question in form.questions
    }
    given = [choice for answers in chosen.values() for choice in answers]
    left_out = _left_out(form, given)
    doubles = [(question, choice) for question, answers in chosen.items() for choice in answers]
    return Needs(
        importances=tuple(_importance(c, given, steps, left_out) for c in form.criteria),
        factors=_factors(doubles),
        doubled_by=tuple((choice.doubles, choice.label) for _, choice in doubles if choice.doubles),
        suggested=_suggested(form, given),
        bare_only=tuple(choice.label for choice in given if choice.bare_only),
        answered=sum(any(c.adds_something for c in answers) for answers in chosen.values())
        + sum(step > 0 for step in steps.values()),
    )


def _importance(
    criterion: FormCriterion, given: list[ChoiceLine], steps: Mapping[str, int], left_out: set[str]
) -> Importance:
    slug = criterion.slug
    parts = [Part(label="What every project needs", points=criterion.baseline)]
    parts += [Part(label=c.label, points=c.points.get(slug, 0)) for c in given]
    parts = [part for part in parts if part.points]
    total = sum(part.points for part in parts)
    answered = 0 if slug in left_out else min(total, int(CAP))
    return Importance(
        criterion=criterion,
        importance=steps.get(slug, answered),
        parts=tuple(parts),
        capped=total > CAP,
        set_by_reader=slug in steps,
        left_out=slug in left_out and slug not in steps,
        reverse=any(slug in choice.reverse for choice in given),
    )


def _left_out(form: FormData, given: list[ChoiceLine]) -> set[str]:
    """Criteria of products that the reader does not build; none when no product is named."""
    enabled = {slug for choice in given for slug in choice.enables}
    if not enabled:
        return set()
    choices = [choice for question in form.questions for choice in question.choices]
    return {slug for choice in choices for slug in choice.enables} - enabled


def _factors(doubles: list[tuple[str, ChoiceLine]]) -> dict[str, float]:
    """Each question doubles a group once, however many of its answers name it."""
    pairs = {(question, choice.doubles) for question, choice in doubles if choice.doubles}
    groups = [group for _, group in pairs]
    return {group: 2.0 ** groups.count(group) for group in groups}


def _suggested(form: FormData, given: list[ChoiceLine]) -> tuple[Suggestion, ...]:
    suggestions = [
        Suggestion(must_have=must.slug, by=tuple(c.label for c in given if must.slug in c.suggests))
        for must in form.must_haves
    ]
    return tuple(suggestion for suggestion in suggestions if suggestion.by)

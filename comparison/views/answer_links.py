"""Links that change one thing about a set of answers: every one of them is an address."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.forms import IMPORTANCE_STEPS, MODES, Answers
from comparison.selectors.needs import Importance, Needs
from comparison.selectors.questionnaire import FormData
from comparison.selectors.recommendation import Recommendation
from comparison.views.recommend import musts_wanted

MODE_NAMES = {
    "best": "each framework in its better form",
    "bare": "bare frameworks only",
    "all": "all frameworks and stacks",
}


@dataclass(frozen=True, kw_only=True)
class Chip:
    """One answer as it was understood, with the address of the result without it."""

    label: str
    question: str
    without: str


@dataclass(frozen=True, kw_only=True)
class MustLink:
    """A must-have in force, who suggested it, and the address of the result without it."""

    label: str
    suggested_by: tuple[str, ...]
    without: str


@dataclass(frozen=True, kw_only=True)
class ModeLink:
    name: str
    query: str
    current: bool


@dataclass(frozen=True, kw_only=True)
class Nudge:
    """Another importance for one criterion, and the address of the result with it."""

    word: str
    query: str


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """A criterion that counts: its weight in the sum (0 to 1) and the ledger of its importance."""

    importance: Importance
    weight: float
    nudges: tuple[Nudge, ...]


def chips(form: FormData, answers: Answers) -> tuple[Chip, ...]:
    return tuple(
        Chip(
            label=choice.label,
            question=question.text,
            without=answers.without_choice(question.slug, choice.slug).query(),
        )
        for question in form.questions
        for choice in question.choices
        if choice.slug in answers.choices.get(question.slug, ())
    )


def must_links(form: FormData, answers: Answers, needs: Needs) -> tuple[MustLink, ...]:
    wanted = musts_wanted(answers, needs)
    by = {suggestion.must_have: suggestion.by for suggestion in needs.suggested}
    return tuple(
        MustLink(
            label=must.label,
            suggested_by=by.get(must.slug, ()),
            without=answers.with_must(must.slug, wanted=False).query(),
        )
        for must in form.must_haves
        if must.slug in wanted
    )


def mode_links(answers: Answers, needs: Needs) -> tuple[ModeLink, ...]:
    current = "bare" if needs.bare_only and answers.mode == "best" else answers.mode
    return tuple(
        ModeLink(
            name=MODE_NAMES[mode], query=answers.with_mode(mode).query(), current=mode == current
        )
        for mode in MODES
    )


def weighed(answer: Recommendation | None, answers: Answers, needs: Needs) -> tuple[Weighed, ...]:
    """Heaviest first; what the reader set is listed even where it has no weight."""
    weights = {line.criterion: line.weight for line in answer.weights} if answer else {}
    shown = [e for e in needs.importances if e.criterion.slug in weights or e.set_by_reader]
    lines = [
        Weighed(
            importance=each,
            weight=weights.get(each.criterion.slug, 0.0),
            nudges=_nudges(answers, each),
        )
        for each in shown
    ]
    return tuple(sorted(lines, key=lambda line: -line.weight))


def _nudges(answers: Answers, each: Importance) -> tuple[Nudge, ...]:
    slug = each.criterion.slug
    nudges = [
        Nudge(word=word, query=answers.with_importance(slug, step).query())
        for word, step in IMPORTANCE_STEPS.items()
        if step != each.importance
    ]
    if each.set_by_reader:
        nudges.append(Nudge(word="as answered", query=answers.with_importance(slug, None).query()))
    return tuple(nudges)

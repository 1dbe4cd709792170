"""The recommendation form. Everything in it comes from the database; it submits to the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from comparison.engine.screening import Outcome
from comparison.forms import IMPORTANCE_STEPS, Answers, read_answers
from comparison.renderers import Page
from comparison.selectors.basis import basis
from comparison.selectors.needs import Importance, Needs, needs
from comparison.selectors.questionnaire import (
    ChoiceLine,
    FormData,
    MustHaveLine,
    PresetLine,
    QuestionLine,
)
from comparison.selectors.requirements import Facts
from comparison.teams import carried_team

DIRECT_STEPS = {step: word for word, step in IMPORTANCE_STEPS.items()}


@dataclass(frozen=True, kw_only=True)
class ChoiceField:
    choice: ChoiceLine
    checked: bool


@dataclass(frozen=True, kw_only=True)
class QuestionField:
    number: int
    question: QuestionLine
    choices: tuple[ChoiceField, ...]


@dataclass(frozen=True, kw_only=True)
class MustHaveField:
    """``passing`` of ``of`` bare frameworks meet it; ``suggested_by`` names the answers that do."""

    must_have: MustHaveLine
    checked: bool
    suggested_by: tuple[str, ...]
    passing: int
    of: int


@dataclass(frozen=True, kw_only=True)
class ImportanceField:
    """``step`` is the word that the reader set, empty for "as answered"."""

    importance: Importance
    step: str


@dataclass(frozen=True, kw_only=True)
class ImportanceGroup:
    name: str
    fields: tuple[ImportanceField, ...]
    changed: bool


@dataclass(frozen=True, kw_only=True)
class FormFields:
    """The form, filled in with the reader's answers."""

    questions: tuple[QuestionField, ...]
    must_haves: tuple[MustHaveField, ...]
    importance: tuple[ImportanceGroup, ...]
    steps: tuple[str, ...]
    mode: str


@dataclass(frozen=True, kw_only=True)
class PresetLink:
    preset: PresetLine
    query: str


@dataclass(frozen=True, kw_only=True)
class RecommendPage(Page):
    """``carried`` are the pairs that bring a team along when the reader answers as its member, and
    ``again`` the query of the empty form that brings it along."""

    template = "comparison/recommend.html"
    section = "recommend"

    fields: FormFields
    presets: tuple[PresetLink, ...]
    problems: tuple[str, ...]
    answered: bool
    carried: tuple[tuple[str, str], ...]
    again: str


def recommend(request: HttpRequest) -> RecommendPage:
    on = basis()
    form = on.form
    answers, carried = read_answers(request.GET, form), carried_team(request.GET).carried()
    return RecommendPage(
        title="Tell us about the project",
        description="Answer what you know about your project and get a ranking of Python web "
        "frameworks with its reasons.",
        fields=form_fields(form, answers, stated(form, answers), on.facts),
        presets=preset_links(on.presets),
        problems=answers.problems,
        answered=bool(answers.choices or answers.importance or answers.must),
        carried=tuple(carried),
        again=urlencode(carried),
    )


def stated(form: FormData, answers: Answers) -> Needs:
    return needs(form, choices=answers.choices, steps=answers.importance)


def musts_wanted(answers: Answers, stated: Needs) -> tuple[str, ...]:
    """What the reader ticked, and what their answers suggest and nobody has unticked."""
    suggested = [s.must_have for s in stated.suggested if s.must_have not in answers.offered]
    return tuple(dict.fromkeys([*answers.must, *suggested]))


def preset_links(presets: Sequence[PresetLine]) -> tuple[PresetLink, ...]:
    return tuple(PresetLink(preset=p, query=urlencode(p.answers)) for p in presets)


def form_fields(form: FormData, answers: Answers, needs: Needs, known: Facts) -> FormFields:
    return FormFields(
        questions=tuple(
            _question(number, question, answers.choices.get(question.slug, ()))
            for number, question in enumerate(form.questions, start=1)
        ),
        must_haves=_must_haves(form, musts_wanted(answers, needs), needs, known),
        importance=_importance(needs, answers.importance),
        steps=tuple(IMPORTANCE_STEPS),
        mode=answers.mode,
    )


def _question(number: int, question: QuestionLine, chosen: tuple[str, ...]) -> QuestionField:
    return QuestionField(
        number=number,
        question=question,
        choices=tuple(
            ChoiceField(choice=choice, checked=choice.slug in chosen) for choice in question.choices
        ),
    )


def _must_haves(
    form: FormData, wanted: tuple[str, ...], needs: Needs, known: Facts
) -> tuple[MustHaveField, ...]:
    bare = [slug for slug, row in known.frameworks.items() if not row.base]
    by = {suggestion.must_have: suggestion.by for suggestion in needs.suggested}
    return tuple(
        MustHaveField(
            must_have=must,
            checked=must.slug in wanted,
            suggested_by=by.get(must.slug, ()),
            passing=sum(known.outcome(slug, must) is not Outcome.NOT_MET for slug in bare),
            of=len(bare),
        )
        for must in form.must_haves
    )


def _importance(needs: Needs, steps: Mapping[str, int]) -> tuple[ImportanceGroup, ...]:
    groups: dict[str, list[ImportanceField]] = {}
    for each in needs.importances:
        slug = each.criterion.slug
        step = DIRECT_STEPS[steps[slug]] if slug in steps else ""
        groups.setdefault(each.criterion.group_name, []).append(
            ImportanceField(importance=each, step=step)
        )
    return tuple(
        ImportanceGroup(name=name, fields=tuple(fields), changed=any(f.step for f in fields))
        for name, fields in groups.items()
    )

"""The recommendation form as plain data: questions, choices, must-haves, presets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comparison.models import Choice, Criterion, MustHave, Preset, Question, Revision


@dataclass(frozen=True, kw_only=True)
class ChoiceLine:
    """``points`` and ``reverse`` are by criterion, ``suggests`` are must-haves, ``enables``
    criteria that count only with this or another answer that names them too."""

    slug: str
    label: str
    note: str
    points: Mapping[str, int]
    reverse: tuple[str, ...]
    enables: tuple[str, ...]
    doubles: str
    bare_only: bool
    suggests: tuple[str, ...]

    @property
    def adds_something(self) -> bool:
        return bool(self.points or self.doubles)


@dataclass(frozen=True, kw_only=True)
class QuestionLine:
    slug: str
    text: str
    help: str
    multiple: bool
    max_choices: int
    choices: tuple[ChoiceLine, ...]


@dataclass(frozen=True, kw_only=True)
class MustHaveLine:
    slug: str
    label: str
    meaning: str
    kind: str
    capability: str
    at_least: str
    interface: str
    python: str
    group_name: str


@dataclass(frozen=True, kw_only=True)
class FormCriterion:
    slug: str
    name: str
    question: str
    swing: str
    group: str
    group_name: str
    baseline: int


@dataclass(frozen=True, kw_only=True)
class FormData:
    questions: tuple[QuestionLine, ...]
    must_haves: tuple[MustHaveLine, ...]
    criteria: tuple[FormCriterion, ...]


@dataclass(frozen=True, kw_only=True)
class PresetLine:
    """``answers`` are (question, choice) pairs; ``claims`` the advice that it takes up."""

    slug: str
    name: str
    why: str
    answers: tuple[tuple[str, str], ...]
    claims: tuple[str, ...]


def form_data() -> FormData:
    """The whole form. A constant number of queries."""
    rows = Question.objects.prefetch_related(
        "choices__importances__criterion",
        "choices__suggests",
        "choices__enables",
        "choices__doubles_group",
    )
    return FormData(
        questions=tuple(_question(row) for row in rows),
        must_haves=tuple(
            _must_have(row) for row in MustHave.objects.select_related("capability", "group")
        ),
        criteria=tuple(
            _criterion(row) for row in Criterion.objects.public().select_related("group")
        ),
    )


def revision_number() -> int:
    """The data revision: pages are cached by it, and simulations are seeded with it."""
    return Revision.objects.current().number


def preset_lines() -> tuple[PresetLine, ...]:
    return tuple(
        PresetLine(
            slug=row.slug,
            name=row.name,
            why=row.why,
            answers=tuple((choice.question.slug, choice.slug) for choice in row.answers.all()),
            claims=tuple(claim.identifier for claim in row.claims.all()),
        )
        for row in Preset.objects.prefetch_related("answers__question", "claims")
    )


def _question(row: Question) -> QuestionLine:
    return QuestionLine(
        slug=row.slug,
        text=row.text,
        help=row.help,
        multiple=row.max_choices > 1,
        max_choices=row.max_choices,
        choices=tuple(_choice(choice) for choice in row.choices.all()),
    )


def _choice(row: Choice) -> ChoiceLine:
    importances = list(row.importances.all())
    return ChoiceLine(
        slug=row.slug,
        label=row.label,
        note=row.note,
        points={each.criterion.slug: each.points for each in importances},
        reverse=tuple(each.criterion.slug for each in importances if each.reverse),
        enables=tuple(criterion.slug for criterion in row.enables.all()),
        doubles=row.doubles_group.slug if row.doubles_group else "",
        bare_only=row.bare_only,
        suggests=tuple(must.slug for must in row.suggests.all()),
    )


def _must_have(row: MustHave) -> MustHaveLine:
    return MustHaveLine(
        slug=row.slug,
        label=row.label,
        meaning=row.meaning,
        kind=row.kind,
        capability=row.capability.slug if row.capability else "",
        at_least=row.at_least,
        interface=row.interface,
        python=row.python,
        group_name=row.group.name,
    )


def _criterion(row: Criterion) -> FormCriterion:
    return FormCriterion(
        slug=row.slug,
        name=row.name,
        question=row.question,
        swing=row.swing,
        group=row.group.slug,
        group_name=row.group.name,
        baseline=row.baseline,
    )

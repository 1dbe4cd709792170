"""The value tree and its rubrics."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.models import Claim, Criterion, CriterionGroup
from comparison.selectors.claims import ClaimLine, claim_lines


@dataclass(frozen=True, kw_only=True)
class CriterionLine:
    slug: str
    name: str
    question: str
    method: str
    unit: str


@dataclass(frozen=True, kw_only=True)
class GroupLine:
    slug: str
    name: str
    meaning: str
    criteria: tuple[CriterionLine, ...]


@dataclass(frozen=True, kw_only=True)
class LevelLine:
    number: int
    text: str


@dataclass(frozen=True, kw_only=True)
class CriterionDetail:
    """The rubric of one criterion and what articles say about it."""

    line: CriterionLine
    group: str
    group_name: str
    definition: str
    swing: str
    notes: str
    procedure: str
    direction: str
    scale: str
    worst: float
    best: float
    levels: tuple[LevelLine, ...]
    correlated_with: tuple[CriterionLine, ...]
    claims: tuple[ClaimLine, ...]

    @property
    def paragraphs(self) -> list[str]:
        """The procedure, paragraph by paragraph."""
        return [part for part in self.procedure.split("\n\n") if part]


def criterion_groups() -> tuple[GroupLine, ...]:
    """All groups with their public criteria, in page order. Two queries."""
    criteria: dict[int, tuple[CriterionLine, ...]] = {}
    for criterion in Criterion.objects.public():
        criteria[criterion.group_id] = (*criteria.get(criterion.group_id, ()), _line(criterion))
    return tuple(
        GroupLine(
            slug=group.slug,
            name=group.name,
            meaning=group.meaning,
            criteria=criteria.get(group.pk, ()),
        )
        for group in CriterionGroup.objects.all()
        if group.pk in criteria
    )


def criterion_detail(*, slug: str) -> CriterionDetail | None:
    """One public criterion, or ``None``. Six queries."""
    row = Criterion.objects.public().select_related("group").filter(slug=slug).first()
    if row is None:
        return None
    claims = claim_lines(Claim.objects.published().about_criterion(slug))
    related = Criterion.objects.public().filter(correlated_with=row)
    return CriterionDetail(
        line=_line(row),
        group=row.group.slug,
        group_name=row.group.name,
        definition=row.definition,
        swing=row.swing,
        notes=row.notes,
        procedure=row.procedure,
        direction=row.get_direction_display(),
        scale=row.get_scale_display(),
        worst=row.worst,
        best=row.best,
        levels=tuple(LevelLine(number=x.number, text=x.text) for x in row.levels.all()),
        correlated_with=tuple(_line(other) for other in related),
        claims=claims,
    )


def criterion_name(*, slug: str) -> str:
    """The name of a public criterion, else empty."""
    return Criterion.objects.public().filter(slug=slug).values_list("name", flat=True).first() or ""


def _line(criterion: Criterion) -> CriterionLine:
    return CriterionLine(
        slug=criterion.slug,
        name=criterion.name,
        question=criterion.question,
        method=criterion.get_method_display(),
        unit=criterion.unit,
    )

"""The comparison table: criteria in groups, one row each, one cell per framework."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from comparison.models import (
    Capability,
    Criterion,
    Direction,
    Framework,
    Support,
    SupportLevel,
)
from comparison.selectors.ratings import RatingLine, rating_lines


@dataclass(frozen=True, kw_only=True)
class Column:
    slug: str
    name: str
    version: str
    tagline: str
    base: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """One criterion. ``spread`` in [0, 1] is the distance from the lowest to the highest value;
    ``leader`` the slug of the framework that alone is highest, or empty."""

    slug: str
    name: str
    question: str
    group_name: str
    unit: str
    cells: tuple[RatingLine, ...]
    spread: float
    leader: str
    not_rated: int
    opened: bool

    @property
    def level(self) -> bool:
        """All are rated and print the same rating, though their ranges may differ."""
        return not self.not_rated and len({cell.performance for cell in self.cells}) == 1


@dataclass(frozen=True, kw_only=True)
class RowGroup:
    slug: str
    name: str
    meaning: str
    rows: tuple[Row, ...]
    means: tuple[float | None, ...]


@dataclass(frozen=True, kw_only=True)
class SupportCell:
    framework: str
    framework_name: str
    level: str
    word: str
    how: str
    note: str
    citation_count: int


@dataclass(frozen=True, kw_only=True)
class CapabilityRow:
    slug: str
    name: str
    definition: str
    cells: tuple[SupportCell, ...]

    @property
    def level(self) -> bool:
        return len({cell.level for cell in self.cells}) == 1


def columns(*, frameworks: Collection[str] | None = None) -> tuple[Column, ...]:
    """Published frameworks and stacks in the canonical order: by slug."""
    rows = Framework.objects.published().select_related("base").order_by("slug")
    if frameworks is not None:
        rows = rows.filter(slug__in=frameworks)
    return tuple(
        Column(
            slug=row.slug,
            name=row.name,
            version=row.version,
            tagline=row.tagline,
            base=row.base.slug if row.base else "",
        )
        for row in rows
    )


def row_groups(
    *, frameworks: Sequence[str], opened: Collection[str] | None = ()
) -> tuple[RowGroup, ...]:
    """The whole table for these frameworks, cells in their order."""
    lines: dict[tuple[str, str], RatingLine] = {
        (line.criterion, line.framework): line
        for line in rating_lines(frameworks=frameworks, cite=opened)
    }
    groups: dict[str, RowGroup] = {}
    for criterion in Criterion.objects.public().select_related("group"):
        cells = tuple(lines[criterion.slug, slug] for slug in frameworks)
        group = groups.get(criterion.group.slug) or _empty_group(criterion)
        row = _row(criterion, cells, opened=opened is None or criterion.slug in opened)
        groups[group.slug] = replace(group, rows=(*group.rows, row))
    return tuple(replace(group, means=_means(group.rows)) for group in groups.values())


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How the columns stand over all rated criteria. ``higher`` counts, per column, the criteria
    on which it alone is highest; ``most`` are the rows that differ most."""

    rated: int
    level: int
    higher: tuple[tuple[str, int], ...]
    most: tuple[Row, ...]


def standing(*, groups: Sequence[RowGroup], shown: Sequence[Column]) -> Standing:
    rows = [row for group in groups for row in group.rows if not row.not_rated]
    return Standing(
        rated=len(rows),
        level=sum(row.level for row in rows),
        higher=tuple((c.name, sum(row.leader == c.slug for row in rows)) for c in shown),
        most=tuple(sorted(rows, key=lambda row: -row.spread)[:5]),
    )


def glance(*, groups: Sequence[RowGroup], shown: Sequence[Column], each: int) -> tuple[Row, ...]:
    """The ``each`` criteria on which each column leads by most: the same number for everyone."""
    rows = [row for group in groups for row in group.rows if not row.not_rated]
    chosen = {
        row.slug
        for column in shown
        for row in sorted(
            (row for row in rows if row.leader == column.slug), key=lambda row: -row.spread
        )[:each]
    }
    return tuple(row for row in rows if row.slug in chosen)


@dataclass(frozen=True, kw_only=True)
class CapabilityName:
    slug: str
    name: str
    group_name: str


def capability_names() -> tuple[CapabilityName, ...]:
    rows = Capability.objects.select_related("group")
    return tuple(
        CapabilityName(slug=row.slug, name=row.name, group_name=row.group.name) for row in rows
    )


def capability_rows(*, frameworks: Sequence[str]) -> tuple[CapabilityRow, ...]:
    """The capability table for these frameworks, cells in their order. Three queries.

    Where nobody has looked yet the cell says "unknown"; no cell is silently missing.
    """
    names = dict(Framework.objects.filter(slug__in=frameworks).values_list("slug", "name"))
    supports = Support.objects.of_published().filter(framework__slug__in=frameworks)
    cells = {
        (support.capability.slug, support.framework.slug): support_cell(support)
        for support in supports.with_citation_count().in_table_order()
    }
    return tuple(
        CapabilityRow(
            slug=capability.slug,
            name=capability.name,
            definition=capability.definition,
            cells=tuple(
                cells.get((capability.slug, slug)) or _unknown(slug, names[slug])
                for slug in frameworks
            ),
        )
        for capability in Capability.objects.all()
    )


def support_cell(support: Support) -> SupportCell:
    return SupportCell(
        framework=support.framework.slug,
        framework_name=support.framework.name,
        level=support.level,
        word=support.get_level_display(),
        how=support.how,
        note=support.note,
        citation_count=support.citation_count,  # type: ignore[attr-defined]
    )


def _unknown(slug: str, name: str) -> SupportCell:
    return SupportCell(
        framework=slug,
        framework_name=name,
        level=SupportLevel.UNKNOWN,
        word=str(SupportLevel.UNKNOWN.label),
        how="",
        note="",
        citation_count=0,
    )


def _empty_group(criterion: Criterion) -> RowGroup:
    group = criterion.group
    return RowGroup(slug=group.slug, name=group.name, meaning=group.meaning, rows=(), means=())


def _row(criterion: Criterion, cells: tuple[RatingLine, ...], *, opened: bool) -> Row:
    values = [cell.value for cell in cells if cell.value is not None]
    return Row(
        slug=criterion.slug,
        name=criterion.name,
        question=criterion.question,
        group_name=criterion.group.name,
        unit=criterion.unit,
        cells=cells,
        spread=max(values) - min(values) if values else 0.0,
        leader=_leader(cells, criterion.direction),
        not_rated=len(cells) - len(values),
        opened=opened,
    )


def _leader(cells: tuple[RatingLine, ...], direction: str) -> str:
    """The framework whose printed rating alone is the best; nobody when two share it."""
    rated = [(cell.performance, cell.framework) for cell in cells if cell.performance is not None]
    if len(rated) < 2:
        return ""
    rated.sort(reverse=direction == Direction.BENEFIT)
    return "" if rated[0][0] == rated[1][0] else rated[0][1]


def _means(rows: tuple[Row, ...]) -> tuple[float | None, ...]:
    """The mean value of each column over the rated criteria of a group, in [0, 1]."""
    means = []
    for cells in zip(*(row.cells for row in rows), strict=True):
        values = [cell.value for cell in cells if cell.value is not None]
        means.append(sum(values) / len(values) if values else None)
    return tuple(means)

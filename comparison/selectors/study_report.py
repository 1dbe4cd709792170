"""The newest study as its pages show it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from comparison.models import Choice, Criterion, Framework, Preset, Question, Study, StudyTable
from comparison.selectors.answer_sets import KINDS

CARRIED = 0.4
"""First in more than this share of the focused sets: the page names the criteria that carry it."""
NAMED = 6

Table = dict[tuple[str, str], float]


@dataclass(frozen=True, kw_only=True)
class ShareRow:
    """``shares`` of 1, one per kind of set, in the order of ``kinds``."""

    slug: str
    name: str
    shares: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class PresetRow:
    slug: str
    name: str
    first_five: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class StudyReport:
    """``carried`` names, for each framework first in more than 40 % of the focused sets, the
    criteria with the mean points by which they lift it over the second; ``never`` those that were
    never first, with the best rank they reached."""

    run_on: datetime.date
    sets: int
    seed: int
    kinds: tuple[str, ...]
    first: tuple[ShareRow, ...]
    top_five: tuple[ShareRow, ...]
    verdicts: tuple[ShareRow, ...]
    influence: tuple[ShareRow, ...]
    presets: tuple[PresetRow, ...]
    carried: tuple[tuple[str, tuple[tuple[str, float], ...]], ...]
    never: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class Region:
    """Where one framework comes first: presets, shares of the random sets, what stands out in the
    answers, its closest rivals there, and what lifts it over them. ``example`` is the query string
    of the answers that suit it best, ``example_lead`` its lead there in points (below 0: behind).
    """

    run_on: datetime.date
    sets: int
    kinds: tuple[str, ...]
    shares: tuple[float, ...]
    presets: tuple[tuple[str, str, int], ...]
    near_presets: tuple[tuple[str, str, int], ...]
    signs: tuple[tuple[str, str, float], ...]
    rivals: tuple[tuple[str, str, float], ...]
    carriers: tuple[tuple[str, str, float], ...]
    best_rank: int | None
    example: str
    example_lead: float


def study_report() -> StudyReport | None:
    """``None`` when no study has been run. A constant number of queries."""
    study = Study.objects.newest()
    if study is None:
        return None
    tables = _tables(study)
    names = dict(Framework.objects.values_list("slug", "name"))
    bases = dict(Framework.objects.published().bare().values_list("slug", "name"))
    questions = dict(Question.objects.values_list("slug", "text"))
    verdicts = {row for row, _ in tables[StudyTable.VERDICT]}
    return StudyReport(
        run_on=study.run_on,
        sets=study.sets,
        seed=study.seed,
        kinds=KINDS,
        first=_by_share(tables[StudyTable.FIRST], bases),
        top_five=_by_share(tables[StudyTable.TOP_FIVE], bases),
        verdicts=_by_share(tables[StudyTable.VERDICT], {v: v.replace("-", " ") for v in verdicts}),
        influence=_by_share(tables[StudyTable.INFLUENCE], questions),
        presets=_presets(tables[StudyTable.PRESET], names),
        carried=_carried(tables, bases),
        never=tuple(
            (name, int(tables[StudyTable.BEST_RANK].get((slug, ""), 0)))
            for slug, name in bases.items()
            if not any((slug, kind) in tables[StudyTable.FIRST] for kind in KINDS)
        ),
    )


def region(*, slug: str) -> Region | None:
    """Where this framework comes first in the newest study. ``None`` without a study."""
    study = Study.objects.newest()
    if study is None:
        return None
    tables = _tables(study)
    stacks = set(Framework.objects.filter(base__slug=slug).values_list("slug", flat=True))
    presets = _places(tables[StudyTable.PRESET], {slug, *stacks})
    best = tables[StudyTable.BEST_RANK].get((slug, ""))
    examples = {c: lead for (row, c), lead in tables[StudyTable.EXAMPLE].items() if row == slug}
    example, example_lead = next(iter(examples.items()), ("", 0.0))
    return Region(
        run_on=study.run_on,
        sets=study.sets,
        kinds=KINDS,
        shares=tuple(tables[StudyTable.FIRST].get((slug, kind), 0.0) for kind in KINDS),
        presets=tuple(line for line in presets if line[2] == 1),
        near_presets=tuple(line for line in presets if line[2] > 1),
        signs=_signs(tables[StudyTable.SIGN], slug),
        rivals=_named(
            tables[StudyTable.RIVAL], slug, dict(Framework.objects.values_list("slug", "name"))
        ),
        carriers=_named(
            tables[StudyTable.CARRIES], slug, dict(Criterion.objects.values_list("slug", "name"))
        ),
        best_rank=None if best is None else int(best),
        example=example,
        example_lead=example_lead,
    )


def _tables(study: Study) -> dict[str, Table]:
    tables: dict[str, Table] = {table: {} for table in StudyTable.values}
    for figure in study.figures.all():
        tables[figure.table][figure.row, figure.column] = figure.value
    return tables


def _by_share(table: Table, names: dict[str, str]) -> tuple[ShareRow, ...]:
    """A row for each name, also where every share is nil; the largest first share first."""
    rows = [
        ShareRow(slug=slug, name=name, shares=tuple(table.get((slug, k), 0.0) for k in KINDS))
        for slug, name in names.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.shares[0], row.name)))


def _presets(table: Table, names: dict[str, str]) -> tuple[PresetRow, ...]:
    rows = []
    for slug, name in Preset.objects.values_list("slug", "name"):
        points = {column: value for (row, column), value in table.items() if row == slug}
        first = sorted(points, key=lambda framework: (-points[framework], framework))
        five = tuple((names.get(f, f), int(points[f])) for f in first)
        rows.append(PresetRow(slug=slug, name=name, first_five=five))
    return tuple(rows)


def _carried(
    tables: dict[str, Table], bases: dict[str, str]
) -> tuple[tuple[str, tuple[tuple[str, float], ...]], ...]:
    criteria = dict(Criterion.objects.values_list("slug", "name"))
    return tuple(
        (
            bases[slug],
            tuple((name, v) for _, name, v in _named(tables[StudyTable.CARRIES], slug, criteria)),
        )
        for (slug, kind), share in tables[StudyTable.FIRST].items()
        if kind == KINDS[0] and share > CARRIED and slug in bases
    )


def _places(table: Table, slugs: set[str]) -> list[tuple[str, str, int]]:
    """(slug, name, rank) of the presets in whose first five one of these frameworks stands."""
    found = []
    for preset, name in Preset.objects.values_list("slug", "name"):
        points = {column: value for (row, column), value in table.items() if row == preset}
        mine = [points[slug] for slug in slugs if slug in points]
        if mine:
            rank = 1 + sum(value > max(mine) for value in points.values())
            found.append((preset, name, rank))
    return found


def _signs(table: Table, slug: str) -> tuple[tuple[str, str, float], ...]:
    labels = {
        f"{question}:{choice}": (text, label)
        for question, choice, text, label in Choice.objects.values_list(
            "question__slug", "slug", "question__text", "label"
        )
    }
    excess = {column: value for (row, column), value in table.items() if row == slug}
    most = sorted(excess, key=lambda column: -excess[column])[:NAMED]
    return tuple((*labels[column], excess[column]) for column in most if column in labels)


def _named(table: Table, slug: str, names: dict[str, str]) -> tuple[tuple[str, str, float], ...]:
    values = {column: value for (row, column), value in table.items() if row == slug}
    most: Iterable[str] = sorted(values, key=lambda column: -values[column])[:NAMED]
    return tuple((column, names[column], values[column]) for column in most if column in names)

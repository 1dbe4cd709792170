"""Two to eight frameworks side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from comparison.forms import TableOptions
from comparison.renderers import Cell, Page
from comparison.selectors.comparison import (
    CapabilityRow,
    Column,
    Row,
    RowGroup,
    Standing,
    SupportCell,
    capability_rows,
    columns,
    row_groups,
    standing,
)
from comparison.views.compare_choose import MOST, ChoosePage, choose_page

SEPARATOR = "-vs-"


@dataclass(frozen=True, kw_only=True)
class ComparePage(Page):
    """``groups`` are what the options leave of the table; ``by_difference`` the same rows in one
    list when they are sorted; ``removals`` the addresses without one of the columns."""

    template = "comparison/compare.html"
    markdown = "comparison/compare.md"
    section = "compare"

    columns: tuple[Column, ...]
    removals: tuple[tuple[Column, str], ...]
    additions: tuple[tuple[Column, str], ...]
    options: TableOptions
    all_groups: tuple[RowGroup, ...]
    groups: tuple[RowGroup, ...]
    by_difference: tuple[Row, ...]
    hidden: int
    standing: Standing
    capabilities: tuple[CapabilityRow, ...]
    address: str

    def table(self) -> Iterable[Sequence[Cell]]:
        return _table(self)


def compare(request: HttpRequest, versus: str) -> ComparePage | ChoosePage | HttpResponseBase:
    asked = versus.split(SEPARATOR)
    everything = columns()
    shown = [column for column in everything if column.slug in asked]
    names = [column.slug for column in shown]
    if len(asked) != len(shown) or not 2 <= len(shown) <= MOST:
        return choose_page(asked, everything)
    if asked != names:
        return redirect(address(names, request.META["QUERY_STRING"]), permanent=True)
    options = TableOptions.from_query(request.GET)
    groups = row_groups(frameworks=names, opened=[options.opened])
    kept = wanted(groups, options)
    return ComparePage(
        title=in_words([column.name for column in shown]),
        description=f"{in_words([column.name for column in shown])} compared on every criterion: "
        "ratings with short verdicts, evidence and capabilities.",
        columns=tuple(shown),
        removals=tuple((c, _without(c, shown)) for c in shown) if len(shown) > 2 else (),
        additions=_additions(shown, everything),
        options=options,
        all_groups=groups,
        groups=kept,
        by_difference=_by_difference(kept) if options.sort else (),
        hidden=_count(groups) - _count(kept),
        standing=standing(groups=groups, shown=shown),
        capabilities=capability_rows(frameworks=names),
        address=address(names, request.META["QUERY_STRING"]),
    )


def address(slugs: list[str], query: str = "") -> str:
    return f"/compare/{SEPARATOR.join(slugs)}/{'?' + query if query else ''}"


def _table(page: ComparePage) -> Iterator[list[Cell]]:
    """A row per criterion, then one per capability; three columns per framework."""
    names = [column.name for column in page.columns]
    yield [
        "group",
        "name",
        "unit",
        *(f"{n}{part}" for n in names for part in ("", " low", " high")),
    ]
    for group in page.groups:
        for row in group.rows:
            cells = [part for cell in row.cells for part in (cell.performance, cell.low, cell.high)]
            yield [
                group.name,
                row.name,
                row.unit,
                *("not rated" if c is None else c for c in cells),
            ]
    for each in page.capabilities:
        words = [part for cell in each.cells for part in (_supplied(cell), "", "")]
        yield ["Capabilities", each.name, "", *words]


def _supplied(cell: SupportCell) -> str:
    return f"{cell.word}: {cell.how}" if cell.how not in ("", "-") else cell.word


def in_words(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def wanted(groups: tuple[RowGroup, ...], options: TableOptions) -> tuple[RowGroup, ...]:
    """The groups and rows that the options leave; groups without rows go."""
    known = {group.slug for group in groups}
    kept = [g for g in groups if g.slug == options.group or options.group not in known]
    if options.differences:
        kept = [replace(g, rows=tuple(row for row in g.rows if not row.level)) for g in kept]
    return tuple(group for group in kept if group.rows)


def _by_difference(groups: tuple[RowGroup, ...]) -> tuple[Row, ...]:
    return tuple(sorted((r for g in groups for r in g.rows), key=lambda row: -row.spread))


def _count(groups: tuple[RowGroup, ...]) -> int:
    return sum(len(group.rows) for group in groups)


def _without(column: Column, shown: list[Column]) -> str:
    return address([other.slug for other in shown if other is not column])


def _additions(shown: list[Column], all_: tuple[Column, ...]) -> tuple[tuple[Column, str], ...]:
    if len(shown) >= MOST:
        return ()
    slugs = {column.slug for column in shown}
    return tuple(
        (column, address(sorted([*slugs, column.slug])))
        for column in all_
        if column.slug not in slugs
    )

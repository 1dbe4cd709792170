"""Every task in every framework: which programs pass today."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mean

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.comparison import Column, columns
from comparison.selectors.examples import (
    Stamp,
    TaskLine,
    measured_names,
    printed_names,
    task_lines,
)


@dataclass(frozen=True, kw_only=True)
class MatrixRow:
    """One task; ``cells`` in the order of the columns: a framework's program, then its stacks'."""

    task: TaskLine
    cells: tuple[tuple[Stamp, ...], ...]

    @property
    def lines(self) -> list[int]:
        """Of each framework's own program; 0 where it has no standing pass."""
        own = [next((stamp for stamp in cell if not stamp.base), None) for cell in self.cells]
        return [(one.lines or 0) if one and one.state == "passed" else 0 for one in own]


@dataclass(frozen=True, kw_only=True)
class CodePage(Page):
    """``means`` are logical lines per task, by column, over the ``counted`` tasks for which every
    column has a standing pass; ``None`` while there is no such task."""

    template = "comparison/code.html"
    section = "code"

    frameworks: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]
    means: tuple[float | None, ...]
    counted: int
    printed: tuple[tuple[str, str, str], ...]
    measured: tuple[tuple[str, str, str], ...]
    programs: int
    passed: int


def code(request: HttpRequest) -> CodePage:
    bare = tuple(column for column in columns() if not column.base)
    lines = task_lines()
    stamps = [stamp for line in lines for stamp in line.stamps if stamp.state != "not-possible"]
    rows = tuple(MatrixRow(task=line, cells=_cells(line, bare)) for line in lines)
    counted = [row.lines for row in rows if all(row.lines)]
    return CodePage(
        title="The same task, side by side",
        description="Common web tasks as real programs in each framework, started as real servers "
        "and checked by one acceptance test per task.",
        frameworks=bare,
        rows=rows,
        means=tuple(mean(column) for column in zip(*counted, strict=True)) or (None,) * len(bare),
        counted=len(counted),
        printed=printed_names(),
        measured=measured_names(),
        programs=len(stamps),
        passed=sum(stamp.state == "passed" for stamp in stamps),
    )


def _cells(line: TaskLine, bare: tuple[Column, ...]) -> tuple[tuple[Stamp, ...], ...]:
    return tuple(
        tuple(stamp for stamp in line.stamps if column.slug in (stamp.framework, stamp.base))
        for column in bare
    )

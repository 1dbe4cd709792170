"""Every task in every framework: which programs pass today."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.comparison import Column, columns
from comparison.selectors.examples import Stamp, TaskLine, printed_lines, task_lines


@dataclass(frozen=True, kw_only=True)
class MatrixRow:
    """One task; ``cells`` in the order of the columns: a framework's program, then its stacks'."""

    task: TaskLine
    cells: tuple[tuple[Stamp, ...], ...]


@dataclass(frozen=True, kw_only=True)
class CodePage(Page):
    template = "comparison/code.html"
    section = "code"

    frameworks: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]
    printed: tuple[TaskLine, ...]
    programs: int
    passed: int


def code(request: HttpRequest) -> CodePage:
    bare = tuple(column for column in columns() if not column.base)
    lines = task_lines()
    stamps = [stamp for line in lines for stamp in line.stamps if stamp.state != "not-possible"]
    return CodePage(
        title="The same task, side by side",
        description="Common web tasks as real programs in each framework, started as real servers "
        "and checked by one acceptance test per task.",
        frameworks=bare,
        rows=tuple(MatrixRow(task=line, cells=_cells(line, bare)) for line in lines),
        printed=printed_lines(),
        programs=len(stamps),
        passed=sum(stamp.state == "passed" for stamp in stamps),
    )


def _cells(line: TaskLine, bare: tuple[Column, ...]) -> tuple[tuple[Stamp, ...], ...]:
    return tuple(
        tuple(stamp for stamp in line.stamps if column.slug in (stamp.framework, stamp.base))
        for column in bare
    )

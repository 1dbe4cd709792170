"""One task in two or three frameworks, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.claims import ClaimLine, named_claims
from comparison.selectors.comparison import CapabilityName, Column, capability_names, columns
from comparison.selectors.criteria import criterion_name
from comparison.selectors.examples import Stamp, TaskLine, task_line, task_names
from comparison.selectors.solutions import Solution, acceptance_text, solutions
from comparison.views.lost import LostPage, lost_example, lost_task

MOST = 3
FIRST_SHOWN = ("django", "flask")


@dataclass(frozen=True, kw_only=True)
class CodeTaskPage(Page):
    """``without`` are chosen frameworks that have no folder for the task: stacks of which the base
    framework's program stands. ``left_out`` were chosen beyond the three that fit."""

    template = "comparison/code_task.html"
    section = "code"

    task: TaskLine
    criterion_name: str
    capabilities: tuple[CapabilityName, ...]
    claims: tuple[ClaimLine, ...]
    offers: tuple[Stamp, ...]
    shown: tuple[str, ...]
    solutions: tuple[Solution, ...]
    without: tuple[Column, ...]
    left_out: tuple[Column, ...]
    acceptance: str
    tasks: tuple[tuple[str, str], ...]


def code_task(request: HttpRequest, slug: str) -> CodeTaskPage | LostPage:
    line = task_line(slug=slug)
    if line is None:
        return lost_task(slug)
    known = {column.slug: column for column in columns()}
    offered = {stamp.framework for stamp in line.stamps}
    asked = list(dict.fromkeys(name for name in request.GET.getlist("f") if name))
    unknown = next((name for name in asked if name not in known), None)
    if unknown is not None:
        return lost_example(slug, unknown, line)
    chosen = [known[name] for name in asked or _first(offered)]
    having = [column for column in chosen if column.slug in offered]
    return CodeTaskPage(
        title=_title(line, having[:MOST], asked=bool(asked)),
        description=f"{line.shows} {line.checked}"[:300],
        task=line,
        criterion_name=criterion_name(slug=line.criterion),
        capabilities=tuple(c for c in capability_names() if c.slug in line.capabilities),
        claims=named_claims(identifiers=line.claims),
        offers=tuple(stamp for stamp in line.stamps if not stamp.variant),
        shown=tuple(column.slug for column in having[:MOST]),
        solutions=solutions(task=slug, frameworks=having[:MOST]),
        without=tuple(column for column in chosen if column.slug not in offered),
        left_out=tuple(having[MOST:]),
        acceptance=acceptance_text(task=slug),
        tasks=task_names(),
    )


def _first(offered: set[str]) -> list[str]:
    return [slug for slug in FIRST_SHOWN if slug in offered] or sorted(offered)[:2]


def _title(line: TaskLine, shown: list[Column], *, asked: bool) -> str:
    if not asked or not shown:
        return line.title
    return f"{line.title}: {', '.join(column.name for column in shown)}"

"""Capabilities that the runs of the examples decide, and where they disagree with the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparison.measuring.programs import Program, programs, tasks
from comparison.models import Capability, Support, SupportLevel
from comparison.selectors.comparison import columns
from comparison.selectors.examples import Stamp, last_runs, stamp


@dataclass(frozen=True, kw_only=True)
class Executed:
    """A capability shown by running a program. ``by`` says who supplied it in that program:
    the framework itself (empty), an add-on by name, or "the program itself"."""

    capability: str
    capability_name: str
    framework: str
    task: str
    task_title: str
    check: str
    says: str
    passed: bool
    by: str
    version: str


BY_HAND = "the program itself"


def executed(*, framework: str = "") -> tuple[Executed, ...]:
    """All decisions by the standing runs, of one framework or of all published ones."""
    known = {
        column.slug: column for column in columns(frameworks=[framework] if framework else None)
    }
    deciding = [task for task in tasks() if task.decides]
    runs = last_runs(tasks=[task.slug for task in deciding], frameworks=known)
    names = dict(Capability.objects.values_list("slug", "name"))
    found = [
        decision
        for task in deciding
        for program in programs(task, known)
        if not program.variant
        for decision in _decisions(
            program,
            stamp(program, runs.get((task.slug, program.framework, "")), known[program.framework]),
            names,
        )
    ]
    return tuple(found)


def decided_everywhere() -> tuple[str, ...]:
    """The capabilities that a standing run decides for every published framework without stacks."""
    bare = {column.slug for column in columns() if not column.base}
    shown: dict[str, set[str]] = {}
    for decision in executed():
        shown.setdefault(decision.capability, set()).add(decision.framework)
    return tuple(sorted(slug for slug, frameworks in shown.items() if bare <= frameworks))


def disagreements() -> Iterator[tuple[Support, Executed]]:
    """Cells of the capability table that a run contradicts.

    Bare frameworks only: a stack's own parts are add-ons in the program and official in the table.
    A failed check contradicts "core"; a check that passes by the framework alone contradicts every
    other level; a check that passes by an add-on or by hand contradicts "core", since programs use
    the core wherever it can, and "not possible".
    """
    rows = Support.objects.of_published().filter(framework__base=None)
    cells = {
        (row.framework.slug, row.capability.slug): row
        for row in rows.select_related("framework", "capability")
    }
    for decision in executed():
        cell = cells.get((decision.framework, decision.capability))
        if cell is not None and _disagree(cell.level, decision):
            yield cell, decision


def _disagree(level: str, decision: Executed) -> bool:
    if not decision.passed:
        return level == SupportLevel.CORE
    if decision.by:
        return level in (SupportLevel.CORE, SupportLevel.NOT_POSSIBLE)
    return level != SupportLevel.CORE


def _decisions(program: Program, run: Stamp, names: dict[str, str]) -> Iterator[Executed]:
    """One per capability that the task decides and whose check ran."""
    checks = {check.name: check for check in run.checks}
    for capability, name in program.task.decides.items():
        check = checks.get(name)
        if check is not None and capability in names and run.state in ("passed", "failed"):
            yield Executed(
                capability=capability,
                capability_name=names[capability],
                framework=program.framework,
                task=program.task.slug,
                task_title=program.task.title,
                check=name,
                says=check.says,
                passed=check.passed,
                by=_supplier(program, capability),
                version=run.version,
            )


def _supplier(program: Program, capability: str) -> str:
    if capability in program.by_hand:
        return BY_HAND
    supplying = [package for package, supplied in program.add_ons.items() if capability in supplied]
    return ", ".join(supplying)

"""What a developer writes and adds for each task, read from the example programs. Files only."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from comparison.measuring.environments import requirement_lines
from comparison.measuring.programs import Program, Task, programs, tasks


def compared_tasks() -> tuple[Task, ...]:
    """The tasks that compare frameworks: not those of articles, not those measured for speed."""
    return tuple(task for task in tasks() if not task.claims and not task.level)


def records(frameworks: Collection[str], *, passed: Mapping[str, str]) -> list[dict[str, Any]]:
    """A record per program, by task and framework.

    ``passed`` holds the hash of the files of each program's last passed run: a program has passed
    only while its files are those.
    """
    return [
        _record(program, passed)
        for task in compared_tasks()
        for program in programs(task)
        if program.framework in frameworks and not program.not_possible
    ]


def _record(program: Program, passed: Mapping[str, str]) -> dict[str, Any]:
    return {
        "framework": program.framework,
        "task": program.task.slug,
        "lines": program.lines,
        "packages": requirement_lines(program.requirements)[1:],
        "passed": passed.get(program.name) == program.files_hash,
        "files_hash": program.files_hash,
    }

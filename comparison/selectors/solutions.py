"""The programs of one task side by side: their files, and where two of one framework differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from comparison.measuring.programs import ABOUT, Program, Serve, programs, tasks
from comparison.selectors.comparison import Column
from comparison.selectors.examples import Stamp, last_runs, stamp


@dataclass(frozen=True, kw_only=True)
class FileText:
    """One file. ``differs`` are the numbers of the lines, from 1, that the compared program of the
    same framework does not have; empty where nothing is compared."""

    name: str
    text: str
    generated: bool
    about: bool
    differs: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Server:
    """One server under which a measured program runs. ``source`` is the page that names it."""

    name: str
    interface: str
    recommended: bool
    common: bool
    source: str
    command: str


INTERFACES = {"wsgi": "WSGI", "asgi": "ASGI", "own": "without WSGI or ASGI"}


@dataclass(frozen=True, kw_only=True)
class Solution:
    """One column. A framework without a program of its own has ``files`` empty. ``servers`` are
    those of a measured program, each with its command; ``same_as`` is the slug of the task of which
    it is the very program."""

    stamp: Stamp
    note: str
    command: str
    prepare: tuple[str, ...]
    test: str
    files: tuple[FileText, ...]
    compared_with: str = ""
    servers: tuple[Server, ...] = ()
    same_as: str = ""


def acceptance_text(*, task: str) -> str:
    """The acceptance test as it stands in the repository, one file below the other."""
    found = next(each for each in tasks() if each.slug == task)
    return "\n\n".join(path.read_text(encoding="utf-8") for path in found.acceptance)


def solutions(*, task: str, frameworks: Sequence[Column]) -> tuple[Solution, ...]:
    """The programs of these frameworks in their order, several where one has variants.

    Frameworks without a folder for the task are left out; the page says so.
    """
    found = {
        (program.framework, program.variant): program
        for each in tasks()
        if each.slug == task
        for program in programs(each, [column.slug for column in frameworks])
    }
    runs = last_runs(tasks=[task], frameworks=[column.slug for column in frameworks])
    shown = [
        (program, column)
        for column in frameworks
        for (framework, _), program in sorted(found.items(), reverse=True)
        if framework == column.slug
    ]
    return tuple(
        _solution(
            program,
            stamp(program, runs.get((task, program.framework, program.variant)), column),
            _sibling(program, column, shown),
        )
        for program, column in shown
    )


def differing_lines(text: str, other: str) -> tuple[int, ...]:
    """The numbers, from 1, of the lines of ``text`` that a comparison with ``other`` leaves."""
    lines, others = text.splitlines(), other.splitlines()
    same = {
        number
        for block in SequenceMatcher(None, lines, others, autojunk=False).get_matching_blocks()
        for number in range(block.a, block.a + block.size)
    }
    return tuple(number + 1 for number in range(len(lines)) if number not in same)


def _solution(program: Program, run: Stamp, sibling: tuple[Program, Column] | None) -> Solution:
    return Solution(
        stamp=run,
        note=program.note,
        command=program.command.format(port=8000),
        prepare=program.prepare,
        test=program.test,
        files=tuple(_file(program, str(path), sibling) for path in program.files),
        compared_with=_compared_with(sibling) if sibling else "",
        servers=tuple(_server(serve) for serve in program.serves),
        same_as=program.same_as,
    )


def _server(serve: Serve) -> Server:
    return Server(
        name=serve.server,
        interface=INTERFACES[serve.interface],
        recommended="recommended" in serve.roles,
        common="common" in serve.roles,
        source=serve.source,
        command=serve.command.format(port=8000),
    )


def _compared_with(sibling: tuple[Program, Column]) -> str:
    program, column = sibling
    return f"{column.name}, {program.variant.replace('-', ' ')}" if program.variant else column.name


def _file(program: Program, name: str, sibling: tuple[Program, Column] | None) -> FileText:
    text = (program.folder / name).read_text(encoding="utf-8")
    differs: tuple[int, ...] = ()
    if sibling and name not in ABOUT:
        differs = differing_lines(text, _text_of(sibling[0], name))
    return FileText(
        name=name.removesuffix(".printed"),
        text=text,
        generated=program.is_generated(Path(name)),
        about=name in ABOUT,
        differs=differs,
    )


def _text_of(program: Program, name: str) -> str:
    """The file of that name in another program, as printed or mended; empty without one."""
    alike = name.removesuffix(".printed")
    found = (program.folder / each for each in (alike, f"{alike}.printed"))
    return next((path.read_text(encoding="utf-8") for path in found if path.exists()), "")


def _sibling(
    program: Program, column: Column, shown: Sequence[tuple[Program, Column]]
) -> tuple[Program, Column] | None:
    """The other program shown of the same framework: bare and stack, or printed and mended."""
    root = column.base or column.slug
    return next(
        (
            (other, others)
            for other, others in shown
            if (others.base or others.slug) == root and other is not program
        ),
        None,
    )

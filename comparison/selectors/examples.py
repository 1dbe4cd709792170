"""Tasks, example programs and the stamps of their last runs.

Programs are files and runs are rows. A stamp says "passed" only while the files are the ones that
ran: it compares the hash in the run with the hash of the files now.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass, replace

from comparison.measuring.programs import Program, Task, programs, tasks
from comparison.models import ExampleRun
from comparison.selectors.comparison import Column, columns

WORDS = {
    "passed": "passed",
    "failed": "failed",
    "as-expected": "fails, as expected",
    "changed": "changed since its last run",
    "not-run": "not run yet",
    "not-possible": "not possible",
}


@dataclass(frozen=True, kw_only=True)
class CheckLine:
    name: str
    says: str
    required: bool
    passed: bool
    failure: str


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """What is known of one program. Apart from ``add_ons`` and ``reason``, the facts are those of
    its last run, and empty while none stands. ``reason`` is why it failed or why there is none.
    ``ran`` is what ``version`` is of: a stack's program runs on the base framework."""

    task: str
    framework: str
    framework_name: str
    variant: str
    base: str
    state: str
    word: str
    reason: str
    add_ons: tuple[str, ...]
    ran: str = ""
    version: str = ""
    python: str = ""
    run_on: datetime.date | None = None
    seconds: float = 0.0
    lines: int | None = None
    files: int | None = None
    packages: tuple[str, ...] = ()
    checks: tuple[CheckLine, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TaskLine:
    """One task; ``capabilities`` are the one that it is about and those that its checks decide;
    ``stamps`` by framework, of what was asked for."""

    slug: str
    title: str
    shows: str
    checked: str
    capabilities: tuple[str, ...]
    criterion: str
    claims: tuple[str, ...]
    stamps: tuple[Stamp, ...]

    @property
    def passed(self) -> int:
        return sum(stamp.state in ("passed", "as-expected") for stamp in self.stamps)


def task_lines(*, frameworks: Collection[str] | None = None) -> tuple[TaskLine, ...]:
    """All tasks that compare frameworks, with the stamps of published ones. Three queries."""
    compared = [task for task in tasks() if not task.claims and not task.level]
    return _lines(compared, frameworks)


def task_names(*, criterion: str | None = None) -> tuple[tuple[str, str], ...]:
    """Slug and title of all tasks, or of those that bear on a criterion. Reads files only."""
    return tuple((task.slug, task.title) for task in tasks() if criterion in (None, task.criterion))


def printed_names(*, claim: str | None = None) -> tuple[tuple[str, str, str], ...]:
    """Slug, title and subject of the tasks that put what an article printed to the test.

    All of them, or those that test one claim. Reads files only.
    """
    return tuple(
        (task.slug, task.title, task.shows)
        for task in tasks()
        if (task.claims if claim is None else claim in task.claims)
    )


def measured_names() -> tuple[tuple[str, str, str], ...]:
    """Slug, title and subject of the tasks whose programs are measured for speed."""
    return tuple((task.slug, task.title, task.shows) for task in tasks() if task.level)


def deciding_names(*, capability: str) -> tuple[tuple[str, str], ...]:
    """Slug and title of the tasks with a check that decides the capability. Reads files only."""
    return tuple((task.slug, task.title) for task in tasks() if capability in task.decides)


def task_line(*, slug: str) -> TaskLine | None:
    """One task with the stamps of all published frameworks, or ``None``. Three queries."""
    return next(iter(_lines([task for task in tasks() if task.slug == slug], None)), None)


def stamp(program: Program, run: ExampleRun | None, column: Column) -> Stamp:
    """The stamp of one program, given its last run."""
    bare = Stamp(
        task=program.task.slug,
        framework=column.slug,
        framework_name=column.name,
        variant=program.variant.replace("-", " "),
        base=column.base,
        state="not-possible" if program.not_possible else "not-run",
        word="",
        reason=program.not_possible,
        add_ons=tuple(program.add_ons),
    )
    if run is not None and not program.not_possible:
        bare = _with_run(bare, program, run)
    return replace(bare, word=WORDS[bare.state])


def _with_run(bare: Stamp, program: Program, run: ExampleRun) -> Stamp:
    if run.files_hash != program.files_hash:
        return replace(bare, state="changed")
    state = "failed" if not run.passed else "as-expected" if program.expects else "passed"
    return replace(
        bare,
        state=state,
        reason=run.failure,
        ran=(run.framework.base or run.framework).name,
        version=version_of(run.framework.package, run.versions),
        python=run.python,
        run_on=run.run_on,
        seconds=run.seconds,
        lines=run.lines,
        files=run.files,
        packages=tuple(_with_version(asked, run.versions) for asked in run.packages),
        checks=tuple(
            CheckLine(
                name=check.name,
                says=check.says,
                required=check.required,
                passed=check.passed,
                failure=check.failure,
            )
            for check in run.checks.all()
        ),
    )


def version_of(package: str, versions: dict[str, str]) -> str:
    """The installed version of a package, whose name may be spelt otherwise; else empty."""
    return {_key(name): version for name, version in versions.items()}.get(_key(package), "")


def last_runs(
    *, tasks: Collection[str], frameworks: Collection[str]
) -> dict[tuple[str, str, str], ExampleRun]:
    """The last runs by task, framework and variant. Two queries."""
    rows = ExampleRun.objects.filter(task__in=tasks, framework__slug__in=frameworks)
    rows = rows.select_related("framework__base").prefetch_related("checks")
    return {(run.task, run.framework.slug, run.variant): run for run in rows}


def stored_hashes(*, passed_only: bool = False) -> dict[str, str]:
    """The hash of each last run by the program's name, its task and folder. One query."""
    runs = ExampleRun.objects.filter(passed=True) if passed_only else ExampleRun.objects.all()
    rows = runs.values_list("task", "framework__slug", "variant", "files_hash")
    return {
        f"{task}/{framework}{variant and '.' + variant}": files_hash
        for task, framework, variant, files_hash in rows
    }


def _lines(found: list[Task], frameworks: Collection[str] | None) -> tuple[TaskLine, ...]:
    known = {column.slug: column for column in columns(frameworks=frameworks)}
    runs = last_runs(tasks=[task.slug for task in found], frameworks=known)
    return tuple(_line(task, known, runs) for task in found)


def _line(
    task: Task, known: dict[str, Column], runs: dict[tuple[str, str, str], ExampleRun]
) -> TaskLine:
    return TaskLine(
        slug=task.slug,
        title=task.title,
        shows=task.shows,
        checked=task.checked,
        capabilities=tuple(filter(None, dict.fromkeys((task.capability, *task.decides)))),
        criterion=task.criterion,
        claims=task.claims,
        stamps=tuple(
            stamp(
                program,
                runs.get((task.slug, program.framework, program.variant)),
                known[program.framework],
            )
            for program in programs(task, known)
        ),
    )


def _with_version(asked: str, versions: dict[str, str]) -> str:
    name = asked.partition("[")[0]
    return f"{asked} {version_of(name, versions)}".strip()


def _key(name: str) -> str:
    """Packages are the same however case, hyphens and underscores are written."""
    return name.lower().replace("_", "-").replace(".", "-")

"""Run one program and its acceptance test, and say what happened."""

from __future__ import annotations

import datetime
import json
import shlex
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from comparison.measuring import acceptance, environments, processes
from comparison.measuring.environments import Environment, InstallFailed
from comparison.measuring.processes import ProcessFailed
from comparison.measuring.programs import Program

PREPARE_SECONDS = 60
START_SECONDS = 30
CHECK_SECONDS = 60
TEST_SECONDS = 90


@dataclass(frozen=True, kw_only=True)
class Check:
    """``required``: the program passes only if it holds. Otherwise it is an observation."""

    name: str
    says: str
    required: bool
    passed: bool
    failure: str
    milliseconds: int


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a run showed. ``seconds`` is from the start of the server to the last check;
    ``packages`` are the add-ons asked for beside the framework; ``failure`` is empty when passed
    and the reason when there is no program."""

    task: str
    framework: str
    variant: str
    passed: bool
    failure: str
    checks: tuple[Check, ...]
    versions: dict[str, str]
    packages: tuple[str, ...]
    python: str
    run_on: datetime.date
    seconds: float
    lines: int
    files: int
    files_hash: str
    possible: bool = True


def run(program: Program, *, on: datetime.date) -> Outcome:
    """Install, prepare, serve, check, test. Never raises for what the program does wrong."""
    outcome = _unstarted(program, on)
    if program.not_possible:
        return replace(outcome, possible=False, failure=program.not_possible)
    try:
        runner = environments.build(acceptance.REQUIREMENTS, name="runner")
        own = environments.build(
            program.requirements, name=program.framework, python=program.python
        )
    except InstallFailed as error:
        return replace(outcome, failure=str(error))
    outcome = replace(outcome, versions=own.versions, python=own.python)
    started = time.monotonic()
    try:
        checks = _checks(program, own, runner)
    except ProcessFailed as error:
        foreseen = bool(program.expects) and program.expects in str(error)
        return replace(outcome, passed=foreseen, failure=str(error), seconds=_since(started))
    failed = [check for check in checks if check.required and not check.passed]
    failure = "; ".join(f"{check.name}: {check.failure}" for check in failed)
    outcome = replace(outcome, checks=checks, seconds=_since(started))
    if program.expects and program.expects not in failure:
        return replace(outcome, failure=f"It did not fail with “{program.expects}”. {failure}")
    passed = bool(checks) and bool(program.expects) == bool(failure)
    return replace(outcome, passed=passed, failure=failure)


def _unstarted(program: Program, on: datetime.date) -> Outcome:
    asked = environments.requirement_lines("" if program.not_possible else program.requirements)
    return Outcome(
        task=program.task.slug,
        framework=program.framework,
        variant=program.variant,
        passed=False,
        failure="",
        checks=(),
        versions={},
        packages=tuple(asked[1:]),
        python="",
        run_on=on,
        seconds=0.0,
        lines=program.lines,
        files=len(program.own_files),
        files_hash=program.files_hash,
    )


def _checks(program: Program, own: Environment, runner: Environment) -> tuple[Check, ...]:
    with copied(program) as (folder, home):
        variables = processes.environment_variables(own.executables, home)
        for command in program.prepare:
            processes.run(command, folder=folder, variables=variables, seconds=PREPARE_SECONDS)
        tested = (_own_test(program, folder, variables),) if program.test else ()
        rounds = []
        for command in program.commands:
            port = processes.free_port()
            with processes.serving(
                command.format(port=port),
                port=port,
                folder=folder,
                variables=variables,
                seconds=START_SECONDS,
            ) as server:
                rounds.append(accepted(program, runner, server.address, home))
        return (*tested, *(_under_all(program, each) for each in zip(*rounds, strict=True)))


def _under_all(program: Program, checks: tuple[Check, ...]) -> Check:
    """One check under every server: it holds if it holds under each. The failure names the one."""
    if len(checks) == 1:
        return checks[0]
    failures = [
        f"{serve.server}, {serve.interface}: {check.failure}"
        for serve, check in zip(program.serves, checks, strict=True)
        if not check.passed
    ]
    return replace(
        checks[0],
        passed=not failures,
        failure="; ".join(failures),
        milliseconds=sum(check.milliseconds for check in checks),
    )


def accepted(program: Program, runner: Environment, address: str, home: Path) -> tuple[Check, ...]:
    """The acceptance test, in a process and environment of its own."""
    script = shlex.join(
        [
            "python",
            "-P",  # no module of this folder stands in for one of the same name
            str(acceptance.__file__),
            address,
            json.dumps(program.addresses),
            *(str(path) for path in program.task.acceptance),
        ]
    )
    variables = processes.environment_variables(runner.executables, home)
    printed = processes.run(script, folder=home, variables=variables, seconds=CHECK_SECONDS)
    return tuple(Check(**record) for record in json.loads(printed.splitlines()[-1]))


def _own_test(program: Program, folder: Path, variables: dict[str, str]) -> Check:
    """The program's own test run, where the task asks for one."""
    failure, started = "", time.monotonic()
    try:
        processes.run(program.test, folder=folder, variables=variables, seconds=TEST_SECONDS)
    except ProcessFailed as error:
        failure = str(error)
    return Check(
        name="own-tests",
        says=f"The program’s own tests pass: {program.test}",
        required=True,
        passed=not failure,
        failure=failure,
        milliseconds=round(1000 * _since(started)),
    )


@contextmanager
def copied(program: Program) -> Iterator[tuple[Path, Path]]:
    """A throw-away copy of the program, and an empty home: what it writes is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="plumbline-") as temporary:
        folder, home = Path(temporary, "program"), Path(temporary, "home")
        home.mkdir()
        for path in program.files:
            target = folder / str(path).removesuffix(".printed")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(program.folder / path, target)
        yield folder, home


def _since(started: float) -> float:
    return round(time.monotonic() - started, 2)

"""The throw-away folder of one run: programs made ready once, started as often as it takes."""

from __future__ import annotations

import os
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from comparison.measuring import environments, processes
from comparison.measuring.environments import Environment
from comparison.measuring.examples import PREPARE_SECONDS, START_SECONDS
from comparison.measuring.processes import Server

BYTECODE = "bytecode"
HIDDEN = shutil.ignore_patterns(".*", "__pycache__")


@dataclass(frozen=True, kw_only=True)
class Cores:
    """The core of the server and that of everything else. ``None``: there is only one for both."""

    server: int | None
    load: int | None


@dataclass(frozen=True, kw_only=True)
class Ready:
    """A program with its environment, prepared. ``folder`` is as its commands left it; servers run
    in copies of it, so that no round finds what an earlier one wrote."""

    environment: Environment
    folder: Path
    home: Path

    @property
    def variables(self) -> dict[str, str]:
        """Bytecode is kept for the length of the run: what is measured starts warm."""
        told = processes.environment_variables(self.environment.executables, self.home)
        del told["PYTHONDONTWRITEBYTECODE"]
        return {**told, "PYTHONPYCACHEPREFIX": str(self.folder.parents[1] / BYTECODE)}


@contextmanager
def workshop() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="plumbline-") as temporary:
        yield Path(temporary)


def make_ready(
    work: Path,
    source: Path,
    *,
    requirements: str,
    name: str,
    python: str = "",
    prepare: tuple[str, ...] = (),
) -> Ready:
    """Build or find the environment, copy the folder, run its commands.

    Raises ``InstallFailed`` and ``ProcessFailed``.
    """
    environment = environments.build(requirements, name=name, python=python)
    place = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=work))
    ready = Ready(environment=environment, folder=place / "program", home=place / "home")
    ready.home.mkdir()
    shutil.copytree(source, ready.folder, ignore=HIDDEN)
    for command in prepare:
        processes.run(
            command, folder=ready.folder, variables=ready.variables, seconds=PREPARE_SECONDS
        )
    return ready


@contextmanager
def started(ready: Ready, command: str, *, core: int | None = None) -> Iterator[Server]:
    """A server in a fresh copy of the program. Raises ``ProcessFailed``."""
    place = Path(tempfile.mkdtemp(prefix="turn-", dir=ready.folder.parents[1]))
    try:
        folder = shutil.copytree(ready.folder, place / "program", symlinks=True)
        port = processes.free_port()
        with processes.serving(
            command.replace("{port}", str(port)),
            port=port,
            folder=folder,
            variables=ready.variables,
            seconds=START_SECONDS,
            core=core,
        ) as server:
            yield server
    finally:
        shutil.rmtree(place, ignore_errors=True)


def python_command(*arguments: str) -> str:
    """A command line for the program's own interpreter."""
    return shlex.join(["python", *arguments])


def cores() -> Cores:
    """The first core for the server and the last for the load, if there is more than one."""
    usable = sorted(os.sched_getaffinity(0))
    if len(usable) < 2:
        return Cores(server=None, load=None)
    return Cores(server=usable[0], load=usable[-1])


@contextmanager
def pinned(core: int | None) -> Iterator[None]:
    """This process and what it starts from now on use that core only."""
    before = os.sched_getaffinity(0)
    if core is not None:
        os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)

"""How fast the speed programs answer: who is measured, and one turn of one server."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from comparison.measuring import endpoints, examples, load, usage, workshop
from comparison.measuring.endpoints import Endpoint
from comparison.measuring.environments import Environment
from comparison.measuring.processes import ProcessFailed, Server
from comparison.measuring.programs import Program, Serve, programs, tasks
from comparison.measuring.workshop import Cores, Ready

WARM_UP_SECONDS = 0.3
WARM_UP_CONNECTIONS = 8
MEMORY_SECONDS = 1.0
ANSWERS_EACH, LONGEST_SECONDS = 3, 2.0
"""A burst is long enough for so many answers on each connection, if that takes no longer."""
NO_FRAMEWORK = "none"

Cell = tuple[str, int, dict[str, float] | load.NoLoad]
"""Endpoint, connections, and the figures or why there are none."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """One program under one server. ``levels`` are all at which it is this very program: it is
    measured once and stands at each. The application without a framework has the level “none”."""

    framework: str
    levels: tuple[str, ...]
    program: Program
    serve: Serve

    @property
    def name(self) -> str:
        levels = " and ".join(self.levels)
        return f"{self.framework}, {levels}, {self.serve.server} ({self.serve.interface})"

    @property
    def keys(self) -> list[dict[str, Any]]:
        """What tells its rows in the run file from others, once per level."""
        return [
            {
                "framework": self.framework,
                "level": level,
                "interface": self.serve.interface,
                "server": self.serve.server,
                "roles": list(self.serve.roles),
            }
            for level in self.levels
        ]


def levels() -> tuple[str, ...]:
    """In the order of their tasks: bare, default, production."""
    return tuple(task.level for task in tasks() if task.level)


def targets(frameworks: Collection[str], wanted: Collection[str]) -> tuple[Target, ...]:
    """The programs of these frameworks at these levels, and always those without a framework."""
    found: dict[tuple[Path, int], Target] = {}
    for task in tasks():
        for program in programs(task) if task.level else ():
            level = NO_FRAMEWORK if program.is_yardstick else task.level
            framework = NO_FRAMEWORK if program.is_yardstick else program.framework
            if level not in (NO_FRAMEWORK, *wanted) or framework not in (NO_FRAMEWORK, *frameworks):
                continue
            for number, serve in enumerate(program.serves):
                before = found.get((program.folder, number))
                found[program.folder, number] = Target(
                    framework=framework,
                    levels=(*(before.levels if before else ()), level),
                    program=program,
                    serve=serve,
                )
    return tuple(found.values())


def make_ready(work: Path, program: Program) -> Ready:
    """Raises ``InstallFailed`` and ``ProcessFailed``."""
    return workshop.make_ready(
        work,
        program.folder,
        requirements=program.requirements,
        name=program.framework,
        python=program.python,
        prepare=program.prepare,
    )


def accept(target: Target, ready: Ready, runner: Environment) -> None:
    """Its acceptance test against it, under this server. Raises ``ProcessFailed``."""
    with workshop.started(ready, target.serve.command) as server:
        checks = examples.accepted(target.program, runner, server.address, ready.home)
    failed = [check for check in checks if check.required and not check.passed]
    if failed or not checks:
        said = "; ".join(f"{check.name}: {check.failure}" for check in failed)
        raise ProcessFailed(f"Its acceptance test failed: {said or 'it checks nothing'}")


def turn(
    target: Target,
    ready: Ready,
    *,
    generator: str,
    connections: Collection[int],
    seconds: float,
    cores: Cores,
) -> Iterator[Cell]:
    """Endpoint, connections and the figures of one burst, for each of both.

    The server is started, warmed up and ended. Every endpoint is checked before its bursts. A burst
    that nothing answers gives its error in place of figures; more connections are not tried then,
    and the other endpoints are asked of a server started anew. Raises ``ProcessFailed``,
    ``WrongAnswer``, and ``NoLoad`` where the warm-up is not answered.
    """
    left = [endpoint.name for endpoint in endpoints.ENDPOINTS]
    while left:
        with workshop.started(ready, target.serve.command, core=cores.server) as server:
            asked = endpoints.as_visitor(server.port)
            for endpoint in asked:
                endpoints.check(server.port, endpoint)
            every = [endpoint.request for endpoint in asked]
            load.burst(
                generator, server, every, connections=WARM_UP_CONNECTIONS, seconds=WARM_UP_SECONDS
            )
            for endpoint in [each for each in asked if each.name in left]:
                left.remove(endpoint.name)
                stalled = False
                for cell in _bursts(server, endpoint, generator, connections, seconds):
                    yield cell
                    stalled = isinstance(cell[2], load.NoLoad)
                if stalled:
                    break


def _bursts(
    server: Server,
    endpoint: Endpoint,
    generator: str,
    connections: Collection[int],
    seconds: float,
) -> Iterator[Cell]:
    rate = 0.0
    for number in connections:
        endpoints.check(server.port, endpoint)
        length = burst_length(seconds, number, rate)
        try:
            found = load.burst(
                generator, server, [endpoint.request], connections=number, seconds=length
            )
        except load.NoLoad as error:
            yield endpoint.name, number, error
            return
        yield endpoint.name, number, dataclasses.asdict(found)
        rate = found.requests_per_second


def burst_length(seconds: float, connections: int, rate: float) -> float:
    """``seconds``, or longer where the program is so slow that many connections would hardly be
    answered: what is under way at the end costs the server time and is not counted.

    ``rate`` is that of the burst before, 0 for the first.
    """
    if not rate:
        return seconds
    return min(max(seconds, ANSWERS_EACH * connections / rate), max(seconds, LONGEST_SECONDS))


def worker_memory(
    target: Target, ready: Ready, *, generator: str, cores: Cores
) -> dict[str, float]:
    """PSS of the worker after each endpoint was asked once, and after load on all of them."""
    with workshop.started(ready, target.serve.command, core=cores.server) as server:
        asked = endpoints.as_visitor(server.port)
        for endpoint in asked:
            endpoints.check(server.port, endpoint)
        idle = usage.largest_pss(server.group)
        every = [endpoint.request for endpoint in asked]
        load.burst(
            generator, server, every, connections=WARM_UP_CONNECTIONS, seconds=MEMORY_SECONDS
        )
        loaded = usage.largest_pss(server.group)
    return {"worker-memory-idle": idle, "worker-memory-loaded": loaded}

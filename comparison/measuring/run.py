"""A whole run: work, size and speed, kept after each step.

``measure`` may be interrupted at any moment. What was measured is in the file then, and the same
call goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from comparison.measuring import (
    interruption,
    load,
    machine,
    processes,
    size_rounds,
    speed,
    work,
    workshop,
)
from comparison.measuring.endpoints import ENDPOINTS
from comparison.measuring.open_run import OpenRun, alone
from comparison.measuring.programs import programs, tasks
from comparison.measuring.progress import Progress
from comparison.measuring.session import Options, Session
from comparison.measuring.smallest import Smallest, smallest_programs
from comparison.measuring.speed import Target
from comparison.measuring.speed_rounds import ServerRounds

PARTS = ("size", "work", "speed")
INSTALL_SECONDS, ACCEPT_SECONDS, IMPORT_SECONDS, MEMORY_SECONDS = 8, 5, 0.6, 5
TURN_SECONDS, BURST_SECONDS = 3, 0.1
"""What steps take beside the load itself, for the first guess of the time left."""


def known_frameworks() -> tuple[str, ...]:
    """Every framework and stack that has anything to measure."""
    found = {one.framework for one in smallest_programs()}
    for task in tasks():
        found |= {one.framework for one in programs(task) if not one.is_yardstick}
    return tuple(sorted(found))


def measure(
    path: Path,
    options: Options,
    *,
    seed: int,
    resume: bool,
    passed: Mapping[str, str],
    say: Callable[[str], object],
) -> OpenRun:
    """Measure what the options ask for and return the finished file.

    ``passed`` is what ``work.records`` asks for. Raises ``NoGenerator`` before anything is started,
    ``NotContinued``, and ``KeyboardInterrupt`` when it is asked to stop: nothing is left running
    then.
    """
    loaded = {"size", "speed"} & set(options.only)
    generator, version = load.find_generator() if loaded else ("", "")
    cores = workshop.cores()
    environment = machine.environment(load_generator=version, cores=cores)
    with alone(path), interruption.heeding():
        begin = OpenRun.resume if resume and path.exists() else OpenRun.begin
        file = begin(path, options=options.told(), seed=seed, environment=environment)
        subjects = _subjects(options)
        targets, remembered = _targets(options)
        try:
            if "work" in options.only and not file.told["work"]:
                file.told["work"] = work.records(options.frameworks, passed=passed)
            file.save()
            with workshop.workshop() as folder:
                session = Session(
                    file=file,
                    options=options,
                    seed=seed,
                    folder=folder,
                    generator=generator,
                    cores=cores,
                    progress=Progress(say, _steps(options, subjects, targets, remembered)),
                )
                size_rounds.measure(session, subjects)
                ServerRounds(session, targets, remembered).measure()
        finally:
            processes.end_all()
            file.save()
        file.finish(machine.load_average())
    return file


def _subjects(options: Options) -> list[Smallest]:
    if "size" not in options.only:
        return []
    return [one for one in smallest_programs() if one.framework in options.frameworks]


def _targets(options: Options) -> tuple[tuple[Target, ...], tuple[Target, ...]]:
    """Whose speed, and whose workers' memory is measured."""
    found = speed.targets(options.frameworks, options.levels)
    return (
        found if "speed" in options.only else (),
        _recommended(found) if "size" in options.only else (),
    )


def _recommended(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """Of each framework the first server that its documentation recommends, with what its starter
    switches on, or with the level next to that."""
    found: dict[str, Target] = {}
    for level in ("default", "bare", "production"):
        for target in targets:
            if level in target.levels and "recommended" in target.serve.roles:
                found.setdefault(target.framework, target)
    return tuple(found.values())


def _steps(
    options: Options,
    subjects: list[Smallest],
    targets: tuple[Target, ...],
    remembered: tuple[Target, ...],
) -> dict[str, tuple[int, float]]:
    servers = len({one.name for one in (*targets, *remembered)})
    bursts = len(ENDPOINTS) * len(options.connections)
    turn = TURN_SECONDS + bursts * (options.seconds + BURST_SECONDS)
    return {
        "install": (len(subjects), INSTALL_SECONDS),
        "accept": (servers, ACCEPT_SECONDS),
        "import": (len(subjects) * options.import_rounds, IMPORT_SECONDS),
        "memory": (len(remembered) * options.memory_rounds, MEMORY_SECONDS),
        "turn": (len(targets) * options.rounds, turn),
    }

"""The file of a run: written whole after each step, and continued if it was interrupted.

docs/measuring.md tells the format. It is plain JSON, so that anybody can read it and import_run can
put it on a copy of the site.
"""

from __future__ import annotations

import datetime
import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from comparison.measuring.interruption import held
from comparison.measuring.size import UNITS

FORMAT, VERSION = "plumbline-run", 1
SAME_MACHINE = ("processor", "cores", "kernel", "python", "load_generator", "examples_commit")
SPEED_KEYS = ("framework", "level", "interface", "server", "endpoint", "connections")
Record = dict[str, Any]


class NotContinued(Exception):  # noqa: N818  (said as what happened)
    """The file that is there cannot be continued by this run. One sentence that says why."""


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Nobody else measures into this file meanwhile. Raises ``NotContinued``.

    The lock goes with the process that holds it, however that ends.
    """
    beside = path.with_name(f".{path.name}.lock")
    with beside.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise NotContinued(
                f"Another measurement is writing {path}. Wait for it, or name another file."
            ) from error
        try:
            yield
        finally:
            beside.unlink(missing_ok=True)


class OpenRun:
    """``told`` is the document. Each ``add_…`` changes it in memory; ``save`` puts it in place."""

    def __init__(self, path: Path, told: Record) -> None:
        self.path, self.told = path, told
        self._speed = {_speed_key(row): row for row in told["speed"]}
        self._size = {(row["framework"], row["metric"]): row for row in told["size"]}

    @classmethod
    def begin(cls, path: Path, *, options: Record, seed: int, environment: Record) -> Self:
        now = datetime.datetime.now(datetime.UTC)
        told = {
            "format": FORMAT,
            "version": VERSION,
            "slug": f"{now:%Y-%m-%d-%H%M}",
            "name": f"{now.day} {now:%B %Y, %H:%M} UTC",
            "started_at": now.isoformat(timespec="seconds"),
            "finished_at": None,
            "seed": seed,
            "options": options,
            "environment": environment,
            "subjects": [],
            "size": [],
            "work": [],
            "speed": [],
            "problems": [],
        }
        return cls(path, told)

    @classmethod
    def resume(cls, path: Path, *, options: Record, seed: int, environment: Record) -> Self:
        """The interrupted run of this file. Raises ``NotContinued``."""
        told = _read(path)
        if told["finished_at"]:
            raise NotContinued(f"{path} holds a finished run. Name another file with --out.")
        differing = _differing({**told["options"], "seed": told["seed"]}, {**options, "seed": seed})
        if differing:
            raise NotContinued(
                f"{path} holds a run that was begun with other options ({', '.join(differing)}). "
                "Give the same ones, name another file with --out, or add --no-resume."
            )
        there = {name: told["environment"].get(name) for name in SAME_MACHINE}
        if moved := _differing(there, {name: environment.get(name) for name in SAME_MACHINE}):
            raise NotContinued(
                f"{path} was begun elsewhere or on other programs ({', '.join(moved)}). "
                "Name another file with --out, or add --no-resume."
            )
        try:
            return cls(path, told)
        except (KeyError, TypeError) as error:
            raise NotContinued(f"{path} is a broken file of a run. Name another file.") from error

    def save(self) -> None:
        """Whole or not at all, even if the machine stops meanwhile."""
        text = json.dumps(self.told, ensure_ascii=False, indent=1)
        beside = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        with held():
            try:
                with beside.open("w", encoding="utf-8") as file:
                    file.write(text + "\n")
                    file.flush()
                    os.fsync(file.fileno())
                beside.replace(self.path)
            finally:
                beside.unlink(missing_ok=True)

    def finish(self, load_average: float) -> None:
        now = datetime.datetime.now(datetime.UTC)
        self.told["finished_at"] = now.isoformat(timespec="seconds")
        self.told["environment"]["load_average"][1] = load_average
        self.save()

    def add_subject(self, framework: str, python: str, versions: dict[str, str]) -> None:
        """Versions of several environments of one framework are put together."""
        for row in self.told["subjects"]:
            if row["framework"] == framework:
                row["versions"] = _sorted({**row["versions"], **versions})
                return
        self.told["subjects"].append(
            {"framework": framework, "python": python, "versions": _sorted(versions)}
        )

    def _add_size(self, framework: str, metric: str, sample: float) -> None:
        row = self._size.get((framework, metric))
        if row is None:
            row = {"framework": framework, "metric": metric, "unit": UNITS[metric], "samples": []}
            self._size[framework, metric] = row
            self.told["size"].append(row)
        row["samples"].append(sample)

    def add_sizes(self, framework: str, figures: dict[str, float]) -> None:
        """One sample of each of these metrics."""
        for metric, figure in figures.items():
            self._add_size(framework, metric, figure)

    def size_samples(self, framework: str, metric: str) -> int:
        row = self._size.get((framework, metric))
        return len(row["samples"]) if row else 0

    def add_speed(self, key: Record, endpoint: str, connections: int, sample: Record) -> None:
        cell = {**key, "endpoint": endpoint, "connections": connections}
        row = self._speed.get(_speed_key(cell))
        if row is None:
            row = self._speed[_speed_key(cell)] = {**cell, "samples": []}
            self.told["speed"].append(row)
        row["samples"].append(sample)

    def has_round(self, key: Record, round_number: int) -> bool:
        """Whether this server has had its turn in this round. A turn is kept whole or not at all;
        endpoints that were not answered hold no sample of it."""
        begun = tuple(key[name] for name in SPEED_KEYS[:4])
        return any(
            sample["round"] == round_number
            for cell, row in self._speed.items()
            if cell[:4] == begun
            for sample in row["samples"]
        )

    def add_problem(
        self, says: str, *, framework: str, level: str | None = None, server: str | None = None
    ) -> None:
        """Said once."""
        problem = {"framework": framework, "level": level, "server": server, "says": says}
        if problem not in self.told["problems"]:
            self.told["problems"].append(problem)


def _read(path: Path) -> Record:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise NotContinued(f"{path} cannot be read as a run. Name another file.") from error
    known = isinstance(told, dict) and (told.get("format"), told.get("version"))
    lists = ("subjects", "size", "work", "speed", "problems")
    if known != (FORMAT, VERSION) or not all(isinstance(told.get(name), list) for name in lists):
        raise NotContinued(f"{path} is not the file of a run. Name another file.")
    maps = ("options", "environment")
    if not all(isinstance(told.get(name), dict) for name in maps):
        raise NotContinued(f"{path} is not the file of a run. Name another file.")
    return {"finished_at": None, "seed": None, **told}


def _speed_key(row: Record) -> tuple[Any, ...]:
    return tuple(row[name] for name in SPEED_KEYS)


def _differing(before: Record, now: Record) -> list[str]:
    return [name for name in sorted({*before, *now}) if before.get(name) != now.get(name)]


def _sorted(versions: dict[str, str]) -> dict[str, str]:
    return dict(sorted(versions.items(), key=lambda item: item[0].lower()))

"""What all parts of one run share: its options, its file, its throw-away folder, its chance."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from comparison.measuring.endpoints import WrongAnswer
from comparison.measuring.environments import InstallFailed
from comparison.measuring.load import NoLoad
from comparison.measuring.open_run import OpenRun
from comparison.measuring.processes import ProcessFailed
from comparison.measuring.progress import Progress
from comparison.measuring.workshop import Cores

FAILURES = (InstallFailed, ProcessFailed, WrongAnswer, NoLoad, LookupError)
"""What may be wrong with one framework. It becomes a problem of the run and stops no other."""

One = TypeVar("One")


@dataclass(frozen=True, kw_only=True)
class Options:
    """What makes two runs comparable and an interrupted one the same. ``only`` are the parts;
    ``seconds`` is the length of one burst."""

    frameworks: tuple[str, ...]
    levels: tuple[str, ...]
    only: tuple[str, ...]
    rounds: int
    seconds: float
    connections: tuple[int, ...]
    import_rounds: int
    memory_rounds: int
    quick: bool

    def told(self) -> dict[str, Any]:
        """As the run file holds it."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in asdict(self).items()
        }


@dataclass(frozen=True, kw_only=True)
class Session:
    """``generator`` is the path of wrk, or empty where no load is needed; ``folder`` is thrown
    away."""

    file: OpenRun
    options: Options
    seed: int
    folder: Path
    generator: str
    cores: Cores
    progress: Progress

    def shuffled(self, what: Collection[One], turn: str) -> list[One]:
        """The same seed gives the same order of the same subjects."""
        return random.Random(f"{self.seed} {turn}").sample(list(what), len(what))  # noqa: S311

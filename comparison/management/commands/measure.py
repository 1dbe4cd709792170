"""Measure size, work and speed of frameworks on this machine."""

from __future__ import annotations

from argparse import ArgumentParser, BooleanOptionalAction
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from comparison.measuring import run, speed
from comparison.measuring.load import NoGenerator
from comparison.measuring.open_run import NotContinued
from comparison.measuring.session import Options
from comparison.selectors.examples import stored_hashes

INTERRUPTED = 130
WRONG_USE = 2


@dataclass(frozen=True, kw_only=True)
class Usual:
    """What is done unless the options say otherwise."""

    rounds: int
    seconds: float
    connections: tuple[int, ...]
    import_rounds: int
    memory_rounds: int


FULL = Usual(rounds=7, seconds=0.3, connections=(1, 8, 64), import_rounds=15, memory_rounds=3)
QUICK = Usual(rounds=3, seconds=0.3, connections=(8,), import_rounds=3, memory_rounds=1)


class Command(BaseCommand):
    help = (
        "Measures size, work and speed of frameworks with the example programs, in rounds that "
        "take turns, and writes one file. Interrupted, it keeps what was measured, and the same "
        "command goes on from there. Needs wrk; listens and asks on the loopback only."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--framework", action="append", help="Only this one; may be repeated.")
        parser.add_argument(
            "--level",
            action="append",
            choices=speed.levels(),
            help="Only this level of speed; may be repeated.",
        )
        parser.add_argument(
            "--only", action="append", choices=run.PARTS, help="Only this part; may be repeated."
        )
        parser.add_argument(
            "--quick",
            action="store_true",
            help="3 rounds, 8 connections: under five minutes for four frameworks.",
        )
        parser.add_argument("--rounds", type=_rounds, help="Rounds of speed. Default: 7.")
        parser.add_argument("--seconds", type=_seconds, help="Length of a burst. Default: 0.3.")
        parser.add_argument("--seed", type=int, default=1, help="Of the order. Default: 1.")
        parser.add_argument(
            "--out", type=Path, default=Path("run.json"), help="The file. Default: run.json."
        )
        parser.add_argument(
            "--resume",
            action=BooleanOptionalAction,
            default=True,
            help="Go on with an interrupted run in that file, or begin anew and replace it.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["out"]
        if not path.parent.is_dir():
            raise CommandError(f"No folder {path.parent} for --out.", returncode=WRONG_USE)
        if path.is_dir():
            raise CommandError(f"{path} is a folder. Name a file.", returncode=WRONG_USE)
        try:
            file = run.measure(
                path,
                _options(options),
                seed=options["seed"],
                resume=options["resume"],
                passed=self._passed(),
                say=self.stderr.write,
            )
        except (NoGenerator, NotContinued) as error:
            raise CommandError(str(error), returncode=WRONG_USE) from error
        except KeyboardInterrupt as error:
            raise CommandError(
                f"Interrupted: nothing is left running, and {path} holds what was measured. "
                "The same command goes on from there.",
                returncode=INTERRUPTED,
            ) from error
        self.stdout.write(_summary(path, file.told))

    def _passed(self) -> dict[str, str]:
        """Without a database nothing is known to have passed."""
        try:
            return stored_hashes(passed_only=True)
        except DatabaseError:
            self.stderr.write("No data is loaded, so no example program counts as passed.")
            return {}


def _options(told: dict[str, Any]) -> Options:
    known = run.known_frameworks()
    for slug in told["framework"] or ():
        if slug not in known:
            raise CommandError(
                f"No framework “{slug}”. Choose from: {', '.join(known)}.", returncode=WRONG_USE
            )
    usual = QUICK if told["quick"] else FULL
    return Options(
        frameworks=tuple(one for one in known if one in (told["framework"] or known)),
        levels=tuple(one for one in speed.levels() if one in (told["level"] or speed.levels())),
        only=tuple(part for part in run.PARTS if part in (told["only"] or run.PARTS)),
        rounds=told["rounds"] or usual.rounds,
        seconds=told["seconds"] or usual.seconds,
        connections=usual.connections,
        import_rounds=usual.import_rounds,
        memory_rounds=usual.memory_rounds,
        quick=told["quick"],
    )


def _summary(path: Path, told: dict[str, Any]) -> str:
    samples = sum(len(row["samples"]) for row in (*told["size"], *told["speed"]))
    text = (
        f"{path}: {len(told['subjects'])} subjects, {samples} samples of size and speed, "
        f"{len(told['work'])} programs counted, {len(told['problems'])} problems."
    )
    said = [
        f"  {', '.join(str(one[key]) for key in ('framework', 'level', 'server') if one[key])}: "
        f"{one['says']}"
        for one in told["problems"]
    ]
    return "\n".join([text, *said])


def _rounds(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 100:
        raise ValueError
    return number


def _seconds(text: str) -> float:
    number = float(text)
    if not 0.2 <= number <= 10:
        raise ValueError
    return number

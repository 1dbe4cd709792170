"""Run the example programs of the repository and say which pass."""

from __future__ import annotations

import dataclasses
import datetime
import json
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from comparison import services
from comparison.measuring import examples
from comparison.measuring.examples import Outcome
from comparison.measuring.programs import Program, programs, tasks
from comparison.models import Framework
from comparison.selectors.examples import stored_hashes


class Command(BaseCommand):
    help = (
        "Installs the example programs in isolated environments, starts each as a real server and "
        "runs its acceptance test. Exit code 1 if one fails. With --write the runs are stored, but "
        "for those of programs without a framework."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--task", action="append", help="Only this task; may be repeated.")
        parser.add_argument("--framework", action="append", help="Only this framework; the same.")
        parser.add_argument(
            "--touched",
            action="store_true",
            help="Only those whose stored run is not of these files.",
        )
        parser.add_argument(
            "--slice-of",
            type=_days,
            metavar="DAYS",
            help="Only those whose turn it is today; with --touched, those as well.",
        )
        parser.add_argument("--write", action="store_true", help="Store the runs for the site.")
        parser.add_argument("--json", action="store_true", help="Print the records as JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        chosen = _chosen(options["task"], options["framework"])
        if options["touched"] or options["slice_of"]:
            stored = stored_hashes() if options["touched"] else None
            chosen = due(chosen, stored=stored, days=options["slice_of"], on=timezone.localdate())
        outcomes = []
        for program in chosen:
            outcome = examples.run(program, on=timezone.localdate())
            outcomes.append(outcome)
            if options["write"] and outcome.possible and not program.is_yardstick:
                _store(outcome)
            self.stderr.write(_line(outcome))
        summary = _summary(outcomes)
        if options["json"]:
            records = [dataclasses.asdict(outcome) for outcome in outcomes]
            text = json.dumps(
                {"summary": summary, "programs": records}, cls=DjangoJSONEncoder, indent=1
            )
            self.stdout.write(text)
        else:
            self.stdout.write(", ".join(f"{word}: {number}" for word, number in summary.items()))
        if summary["failed"]:
            raise CommandError(f"{summary['failed']} of {summary['programs']} programs failed.")


def _days(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number of days, 1 or more")
    return int(text)


def _chosen(wanted_tasks: list[str] | None, wanted_frameworks: list[str] | None) -> list[Program]:
    known = tasks()
    _refuse_unknown("task", wanted_tasks, {task.slug for task in known})
    found = [
        program
        for task in known
        if not wanted_tasks or task.slug in wanted_tasks
        for program in programs(task)
    ]
    _refuse_unknown("framework", wanted_frameworks, {program.framework for program in found})
    return [p for p in found if not wanted_frameworks or p.framework in wanted_frameworks]


def due(
    chosen: list[Program],
    *,
    stored: dict[str, str] | None,
    days: int | None,
    on: datetime.date,
) -> list[Program]:
    """Programs whose files are not those of their stored run, and those whose turn it is: within
    any ``days`` consecutive days each has its turn once."""
    return [
        program
        for number, program in enumerate(chosen)
        if (stored is not None and stored.get(program.name) != program.files_hash)
        or (days and number % days == on.toordinal() % days)
    ]


def _refuse_unknown(kind: str, wanted: list[str] | None, known: set[str]) -> None:
    for slug in wanted or ():
        if slug not in known:
            raise CommandError(f"No {kind} “{slug}”. Choose from: {', '.join(sorted(known))}.")


def _line(outcome: Outcome) -> str:
    word = "passed" if outcome.passed else "FAILED" if outcome.possible else "no program"
    reason = f"  {outcome.failure}" if outcome.failure else ""
    return f"{word:10} {_name(outcome)} ({outcome.seconds:.1f} s){reason}"


def _store(outcome: Outcome) -> None:
    try:
        services.record_example_run(outcome)
    except Framework.DoesNotExist as error:
        raise CommandError(
            f"The data has no framework “{outcome.framework}”: load the data before --write."
        ) from error


def _name(outcome: Outcome) -> str:
    return f"{outcome.task}/{outcome.framework}{outcome.variant and f'.{outcome.variant}'}"


def _summary(outcomes: list[Outcome]) -> dict[str, int]:
    possible = [outcome for outcome in outcomes if outcome.possible]
    passed = sum(outcome.passed for outcome in possible)
    return {
        "programs": len(possible),
        "passed": passed,
        "failed": len(possible) - passed,
        "not possible": len(outcomes) - len(possible),
    }

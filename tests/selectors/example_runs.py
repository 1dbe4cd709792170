"""Runs of the programs in tests/measuring/small_examples.py, as ``run_examples --write`` stores
them: anvil passes, birch passes with its add-on, its kit fails, the printed one fails as foreseen.
"""

from __future__ import annotations

import datetime

from comparison.measuring.examples import Check, Outcome
from comparison.measuring.programs import programs, tasks
from comparison.services import record_example_run

RUN_ON = datetime.date(2030, 3, 1)
FAILURES = {"greet/birch-kit": "greets: silence", "printed/birch.as-printed": "SyntaxError"}


def store(*, run_on: datetime.date = RUN_ON) -> None:
    """Store one run of each program that is one."""
    for task in tasks():
        for program in programs(task):
            if program.not_possible:
                continue
            failure = FAILURES.get(program.name, "")
            record_example_run(
                Outcome(
                    task=task.slug,
                    framework=program.framework,
                    variant=program.variant,
                    passed=not failure or bool(program.expects),
                    failure=failure,
                    checks=_checks(failure) if task.slug == "greet" else (),
                    versions={program.framework.partition("-")[0]: "1.0", "twig": "2.0"},
                    packages=("Twig",) if program.framework.startswith("birch") else (),
                    python="3.13.0",
                    run_on=run_on,
                    seconds=1.5,
                    lines=program.lines,
                    files=len(program.own_files),
                    files_hash=program.files_hash,
                )
            )


def _checks(failure: str) -> tuple[Check, ...]:
    seen = failure.partition(": ")[2]
    return (
        Check(
            name="greets",
            says="The page greets.",
            required=True,
            passed=not seen,
            failure=seen,
            milliseconds=3,
        ),
        Check(
            name="is-quick",
            says="The answer has no body to read.",
            required=False,
            passed=False,
            failure="it has one",
            milliseconds=2,
        ),
    )

import datetime

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def run(**fields: object) -> models.ExampleRun:
    given = {
        "task": "greet",
        "framework": models.Framework.objects.first() or universe.framework("oak"),
        "passed": True,
        "run_on": datetime.date(2030, 3, 1),
        "python": "3.13.0",
        "seconds": 1.5,
        "lines": 5,
        "files": 1,
        "files_hash": "0f",
    }
    return models.ExampleRun.objects.create(**given | fields)


def check(**fields: object) -> models.ExampleCheck:
    given = {
        "run": models.ExampleRun.objects.first() or run(),
        "name": "greets",
        "says": "The page greets.",
        "required": True,
        "passed": True,
    }
    return models.ExampleCheck.objects.create(**given | fields)


REFUSED: Refusals = {
    "example_has_one_last_run": lambda: [run(), run()],
    "example_run_names_its_task": lambda: run(task=""),
    "example_run_names_its_files": lambda: run(files_hash=""),
    "failed_example_run_says_why": lambda: run(passed=False),
    "passed_example_run_names_its_python": lambda: run(python=""),
    "example_run_has_a_check_once": lambda: [check(), check()],
    "example_check_says_a_fact": lambda: check(says=""),
    "example_check_says_what_was_seen_only_if_it_failed": lambda: check(passed=False),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_held_check_with_a_failure_is_refused_too() -> None:
    assert_refused(
        "example_check_says_what_was_seen_only_if_it_failed", lambda: check(failure="seen")
    )


def test_variants_of_one_program_stand_beside_each_other() -> None:
    run()
    run(variant="as-printed")

    assert models.ExampleRun.objects.count() == 2


def test_rows_are_found_by_their_natural_keys() -> None:
    held = check()

    assert models.ExampleRun.objects.get_by_natural_key(*held.run.natural_key()) == held.run
    assert models.ExampleCheck.objects.get_by_natural_key(*held.natural_key()) == held

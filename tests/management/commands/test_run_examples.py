from __future__ import annotations

import datetime
import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from comparison.management.commands.run_examples import Command, due
from comparison.measuring.programs import programs, tasks
from comparison.models import ExampleRun
from tests import universe
from tests.selectors import example_runs


def call(*arguments: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("run_examples", *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.mark.usefixtures("small_examples")
def test_unknown_task_is_answered_with_the_known_ones() -> None:
    with pytest.raises(CommandError, match=r"No task “gret”. Choose from: greet, printed\."):
        call("--task", "gret")


@pytest.mark.usefixtures("small_examples")
def test_unknown_framework_is_answered_with_the_known_ones() -> None:
    with pytest.raises(CommandError, match=r"No framework “oak”. Choose from: anvil, birch"):
        call("--task", "greet", "--framework", "oak")


@pytest.mark.usefixtures("small_examples")
def test_what_is_not_possible_is_counted_and_no_failure() -> None:
    out, err = call("--task", "greet", "--framework", "cedar")
    assert out == "programs: 0, passed: 0, failed: 0, not possible: 1\n"
    assert "Not possible without a template engine." in err


@pytest.mark.usefixtures("small_examples", "small_universe")
def test_untouched_programs_are_not_run_again() -> None:
    example_runs.store()
    out, err = call("--touched", "--task", "greet", "--framework", "anvil")
    assert (out, err) == ("programs: 0, passed: 0, failed: 0, not possible: 0\n", "")


def test_slices_of_consecutive_days_cover_every_program_once() -> None:
    known = [program for task in tasks() for program in programs(task)]
    first = datetime.date(2030, 3, 1)
    turns = [
        program.name
        for day in range(14)
        for program in due(known, stored=None, days=14, on=first + datetime.timedelta(days=day))
    ]
    assert sorted(turns) == sorted(program.name for program in known)


@pytest.mark.parametrize("days", ["0", "-1", "soon"])
def test_slice_of_no_days_is_refused(days: str) -> None:
    with pytest.raises(CommandError, match="is not a number of days, 1 or more"):
        call_command("run_examples", f"--slice-of={days}")


def test_command_needs_no_database_to_say_how_it_is_used() -> None:
    assert Command.requires_system_checks == []


@pytest.mark.examples
@pytest.mark.django_db
def test_run_is_printed_as_json_and_stored() -> None:
    universe.framework("flask", package="Flask")
    out, _ = call("--task", "hello", "--framework", "flask", "--json", "--write")
    told = json.loads(out)
    assert told["summary"] == {"programs": 1, "passed": 1, "failed": 0, "not possible": 0}
    assert told["programs"][0]["versions"]["Flask"]
    stored = ExampleRun.objects.get()
    assert (stored.task, stored.passed, stored.checks.count()) == ("hello", True, 3)
    assert stored.files_hash == told["programs"][0]["files_hash"]


@pytest.mark.examples
@pytest.mark.django_db
def test_run_without_a_framework_is_not_stored() -> None:
    out, _ = call("--task", "speed-bare", "--framework", "none-wsgi", "--write")
    assert out == "programs: 1, passed: 1, failed: 0, not possible: 0\n"
    assert not ExampleRun.objects.exists()


@pytest.mark.examples
@pytest.mark.django_db
def test_framework_that_the_data_does_not_have_is_said() -> None:
    with pytest.raises(CommandError, match="The data has no framework “flask”"):
        call("--task", "hello", "--framework", "flask", "--write")

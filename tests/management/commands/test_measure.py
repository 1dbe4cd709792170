"""What the command says. tests/measuring/test_run.py has whole runs and interruptions."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from comparison.measuring.programs import programs, tasks
from tests.selectors import example_runs


def call(*arguments: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("measure", *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.mark.usefixtures("small_speed")
def test_unknown_framework_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(
        CommandError, match=r"No framework “oak”. Choose from: anvil, birch, cedar, dogwood\."
    ) as refused:
        call("--framework", "oak", "--out", str(tmp_path / "run.json"))
    assert refused.value.returncode == 2


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--level", "fast"),
        ("--only", "memory"),
        ("--rounds", "0"),
        ("--rounds", "many"),
        ("--seconds", "0.1"),
        ("--seconds", "11"),
    ],
)
def test_wrong_option_is_named(option: str, value: str) -> None:
    with pytest.raises(CommandError, match=option):
        call(option, value)


@pytest.mark.usefixtures("small_speed")
def test_place_that_cannot_hold_the_file_is_named_before_anything_is_measured(
    tmp_path: Path,
) -> None:
    with pytest.raises(CommandError, match=r"No folder .*nowhere for --out"):
        call("--out", str(tmp_path / "nowhere" / "run.json"))
    with pytest.raises(CommandError, match="is a folder"):
        call("--out", str(tmp_path))


@pytest.mark.django_db
@pytest.mark.usefixtures("small_speed")
def test_missing_generator_is_a_sentence_and_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CommandError, match=r"wrk is not on this machine. Install") as refused:
        call("--only", "speed", "--out", str(tmp_path / "run.json"))
    assert refused.value.returncode == 2
    assert not (tmp_path / "run.json").exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("small_speed")
def test_file_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_text('{"a": 1}')
    with pytest.raises(CommandError, match="is not the file of a run") as refused:
        call("--only", "work", "--out", str(path))
    assert refused.value.returncode == 2
    assert path.read_text() == '{"a": 1}'


@pytest.mark.usefixtures("small_examples", "small_universe")
def test_programs_that_passed_count_as_passed(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    example_runs.store()
    out, _ = call("--only", "work", "--out", str(path))
    assert "0 samples of size and speed" in out
    told = json.loads(path.read_text())
    (greet,) = (task for task in tasks() if task.slug == "greet")
    possible = [program for program in programs(greet) if not program.not_possible]
    assert [row["framework"] for row in told["work"]] == [p.framework for p in possible]
    assert {row["passed"] for row in told["work"]} == {True, False}


@pytest.mark.django_db
@pytest.mark.usefixtures("small_speed")
def test_finished_run_is_not_written_over_unless_asked(tmp_path: Path) -> None:
    options = ("--only", "work", "--out", str(tmp_path / "run.json"))
    call(*options)
    with pytest.raises(CommandError, match="holds a finished run"):
        call(*options)
    call(*options, "--no-resume")

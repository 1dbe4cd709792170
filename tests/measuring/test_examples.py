"""Whole runs, with real programs in real environments."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from comparison.measuring import programs as program_files
from comparison.measuring.examples import Outcome, run
from comparison.measuring.programs import Program, programs, tasks

pytestmark = pytest.mark.examples

TODAY = datetime.date(2030, 3, 1)


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the task “hello” with Flask's program, for a test to break."""
    for name in ("task.toml", "acceptance.py", "flask"):
        source = program_files.FOLDER / "hello" / name
        target = tmp_path / "hello" / name
        target.parent.mkdir(exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    monkeypatch.setattr(program_files, "FOLDER", tmp_path)
    return tmp_path / "hello" / "flask"


def the_program(slug: str, folder: str) -> Program:
    task = next(task for task in tasks() if task.slug == slug)
    return next(p for p in programs(task) if p.folder.name == folder)


def outcome(slug: str = "hello", folder: str = "flask") -> Outcome:
    return run(the_program(slug, folder), on=TODAY)


def test_good_program_passes_and_its_record_is_complete() -> None:
    found = outcome()
    assert (found.passed, found.failure, found.run_on) == (True, "", TODAY)
    assert [check.name for check in found.checks][:1] == ["says-hello"]
    assert "Flask" in found.versions
    assert found.packages == ()
    assert (found.lines, found.files) == (5, 1)
    assert found.python.startswith("3.")
    assert found.seconds > 0


def test_wrong_answer_fails_with_what_was_seen(copied: Path) -> None:
    app = copied / "app.py"
    app.write_text(app.read_text().replace("Hello, world!", "Good night"))
    found = outcome()
    assert not found.passed
    assert "says-hello: Good night" in found.failure


def test_program_that_does_not_start_fails_with_its_error(copied: Path) -> None:
    (copied / "run.toml").write_text('command = "flask --app nowhere run --port {port}"')
    found = outcome()
    assert not found.passed
    assert "ended with" in found.failure
    assert found.checks == ()


def test_what_cannot_be_installed_is_said_and_raises_nothing(copied: Path) -> None:
    (copied / "requirements.txt").write_text("Flask\nplumbline ==== nonsense\n")
    found = outcome()
    assert not found.passed
    assert found.failure.startswith("Not installed: ")


def test_python_that_is_not_there_is_said(copied: Path) -> None:
    with (copied / "run.toml").open("a") as file:
        file.write('python = "3.99"\n')
    assert outcome().failure == "Python 3.99 is not on this machine."


def test_task_without_a_program_has_its_reason(copied: Path) -> None:
    (copied / "run.toml").write_text('not_possible = "Not possible without a page."')
    found = outcome()
    assert (found.possible, found.failure) == (False, "Not possible without a page.")


def test_what_fails_under_one_of_two_servers_fails_and_names_it(copied: Path) -> None:
    (copied / "run.toml").write_text(
        "".join(
            f"""
            [[serve]]
            interface = "wsgi"
            server = "{name}"
            roles = ["common"]
            source = "https://{name}.example/"
            command = "{command}"
            """
            for name, command in (
                ("good", "flask --app app run --port {port}"),
                ("bad", "python -m http.server --bind 127.0.0.1 {port}"),
            )
        )
    )
    found = outcome()
    assert not found.passed
    assert found.failure.startswith("says-hello: bad, wsgi: ")
    assert "good, wsgi" not in found.failure


def test_repository_is_left_as_it_was(copied: Path) -> None:
    before = sorted(copied.rglob("*"))
    outcome()
    assert sorted(copied.rglob("*")) == before


def test_printed_program_passes_when_it_fails_as_foreseen() -> None:
    found = outcome("printed-hello", "flask.as-printed")
    assert found.passed
    assert "IndentationError" in found.failure


def test_printed_program_that_works_after_all_is_a_failure(copied: Path) -> None:
    with (copied / "run.toml").open("a") as file:
        file.write('expects = "IndentationError"\n')
    found = outcome()
    assert not found.passed
    assert found.failure.startswith("It did not fail with “IndentationError”.")

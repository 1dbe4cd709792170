from __future__ import annotations

import pytest

from comparison.measuring import work
from comparison.measuring.programs import programs, tasks

pytestmark = pytest.mark.usefixtures("small_examples")


def test_programs_of_tasks_that_compare_are_counted() -> None:
    """Not those of an article, not what is not possible; packages beside the framework."""
    found = work.records(["anvil", "birch", "cedar"], passed={})
    told = [(row["framework"], row["task"], row["lines"], row["packages"]) for row in found]
    assert told == [("anvil", "greet", 3, []), ("birch", "greet", 2, ["Twig"])]


def test_program_has_passed_while_its_files_are_those_that_passed() -> None:
    (greet,) = work.compared_tasks()
    now = {program.name: program.files_hash for program in programs(greet)[:1]}
    assert [row["passed"] for row in work.records(["anvil"], passed=now)] == [True]
    before = dict.fromkeys(now, "another")
    assert [row["passed"] for row in work.records(["anvil"], passed=before)] == [False]
    assert work.records(["anvil"], passed=now)[0]["files_hash"] in now.values()


def test_site_compares_by_twelve_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert len(work.compared_tasks()) == 12
    assert len(tasks()) > 12

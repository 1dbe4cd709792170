from __future__ import annotations

from pathlib import Path

import pytest

from comparison.models import ExampleCheck, Framework, Support
from comparison.selectors.data_checks import executed_findings
from comparison.selectors.executed import (
    BY_HAND,
    Executed,
    decided_everywhere,
    disagreements,
    executed,
)
from tests.selectors import example_runs

pytestmark = pytest.mark.usefixtures("small_universe", "small_examples")


@pytest.fixture
def runs(small_universe: None, small_examples: Path) -> None:
    example_runs.store()


def decided() -> dict[str, Executed]:
    return {decision.framework: decision for decision in executed()}


def disagreeing() -> set[str]:
    return {cell.framework.slug for cell, _ in disagreements()}


def set_level(framework: str, level: str) -> None:
    cells = Support.objects.filter(framework__slug=framework, capability__slug="templates")
    assert cells.update(level=level, how="Twig") == 1


def test_without_runs_nothing_is_decided() -> None:
    assert executed() == ()


@pytest.mark.usefixtures("runs")
def test_check_decides_the_capability_that_the_task_names() -> None:
    anvil = decided()["anvil"]
    assert (anvil.capability, anvil.check, anvil.passed) == ("templates", "greets", True)
    assert (anvil.by, anvil.version) == ("", "1.0")


@pytest.mark.usefixtures("runs")
def test_add_on_that_supplies_it_is_named() -> None:
    assert decided()["birch"].by == "Twig"


@pytest.mark.usefixtures("runs")
def test_what_the_program_does_by_hand_is_said(small_examples: Path) -> None:
    with (small_examples / "greet/anvil/run.toml").open("a") as file:
        file.write('\nby_hand = ["templates"]\n')
    example_runs.store()
    assert decided()["anvil"].by == BY_HAND


@pytest.mark.usefixtures("runs")
def test_changed_program_decides_nothing(small_examples: Path) -> None:
    with (small_examples / "greet/anvil/app.py").open("a") as file:
        file.write("# changed\n")
    assert "anvil" not in decided()


@pytest.mark.usefixtures("runs")
def test_decisions_of_one_framework_alone() -> None:
    assert {decision.framework for decision in executed(framework="birch")} == {"birch"}


@pytest.mark.usefixtures("runs")
def test_capability_is_decided_everywhere_once_each_bare_framework_has_run() -> None:
    assert decided_everywhere() == ()  # cedar has no program
    Framework.objects.filter(slug="cedar").update(published=False)
    assert decided_everywhere() == ("templates",)


@pytest.mark.usefixtures("runs")
def test_table_that_says_what_the_runs_show_stands() -> None:
    assert disagreeing() == set()
    assert list(executed_findings()) == []


@pytest.mark.parametrize("level", ["third-party", "write-it-yourself", "not-possible", "unknown"])
@pytest.mark.usefixtures("runs")
def test_pass_by_the_framework_alone_contradicts_all_but_core(level: str) -> None:
    set_level("anvil", level)
    assert disagreeing() == {"anvil"}


@pytest.mark.usefixtures("runs")
@pytest.mark.parametrize("level", ["core", "not-possible"])
def test_pass_by_an_add_on_contradicts_core_and_not_possible(level: str) -> None:
    set_level("birch", level)
    assert disagreeing() == {"birch"}


@pytest.mark.parametrize("level", ["official", "third-party", "write-it-yourself"])
@pytest.mark.usefixtures("runs")
def test_pass_by_an_add_on_leaves_open_whose_it_is(level: str) -> None:
    set_level("birch", level)
    assert disagreeing() == set()


@pytest.mark.usefixtures("runs")
def test_pass_by_hand_contradicts_core(small_examples: Path) -> None:
    with (small_examples / "greet/anvil/run.toml").open("a") as file:
        file.write('\nby_hand = ["templates"]\n')
    example_runs.store()
    assert disagreeing() == {"anvil"}


@pytest.mark.usefixtures("runs")
def test_failed_check_contradicts_core() -> None:
    ExampleCheck.objects.filter(name="greets", run__framework__slug="anvil").update(
        passed=False, failure="silence"
    )
    assert disagreeing() == {"anvil"}


@pytest.mark.usefixtures("runs")
def test_finding_names_the_cell_and_the_check() -> None:
    set_level("anvil", "unknown")
    (finding,) = executed_findings()
    assert finding.error
    assert finding.where == "Anvil, Templates: unknown"
    assert "greet/greets holds by the framework alone" in finding.message

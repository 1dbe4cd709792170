from __future__ import annotations

from pathlib import Path

import pytest

from comparison.models import ExampleRun, Framework
from comparison.selectors import examples
from comparison.selectors.examples import Stamp
from tests.selectors import example_runs

pytestmark = pytest.mark.usefixtures("small_universe", "small_examples")


def stamps(task: str = "greet") -> dict[str, Stamp]:
    line = examples.task_line(slug=task)
    assert line is not None
    return {f"{s.framework} {s.variant}".strip(): s for s in line.stamps}


def test_program_that_never_ran_has_no_facts() -> None:
    anvil = stamps()["anvil"]
    assert (anvil.state, anvil.version, anvil.lines, anvil.run_on) == ("not-run", "", None, None)


def test_stamp_tells_version_date_python_size_and_packages() -> None:
    example_runs.store()
    birch = stamps()["birch"]
    assert (birch.state, birch.word, birch.version) == ("passed", "passed", "1.0")
    assert (birch.run_on, birch.python) == (example_runs.RUN_ON, "3.13.0")
    assert (birch.lines, birch.files, birch.packages) == (2, 2, ("Twig 2.0",))
    assert [check.name for check in birch.checks] == ["greets", "is-quick"]


def test_failed_run_says_why() -> None:
    example_runs.store()
    kit = stamps()["birch-kit"]
    assert (kit.state, kit.reason) == ("failed", "greets: silence")


def test_what_is_not_possible_has_its_reason_without_a_run() -> None:
    cedar = stamps()["cedar"]
    assert (cedar.state, cedar.reason) == (
        "not-possible",
        "Not possible without a template engine.",
    )


@pytest.mark.parametrize("touched", ["anvil/app.py", "acceptance.py"])
def test_stamp_is_gone_when_the_files_change(small_examples: Path, touched: str) -> None:
    example_runs.store()
    path = small_examples / "greet" / touched
    before = path.read_text()
    path.write_text(before + "# changed\n")
    anvil = stamps()["anvil"]
    assert (anvil.state, anvil.lines, anvil.version) == ("changed", None, "")
    path.write_text(before)
    assert stamps()["anvil"].state == "passed"


def test_change_of_one_program_leaves_the_stamps_of_the_others(small_examples: Path) -> None:
    example_runs.store()
    with (small_examples / "greet/anvil/app.py").open("a") as file:
        file.write("# changed\n")
    assert stamps()["birch"].state == "passed"


def test_printed_program_that_failed_as_foreseen_is_told_apart() -> None:
    example_runs.store()
    printed = stamps("printed")
    assert printed["birch as printed"].state == "as-expected"
    assert printed["birch as printed"].reason == "SyntaxError"
    assert printed["birch"].state == "passed"


def test_tasks_of_articles_are_apart_from_those_that_compare() -> None:
    assert [line.slug for line in examples.task_lines()] == ["greet"]
    printed = (("printed", "Printed", "What was printed."),)
    assert examples.printed_names() == printed
    assert examples.printed_names(claim="A-01") == printed
    assert examples.printed_names(claim="A-02") == ()


@pytest.mark.usefixtures("measured_examples")
def test_tasks_of_speed_are_apart_from_those_that_compare() -> None:
    assert [line.slug for line in examples.task_lines()] == ["greet"]
    assert [slug for slug, _, _ in examples.measured_names()] == ["high", "low"]


@pytest.mark.usefixtures("measured_examples")
def test_program_without_a_framework_has_no_stamp() -> None:
    assert set(stamps("low")) == {"anvil"}


def test_only_published_frameworks_have_stamps() -> None:
    Framework.objects.filter(slug="anvil").update(published=False)
    assert set(stamps()) == {"birch", "birch-kit", "cedar"}


def test_lines_of_one_framework_hold_its_stamps_alone() -> None:
    (line,) = examples.task_lines(frameworks=["birch"])
    assert [stamp.framework for stamp in line.stamps] == ["birch"]


def test_tasks_of_a_criterion_are_found() -> None:
    assert examples.task_names(criterion="forms") == (("greet", "Greeting"),)
    assert examples.task_names(criterion="docs") == ()
    assert [slug for slug, _ in examples.task_names()] == ["greet", "printed"]


def test_a_new_run_replaces_the_last_one() -> None:
    example_runs.store()
    example_runs.store()
    assert ExampleRun.objects.exclude(task="hello").count() == 5


def test_stored_hashes_go_by_the_names_of_folders() -> None:
    example_runs.store()
    assert set(examples.stored_hashes()) == {
        *("greet/anvil", "greet/birch", "greet/birch-kit"),
        *("printed/birch", "printed/birch.as-printed"),
        "hello/anvil",  # of the universe
    }


@pytest.mark.parametrize(
    ("package", "installed"),
    [("Flask-WTF", "flask_wtf"), ("ruamel.yaml", "ruamel-yaml"), ("Django", "Django")],
)
def test_package_is_the_same_however_it_is_spelt(package: str, installed: str) -> None:
    assert examples.version_of(package, {installed: "1.2"}) == "1.2"
    assert examples.version_of(package, {"other": "1.2"}) == ""

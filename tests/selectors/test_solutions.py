from __future__ import annotations

from pathlib import Path

import pytest

from comparison.selectors.comparison import columns
from comparison.selectors.solutions import (
    Solution,
    acceptance_text,
    differing_lines,
    solutions,
)
from tests.selectors import example_runs

pytestmark = pytest.mark.usefixtures("small_universe", "small_examples")


def shown(*frameworks: str, task: str = "greet") -> tuple[Solution, ...]:
    known = {column.slug: column for column in columns()}
    return solutions(task=task, frameworks=[known[slug] for slug in frameworks])


def test_solutions_come_in_the_order_asked_for() -> None:
    assert [s.stamp.framework for s in shown("cedar", "anvil")] == ["cedar", "anvil"]


def test_files_are_those_of_the_repository_with_their_part_in_it() -> None:
    (birch,) = shown("birch")
    told = {file.name: (file.generated, file.about) for file in birch.files}
    assert told == {
        "app.py": (False, False),
        "settings.py": (True, False),
        "requirements.txt": (False, True),
        "run.toml": (False, True),
    }
    assert birch.files[0].text == "import birch\nbirch.run()\n"


def test_command_can_be_typed_as_it_stands() -> None:
    assert shown("birch")[0].command == "birch run --port 8000"


def test_bare_and_stack_are_compared_line_by_line() -> None:
    bare, kit = shown("birch", "birch-kit")
    assert bare.files[0].differs == ()
    assert kit.files[0].differs == (2,)
    assert (bare.compared_with, kit.compared_with) == ("Birch-kit", "Birch")


def test_a_file_that_the_other_does_not_have_differs_as_a_whole() -> None:
    bare, _ = shown("birch", "birch-kit")
    assert bare.files[1].differs == (1, 2)


def test_two_frameworks_are_not_compared_line_by_line() -> None:
    assert all(not file.differs for s in shown("anvil", "birch") for file in s.files)


def test_printed_and_mended_stand_side_by_side() -> None:
    printed, mended = shown("birch", task="printed")
    assert (printed.stamp.variant, mended.stamp.variant) == ("as printed", "")
    assert printed.files[0].name == mended.files[0].name == "app.py"
    assert mended.compared_with == "Birch, as printed"


def test_framework_without_a_program_is_left_out() -> None:
    assert shown("cedar", task="printed") == ()


def test_stamp_stands_beside_the_files() -> None:
    example_runs.store()
    assert shown("anvil")[0].stamp.state == "passed"


def test_acceptance_test_is_shown_as_it_stands() -> None:
    assert "def check_greets(client):" in acceptance_text(task="greet")


def test_acceptance_test_of_several_files_is_shown_whole(measured_examples: Path) -> None:
    text = acceptance_text(task="high")
    assert text.index("def check_greets(client):") < text.index("def check_is_safe(client):")


@pytest.mark.parametrize(
    ("text", "other", "lines"),
    [
        ("a\nb\nc\n", "a\nc\n", (2,)),
        ("a\n", "a\n", ()),
        ("a\n", "", (1,)),
        ("", "a\n", ()),
    ],
)
def test_lines_that_differ_are_numbered_from_one(
    text: str, other: str, lines: tuple[int, ...]
) -> None:
    assert differing_lines(text, other) == lines


@pytest.mark.usefixtures("measured_examples")
def test_servers_of_a_measured_program_are_told_in_words() -> None:
    hammer, tongs = shown("anvil", task="low")[0].servers
    assert (hammer.name, hammer.interface, hammer.command) == ("hammer", "WSGI", "hammer 8000")
    assert (hammer.recommended, hammer.common) == (True, False)
    assert (tongs.interface, tongs.recommended, tongs.common) == ("ASGI", False, True)
    assert hammer.source == "https://anvil.example/deploy"


@pytest.mark.usefixtures("measured_examples")
def test_program_of_another_level_is_shown_with_its_files_and_named() -> None:
    (high,) = shown("anvil", task="high")
    assert (high.same_as, high.note) == ("low", "The starter adds nothing.")
    assert [file.name for file in high.files] == ["app.py", "requirements.txt", "run.toml"]


def test_program_of_a_common_task_names_no_servers() -> None:
    assert (shown("birch")[0].servers, shown("birch")[0].same_as) == ((), "")

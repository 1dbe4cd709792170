from typing import Any

import pytest

from comparison.engine.decision import decide
from comparison.engine.problem import read_problem
from comparison.management.decision_markdown import decision_markdown
from tests.engine.problems import problem


def markdown(**changes: Any) -> str:
    return decision_markdown(decide(read_problem(problem(**changes))))


def test_markdown_ranks_and_names_what_was_not_ranked() -> None:
    text = markdown()

    assert text.startswith("**a is ahead.**\n")
    assert "\n| 1 | a | 75.0 | 1 to 2 |" in text
    assert "\n- d: orm not met; rank 1 without that\n" in text
    assert "\n- c: orm\n" in text


def test_markdown_leaves_out_what_there_is_nothing_to_say_about() -> None:
    text = markdown(requirements=[], importance={"speed": 1})

    assert "Excluded" not in text
    assert "unchecked" not in text
    assert "\n| speed | 100 % | - | - | - | - |" in text
    assert "| price |" not in text


def test_markdown_says_when_nothing_is_left() -> None:
    given = problem()["alternatives"][3:]

    assert markdown(alternatives=given) == (
        "**No alternative meets the requirements.**\n"
        "\n"
        "Excluded, nearest first:\n"
        "\n"
        "- d: orm not met; rank 1 without that\n"
    )


@pytest.mark.parametrize(("name", "cell"), [("a|b", "a\\|b"), ("a\nb", "a b")])
def test_markdown_table_survives_any_name(name: str, cell: str) -> None:
    given = problem()["alternatives"][:1]
    given[0]["id"] = name

    assert f"| 1 | {cell} | 75.0 |" in markdown(alternatives=given)


def test_markdown_names_all_leaders() -> None:
    rows = problem()["alternatives"][:1]
    given = rows + [rows[0] | {"id": name} for name in ("y", "x")]

    assert markdown(alternatives=given).startswith("**a, x and y are tied.**\n")

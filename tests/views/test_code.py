from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from django.test import RequestFactory

from comparison.views.code import CodePage, code
from tests.selectors import example_runs

pytestmark = pytest.mark.usefixtures("small_universe", "small_examples")


def page(rf: RequestFactory) -> CodePage:
    return code(rf.get("/code/"))


def test_matrix_has_a_row_per_task_and_a_column_per_framework(rf: RequestFactory) -> None:
    found = page(rf)
    assert [column.slug for column in found.frameworks] == ["anvil", "birch", "cedar"]
    assert [row.task.slug for row in found.rows] == ["greet"]
    assert all(len(row.cells) == 3 for row in found.rows)


def test_stack_stands_in_the_cell_of_its_base(rf: RequestFactory) -> None:
    (row,) = page(rf).rows
    assert [[stamp.framework for stamp in cell] for cell in row.cells] == [
        ["anvil"],
        ["birch", "birch-kit"],
        ["cedar"],
    ]


def test_programs_and_standing_passes_are_counted(rf: RequestFactory) -> None:
    assert (page(rf).programs, page(rf).passed) == (3, 0)
    example_runs.store()
    assert (page(rf).programs, page(rf).passed) == (3, 2)


def test_what_articles_printed_is_listed_apart(rf: RequestFactory) -> None:
    assert [slug for slug, _, _ in page(rf).printed] == ["printed"]


@pytest.mark.usefixtures("measured_examples")
def test_what_is_measured_is_listed_apart_and_counted_nowhere(rf: RequestFactory) -> None:
    assert page(rf).measured == (
        ("high", "Speed, high", "What is measured, high."),
        ("low", "Speed, low", "What is measured, low."),
    )
    assert (page(rf).programs, [row.task.slug for row in page(rf).rows]) == (3, ["greet"])


def test_lines_are_averaged_over_tasks_that_all_have_passed(
    rf: RequestFactory, small_examples: Path
) -> None:
    example_runs.store()
    assert (page(rf).counted, page(rf).means) == (0, (None, None, None))  # cedar has no program

    cedar = small_examples / "greet" / "cedar"
    for path in (small_examples / "greet" / "anvil").iterdir():
        shutil.copy(path, cedar)
    with (cedar / "app.py").open("a") as file:
        file.write("x = 1\n")
    example_runs.store()
    assert (page(rf).counted, page(rf).means) == (1, (3, 2, 4))

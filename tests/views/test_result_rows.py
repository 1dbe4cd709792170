"""The result as a table, on the reader of needs_of_pages_and_live.py."""

from __future__ import annotations

import pytest

from comparison.views.result_rows import HEADINGS, result_rows
from tests.selectors.needs_of_pages_and_live import recommended, stated

pytestmark = pytest.mark.usefixtures("small_universe")


def test_each_ranked_framework_has_a_row_whose_contributions_add_up() -> None:
    headings, *rows = result_rows(recommended())

    assert headings[len(HEADINGS) :] == [
        "Forms (weight 64.0%)",
        "Safety (weight 20.0%)",
        "Docs (weight 16.0%)",
    ]
    assert rows[0][:4] == ["Anvil", "anvil", 1, 91]
    assert rows[0][len(HEADINGS) :] == [64, 15, 12]
    assert {len(row) for row in rows} == {len(headings)}


def test_framework_that_is_left_out_has_a_row_that_says_why() -> None:
    *_, kit = result_rows(recommended(None, "websocket"))

    assert kit[:3] == ["Birch-kit", "birch-kit", ""]
    assert kit[8] == "WebSocket: write it yourself"


def test_framework_with_too_little_data_has_a_row_that_says_so() -> None:
    *_, cedar = result_rows(recommended(stated(docs=4, safety=1)))

    assert (cedar[0], cedar[8]) == ("Cedar", "not enough data for these needs")


def test_no_answer_is_headings_alone() -> None:
    assert list(result_rows(None)) == [list(HEADINGS)]

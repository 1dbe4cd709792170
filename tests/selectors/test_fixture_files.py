from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comparison.selectors.fixture_files import fixture_names, fixture_texts
from tests import universe


def test_fixtures_are_named_in_the_order_in_which_they_can_be_loaded(tmp_path: Path) -> None:
    for name in ("ratings-b", "ratings-a", "claims", "groups", "stray"):
        (tmp_path / f"{name}.json").touch()

    assert fixture_names(folder=tmp_path) == ["groups", "ratings-a", "ratings-b", "claims"]


@pytest.mark.django_db
def test_empty_database_has_no_fixtures() -> None:
    assert fixture_texts() == {}


@pytest.mark.django_db
def test_text_ends_with_a_line_feed_and_keeps_letters_as_they_are() -> None:
    universe.group("making", meaning="Größe – und mehr")

    text = fixture_texts()["groups"]

    assert "Größe – und mehr" in text
    assert text.endswith("]\n")


@pytest.mark.django_db
def test_texts_cost_the_same_number_of_queries_for_more_rows() -> None:
    universe.build()
    few = _queries()
    universe.more_frameworks(40)

    assert _queries() == few


def _queries() -> int:
    with CaptureQueriesContext(connection) as queries:
        fixture_texts()
    return len(queries)

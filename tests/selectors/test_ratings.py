"""Cells of the table in tests/universe.py, with their citations and disputes."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from comparison import models
from comparison.selectors.ratings import CitationLine, RatingLine, rating_lines
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def line(framework: str, criterion: str, cite: tuple[str, ...] = ()) -> RatingLine:
    return rating_lines(frameworks=[framework], criteria=[criterion], cite=cite)[0]


def test_lines_go_by_criterion_in_table_order_and_then_by_framework_name() -> None:
    found = [(each.criterion, each.framework) for each in rating_lines()]

    assert found == [(c, f) for c in universe.CRITERIA for f in universe.FRAMEWORKS]


@pytest.mark.parametrize(
    ("framework", "criterion", "value"),
    [
        ("anvil", "forms", 1),
        ("birch", "forms", 0.25),  # 2, the middle of 1 to 3
        ("birch", "docs", 1),
        ("cedar", "forms", 0),
        ("anvil", "start-up", 0),  # a cost: 1000 ms is the worst
        ("birch", "start-up", 1),
        ("cedar", "start-up", 0.5),  # on a log scale 100 is midway between 1000 and 10
        ("birch-kit", "start-up", 0.5),  # the middle of the values of 10 and 1000, not of 505 ms
    ],
)
def test_value_is_the_middle_of_low_to_high_after_mapping(
    framework: str, criterion: str, value: float
) -> None:
    assert line(framework, criterion).value == pytest.approx(value)


def test_what_is_not_rated_has_no_number_at_all() -> None:
    docs = line("cedar", "docs")

    assert (docs.performance, docs.low, docs.high, docs.value) == (None, None, None, None)
    assert docs.rationale == "What is there of docs."
    assert not docs.stale


def test_citations_come_only_for_the_criteria_asked_for() -> None:
    manual = CitationLine(
        source="manual",
        title="The manual",
        url="https://example.org/manual",
        kind="documentation",
        says="Shows it.",
        opened_on=universe.REVIEWED_ON,
    )

    assert line("anvil", "forms", cite=("forms",)).citations == (manual,)
    assert line("anvil", "forms", cite=("docs",)).citations == ()
    assert line("anvil", "forms").citation_count == 1


def test_dispute_is_named_on_each_rating_that_it_touches() -> None:
    touched = [(each.framework, each.criterion) for each in rating_lines() if each.disputes]

    assert touched == [("anvil", "forms"), ("birch", "forms")]
    assert line("birch", "forms").disputes[0].settled == "Anvil includes forms and Birch does not."


def test_rating_is_stale_from_the_day_after_it_was_due() -> None:
    today = timezone.localdate()
    row = models.Rating.objects.filter(framework__slug="anvil", criterion__slug="forms")

    row.update(reviewed_on=universe.REVIEWED_ON - datetime.timedelta(3650), review_by=today)
    assert not line("anvil", "forms").stale

    row.update(review_by=today - datetime.timedelta(1))
    assert line("anvil", "forms").stale


def test_criterion_that_one_published_framework_lacks_is_left_out() -> None:
    universe.framework("elm")

    assert rating_lines() == ()


def test_framework_that_is_not_published_is_left_out() -> None:
    universe.framework("elm", published=False)
    models.Framework.objects.filter(slug="cedar").update(published=False)

    assert {each.framework for each in rating_lines()} == {"anvil", "birch", "birch-kit"}

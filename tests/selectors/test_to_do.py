from __future__ import annotations

import datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from comparison.models import Claim, Fact, RatingCitation
from comparison.selectors.to_do import to_dos
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def waiting(on: datetime.date) -> dict[str, int]:
    return {each.title: each.count for each in to_dos(on=on) if each.count}


def test_universe_waits_for_one_rating_and_for_what_is_disputed() -> None:
    assert waiting(universe.REVIEW_BY) == {"Ratings: not rated": 1, "Ratings: disputed": 2}


def test_ratings_are_stale_from_the_day_after_their_review_was_due() -> None:
    later = universe.REVIEW_BY + datetime.timedelta(days=1)

    assert waiting(later)["Ratings: stale"] == 15


def test_published_claims_are_stale_from_the_day_after_their_review_was_due() -> None:
    later = universe.REVIEW_BY + datetime.timedelta(days=1)

    assert "Claims: stale" not in waiting(universe.REVIEW_BY)
    assert waiting(later)["Claims: stale"] == 1

    Claim.objects.update(state="draft")
    assert "Claims: stale" not in waiting(later)


def test_citations_and_facts_that_nobody_opened_are_counted_apart() -> None:
    RatingCitation.objects.filter(rating__framework__slug="cedar").update(opened_on=None)
    Fact.objects.update(opened_on=None)

    found = waiting(universe.REVIEW_BY)

    assert found["Citations of ratings: never opened"] == 3
    assert found["Facts of frameworks: never opened"] == 1


def test_fact_without_a_source_has_nothing_to_open() -> None:
    Fact.objects.update(opened_on=None, source=None)

    assert "Facts of frameworks: never opened" not in waiting(universe.REVIEW_BY)


def test_framework_without_rows_hides_every_criterion() -> None:
    universe.framework("oak")

    assert waiting(universe.REVIEW_BY)["Criteria hidden from readers"] == 4


def test_lists_cost_as_many_queries_for_many_frameworks(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    universe.more_frameworks(36)

    with django_assert_num_queries(10):
        to_dos(on=universe.REVIEW_BY)

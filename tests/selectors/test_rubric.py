from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from comparison.models import Criterion
from comparison.selectors.rubric import Rubric, rubric
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def of(slug: str) -> Rubric:
    found = rubric(criterion=Criterion.objects.get(slug=slug).pk)
    assert found is not None
    return found


def test_levels_go_from_the_highest_to_the_lowest() -> None:
    assert of("forms").levels == tuple((n, f"forms, level {n}") for n in (5, 4, 3, 2, 1))


def test_every_framework_stands_with_its_range_published_or_not() -> None:
    Criterion.objects.update(published=False)

    assert [
        (row.framework_name, row.performance, row.low, row.high) for row in of("forms").ratings
    ] == [("Anvil", 5, 5, 5), ("Birch", 2, 1, 3), ("Birch-kit", 4, 4, 4), ("Cedar", 1, 1, 1)]


def test_not_rated_stays_empty() -> None:
    cedar = of("docs").ratings[-1]

    assert (cedar.performance, cedar.low, cedar.high) == (None, None, None)


def test_unknown_criterion_has_no_rubric() -> None:
    assert rubric(criterion=0) is None


def test_three_queries_for_any_number_of_frameworks(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    key = Criterion.objects.get(slug="forms").pk
    universe.more_frameworks(36)

    with django_assert_num_queries(3):
        rubric(criterion=key)

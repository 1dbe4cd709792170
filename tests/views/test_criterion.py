from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison import models
from comparison.views.criterion import CriterionPage, criterion
from comparison.views.lost import LostPage

pytestmark = pytest.mark.usefixtures("small_universe")


def page(rf: RequestFactory, slug: str) -> CriterionPage:
    found = criterion(rf.get("/"), slug=slug)
    assert isinstance(found, CriterionPage)
    return found


@pytest.mark.parametrize(
    ("slug", "best_first"),
    [
        ("forms", ["anvil", "birch-kit", "birch", "cedar"]),
        ("safety", ["cedar", "anvil", "birch", "birch-kit"]),  # equals by name
        ("start-up", ["birch", "birch-kit", "cedar", "anvil"]),  # a cost: the quickest first
    ],
)
def test_frameworks_stand_from_the_best_to_the_worst(
    rf: RequestFactory, slug: str, best_first: list[str]
) -> None:
    assert [line.framework for line in page(rf, slug).ratings] == best_first


def test_printed_figure_and_not_the_middle_of_the_range_makes_the_order(rf: RequestFactory) -> None:
    """Of 10 to 200 ms the middle is better than 100 ms on the logarithmic scale."""
    anvil = models.Rating.objects.filter(framework__slug="anvil", criterion__slug="start-up")
    anvil.update(performance=200, low=10, high=200)

    order = [line.framework for line in page(rf, "start-up").ratings]

    assert order == ["birch", "birch-kit", "cedar", "anvil"]


def test_those_not_rated_are_named_apart_and_never_last(rf: RequestFactory) -> None:
    docs = page(rf, "docs")

    assert [line.framework for line in docs.ratings] == ["birch", "anvil", "birch-kit"]
    assert [line.framework for line in docs.not_rated] == ["cedar"]


def test_page_has_the_rubric_the_sources_and_the_claims(rf: RequestFactory) -> None:
    forms = page(rf, "forms")

    assert (forms.title, len(forms.criterion.levels)) == ("Forms", 5)
    assert all(line.citations for line in forms.ratings)
    assert [claim.identifier for claim in forms.criterion.claims] == ["A-01"]


def test_unknown_criterion_is_answered_with_those_that_exist(rf: RequestFactory) -> None:
    found = criterion(rf.get("/"), slug="form")

    assert isinstance(found, LostPage)
    assert found.near[0].path == "/criteria/forms/"

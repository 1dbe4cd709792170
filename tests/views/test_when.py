"""When a framework is the right answer, by the study and the must-haves of tests/universe.py."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.models import Study
from comparison.views.lost import LostPage
from comparison.views.when import WhenPage, when
from tests.selectors.needs_of_pages_and_live import add_must_haves

pytestmark = pytest.mark.usefixtures("small_universe")


def page(rf: RequestFactory, slug: str) -> WhenPage:
    found = when(rf.get("/"), slug=slug)
    assert isinstance(found, WhenPage)
    return found


@pytest.mark.parametrize(
    ("framework", "fails", "by_stack"),
    [
        ("anvil", ["old-python"], []),
        ("birch", ["asgi", "websocket"], ["official-templates"]),
        ("birch-kit", ["asgi", "websocket"], ["official-templates"]),  # as its base
        ("cedar", ["official-templates", "old-python"], []),
    ],
)
def test_must_haves_that_it_cannot_meet_are_named_and_those_that_a_stack_meets(
    rf: RequestFactory, framework: str, fails: list[str], by_stack: list[str]
) -> None:
    add_must_haves()
    found = page(rf, framework)

    assert sorted(must.slug for must in found.fails) == fails
    assert [must.slug for must in found.by_stack] == by_stack


def test_study_says_how_often_it_came_first(rf: RequestFactory) -> None:
    region = page(rf, "anvil").region

    assert region is not None
    assert dict(zip(region.kinds, region.shares, strict=True))["focused"] == 0.5


def test_without_a_study_nothing_is_claimed(rf: RequestFactory) -> None:
    Study.objects.all().delete()
    found = page(rf, "anvil")

    assert (found.region, found.presets) == (None, ())
    assert found.title == "When is Anvil the right answer?"


def test_unknown_framework_is_answered_with_those_that_exist(rf: RequestFactory) -> None:
    assert isinstance(when(rf.get("/"), slug="anvill"), LostPage)

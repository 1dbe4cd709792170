from __future__ import annotations

import pytest
from django.http import HttpResponseRedirect
from django.test import RequestFactory

from comparison.models import Framework
from comparison.views.compare_choose import ChoosePage, compare_choose
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def choose(rf: RequestFactory, query: str) -> ChoosePage:
    page = compare_choose(rf.get(f"/compare/?{query}"))
    assert isinstance(page, ChoosePage)
    return page


def test_frameworks_and_stacks_are_offered_apart(rf: RequestFactory) -> None:
    page = choose(rf, "")

    assert [column.slug for column in page.frameworks] == ["anvil", "birch", "cedar"]
    assert [column.slug for column in page.stacks] == ["birch-kit"]
    assert (page.status, page.problem, page.ticked) == (200, "", ())


@pytest.mark.parametrize(
    ("query", "to"),
    [
        ("f=cedar&f=anvil", "/compare/anvil-vs-cedar/"),
        ("f=cedar&f=anvil&f=cedar&f=", "/compare/anvil-vs-cedar/"),
    ],
)
def test_what_was_ticked_leads_to_its_comparison(rf: RequestFactory, query: str, to: str) -> None:
    answer = compare_choose(rf.get(f"/compare/?{query}"))

    assert isinstance(answer, HttpResponseRedirect)
    assert answer.url == to


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("f=anvil", "One framework is not a comparison."),
        ("f=anvil&f=dunno", "We compare nothing called “dunno”."),
        ("f=" + "&f=".join(f"x{n}" for n in range(20)), "We compare nothing called “x0”, “x1”"),
        ("f=" + "y" * 500, "We compare nothing called “" + "y" * 60 + "”."),
    ],
)
def test_what_cannot_be_compared_is_said(rf: RequestFactory, query: str, problem: str) -> None:
    page = choose(rf, query)

    assert page.problem.startswith(problem)
    assert len(page.problem) < 200


def test_more_than_eight_are_too_many(rf: RequestFactory) -> None:
    universe.more_frameworks(5)
    everything = [*Framework.objects.values_list("slug", flat=True)]
    page = choose(rf, "&".join(f"f={slug}" for slug in everything))

    assert len(everything) == 9
    assert page.problem == ("The table holds at most 8 columns; 9 were asked for. Untick some.")
    assert set(page.ticked) == set(everything)


def test_misspelt_framework_is_guessed_and_ticked(rf: RequestFactory) -> None:
    page = choose(rf, "f=anvill&f=birch")

    assert [column.slug for column in page.suggestion] == ["anvil", "birch"]
    assert page.ticked == ("anvil", "birch")


def test_popular_set_is_shown_only_when_all_of_it_exists(rf: RequestFactory) -> None:
    assert choose(rf, "").popular == ()

    for slug, name in (("anvil", "django"), ("birch", "flask")):
        Framework.objects.filter(slug=slug).update(slug=name)
    assert [[c.slug for c in found] for found in choose(rf, "").popular] == [["django", "flask"]]

"""The comparison of anvil and birch; its values are drawn in tests/selectors/test_comparison.py."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from comparison.models import Framework, Rating
from comparison.views.compare import ComparePage, address, compare, in_words
from comparison.views.compare_choose import ChoosePage
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def page(rf: RequestFactory, versus: str = "anvil-vs-birch", query: str = "") -> ComparePage:
    found = compare(rf.get(f"/compare/{versus}/?{query}"), versus)
    assert isinstance(found, ComparePage)
    return found


def shown(found: ComparePage) -> list[str]:
    return [row.slug for group in found.groups for row in group.rows]


def test_table_has_all_criteria_by_group_unless_the_address_says_otherwise(
    rf: RequestFactory,
) -> None:
    found = page(rf)

    assert shown(found) == ["forms", "docs", "safety", "start-up"]
    assert (found.title, found.hidden, found.by_difference) == ("Anvil and Birch", 0, ())


def test_only_differences_hides_the_level_rows_and_counts_them(rf: RequestFactory) -> None:
    found = page(rf, "birch-vs-birch-kit", "diff=1")

    assert shown(found) == ["forms", "docs", "start-up"]
    assert found.hidden == 1  # safety: 3 and 3


def test_group_without_a_difference_goes_with_its_rows(rf: RequestFactory) -> None:
    Rating.objects.filter(criterion__group__slug="running").update(
        performance=100, low=100, high=100
    )

    assert [group.slug for group in page(rf, query="diff=1").groups] == ["making"]


def test_one_group_can_be_chosen_and_an_unknown_one_shows_all(rf: RequestFactory) -> None:
    assert shown(page(rf, query="group=running")) == ["safety", "start-up"]
    assert len(page(rf, query="group=running").all_groups) == 2
    assert shown(page(rf, query="group=nonsense")) == ["forms", "docs", "safety", "start-up"]


def test_rows_can_be_sorted_by_how_much_they_differ(rf: RequestFactory) -> None:
    found = page(rf, query="sort=difference")

    assert [row.slug for row in found.by_difference] == ["start-up", "forms", "docs", "safety"]


def test_evidence_of_one_criterion_is_open(rf: RequestFactory) -> None:
    found = page(rf, query="open=docs")

    assert [row.slug for group in found.groups for row in group.rows if row.opened] == ["docs"]


def test_lede_counts_the_whole_table_whatever_is_hidden(rf: RequestFactory) -> None:
    assert page(rf, query="group=running&diff=1").standing == page(rf).standing


def test_columns_can_be_added_and_above_two_removed(rf: RequestFactory) -> None:
    pair, three = page(rf), page(rf, "anvil-vs-birch-vs-cedar")

    assert pair.removals == ()
    assert [(c.slug, path) for c, path in pair.additions] == [
        ("birch-kit", "/compare/anvil-vs-birch-vs-birch-kit/"),
        ("cedar", "/compare/anvil-vs-birch-vs-cedar/"),
    ]
    assert [(c.slug, path) for c, path in three.removals] == [
        ("anvil", "/compare/birch-vs-cedar/"),
        ("birch", "/compare/anvil-vs-cedar/"),
        ("cedar", "/compare/anvil-vs-birch/"),
    ]


def test_eight_columns_are_the_most(rf: RequestFactory) -> None:
    universe.more_frameworks(5)
    slugs = sorted(Framework.objects.values_list("slug", flat=True))
    eight = page(rf, "-vs-".join(slugs[:8]))

    assert (len(eight.columns), eight.additions) == (8, ())
    nine = compare(rf.get("/"), "-vs-".join(slugs))
    assert isinstance(nine, ChoosePage)
    assert "at most 8 columns; 9 were asked for" in nine.problem


@pytest.mark.parametrize(
    ("versus", "problem"),
    [
        ("anvil", "One framework is not a comparison."),
        ("anvil-vs-anvil", "A framework was named twice."),
        ("anvil-vs-birch-vs-anvil", "A framework was named twice."),
        ("anvil-vs-wings", "We compare nothing called “wings”."),
        ("anvil-vs-", "We compare nothing called “”."),
    ],
)
def test_comparison_that_cannot_be_offers_to_choose(
    rf: RequestFactory, versus: str, problem: str
) -> None:
    found = compare(rf.get("/"), versus)

    assert isinstance(found, ChoosePage)
    assert found.status == 404
    assert found.problem.startswith(problem)


def test_other_order_moves_to_the_canonical_one_and_keeps_the_options(rf: RequestFactory) -> None:
    answer = compare(rf.get("/compare/birch-vs-anvil/?diff=1"), "birch-vs-anvil")

    assert isinstance(answer, HttpResponse)
    assert (answer.status_code, answer["Location"]) == (301, "/compare/anvil-vs-birch/?diff=1")


def test_names_read_as_a_sentence_does() -> None:
    assert in_words(["Anvil"]) == "Anvil"
    assert in_words(["Anvil", "Birch"]) == "Anvil and Birch"
    assert in_words(["Anvil", "Birch", "Cedar"]) == "Anvil, Birch and Cedar"
    assert address(["anvil", "birch"]) == "/compare/anvil-vs-birch/"


def test_table_of_the_comparison_has_ratings_with_their_range_and_capabilities(
    client: Client,
) -> None:
    answer = client.get("/compare/anvil-vs-cedar.csv")
    rows = {row[1]: row for row in csv.reader(StringIO(answer.content.decode()))}

    assert rows["name"][3:6] == ["Anvil", "Anvil low", "Anvil high"]
    assert rows["name"][6:] == ["Cedar", "Cedar low", "Cedar high"]
    assert rows["Safety"][3:] == ["4.0", "3.0", "5.0", "5.0", "5.0", "5.0"]
    assert rows["Docs"][6:] == ["not rated"] * 3
    assert rows["Start-up"][2:4] == ["ms", "1000.0"]
    assert rows["Templates"][3:] == ["core", "", "", "not possible", "", ""]


def test_document_of_the_comparison_has_the_rows_that_its_options_leave(client: Client) -> None:
    text = client.get("/compare/anvil-vs-birch.md?group=making").content.decode()

    assert text.startswith("# Anvil and Birch compared\n")
    assert "http://testserver/compare/anvil-vs-birch/?group=making\n" in text
    assert "| Forms | 5: anvil on forms | 2 (1 to 3): birch on forms |\n" in text
    assert "Safety" not in text
    assert "| Templates | core | third party: Twig |\n" in text


def test_table_of_a_framework_that_nobody_has_is_the_page_that_says_so(client: Client) -> None:
    answer = client.get("/compare/anvil-vs-dragon.csv")

    assert (answer.status_code, answer["Content-Type"]) == (404, "text/html; charset=utf-8")

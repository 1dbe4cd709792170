"""The ranked list, on the reader worked in needs_of_pages_and_live.py."""

from __future__ import annotations

import pytest

from comparison.models import Criterion, Support
from comparison.selectors.ranking import ranking
from tests.selectors.needs_of_pages_and_live import decided, stated

pytestmark = pytest.mark.usefixtures("small_universe")


def test_ranking_goes_from_the_best_with_whole_points() -> None:
    found = [(line.rank, line.slug, line.points) for line in ranking(decided())]

    assert found == [(1, "anvil", 91), (2, "birch-kit", 70), (3, "cedar", 28)]


def test_ranking_gives_tied_frameworks_the_same_rank_in_the_order_of_their_slugs() -> None:
    """Safety and start-up at a half each: birch and cedar 0.75, the kit 0.5, anvil 0.375."""
    found = ranking(decided(stated(safety=1, start_up=1, docs=0), mode="all"))

    assert [(line.rank, line.slug) for line in found] == [
        (1, "birch"),
        (1, "cedar"),
        (3, "birch-kit"),
        (4, "anvil"),
    ]


def test_points_of_the_groups_are_those_worked_by_hand() -> None:
    found = {line.slug: [group.points for group in line.groups] for line in ranking(decided())}

    assert found == {"anvil": [76, 15], "birch-kit": [60, 10], "cedar": [8, 20]}


@pytest.mark.parametrize("docs", [0, 1, 3, 4])
@pytest.mark.parametrize("safety", [1, 3, 4])
def test_points_of_the_groups_add_up_to_the_points(docs: int, safety: int) -> None:
    for line in ranking(decided(stated("pages", docs=docs, safety=safety, start_up=3), mode="all")):
        assert sum(group.points for group in line.groups) == line.points


def test_line_names_what_lifts_it_above_and_holds_it_below_the_mean_of_the_ranking() -> None:
    """Against the means 0.373 (forms), 0.107 (docs) and 0.15 (safety), the larger part first."""
    found = {line.slug: (line.ahead_on, line.behind_on) for line in ranking(decided())}

    assert found == {
        "anvil": (("Forms", "Docs"), ()),
        "birch-kit": (("Forms", "Docs"), ("Safety",)),
        "cedar": (("Safety",), ("Forms", "Docs")),
    }


def test_line_names_who_is_at_least_as_good_on_everything_that_counts() -> None:
    found = {line.slug: line.dominated_by for line in ranking(decided())}

    assert found == {"anvil": (), "birch-kit": ("Anvil",), "cedar": ()}


def test_line_says_on_how_much_of_the_weight_it_is_rated() -> None:
    found = {line.slug: line.rated_share for line in ranking(decided())}

    assert found == pytest.approx({"anvil": 1, "birch-kit": 1, "cedar": 0.84})


def test_line_names_the_must_haves_that_nobody_has_settled_for_it() -> None:
    found = {line.slug: line.unchecked for line in ranking(decided(None, "websocket"))}

    assert found == {"anvil": ("WebSocket",), "cedar": ()}


def test_stack_is_ranked_with_the_name_of_its_base() -> None:
    found = {line.slug: line.base_name for line in ranking(decided())}

    assert found["birch-kit"] == "Birch"


def test_nothing_that_passes_is_an_empty_ranking() -> None:
    cedar = Support.objects.filter(framework__slug="cedar")
    cedar.update(level="not-possible")
    anvil = Support.objects.filter(framework__slug="anvil")
    anvil.update(level="not-possible")

    assert ranking(decided(None, "websocket")) == ()


def test_groups_without_weight_have_no_points() -> None:
    Criterion.objects.filter(slug="docs").update(baseline=0)
    found = ranking(decided(stated(safety=3)))

    assert {line.groups[0].points for line in found} == {0}


def test_values_and_parts_follow_the_weights_and_add_up_to_the_value() -> None:
    """Forms 0.64, safety 0.2, docs 0.16. Cedar is not rated on docs and counts as the middle."""
    found = {line.slug: line for line in ranking(decided())}

    assert found["birch-kit"].values == (0.75, 0.5, 0.75)
    assert found["cedar"].values == (0, 1, None)
    assert found["cedar"].parts == pytest.approx((0, 20, 8))
    assert sum(found["anvil"].parts) == pytest.approx(found["anvil"].value * 100)

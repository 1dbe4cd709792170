"""Weights, forms shown and screening, on the reader worked in needs_of_pages_and_live.py."""

from __future__ import annotations

import pytest

from comparison.engine.kits import Mode
from comparison.engine.matrix import ProblemError
from comparison.models import Rating
from tests.selectors.needs_of_pages_and_live import add_must_haves, decided, stated

pytestmark = pytest.mark.usefixtures("small_universe")


def test_weights_are_those_worked_by_hand_and_sum_to_1() -> None:
    found = decided()

    assert found.weights.tolist() == pytest.approx([0.64, 0.16, 0.2, 0])
    assert found.overall == pytest.approx(
        {"anvil": 0.91, "birch": 0.42, "birch-kit": 0.70, "cedar": 0.28}
    )


def test_criterion_set_to_ignore_gets_no_weight_from_a_doubling() -> None:
    """Pages doubles making; with forms and docs ignored nothing of it may come back."""
    found = decided(stated("pages", "live", forms=0, docs=0))

    assert found.weights.tolist() == [0, 0, 1, 0]


def test_criterion_on_which_too_few_are_rated_gets_no_weight() -> None:
    Rating.objects.filter(framework__slug="birch", criterion__slug="docs").update(
        performance=None, low=None, high=None
    )  # one of the three bare frameworks is left; the kit does not count

    assert decided().weights.tolist() == pytest.approx([0.8, 0, 0.2, 0])


def test_reader_who_wants_less_has_the_values_turned_round() -> None:
    """Small: forms 1 reversed, start-up 2; docs 1 of itself. Weights 1/6, 1/6, 0, 4/6."""
    found = decided(stated(style="small"))

    assert found.weights.tolist() == pytest.approx([1 / 6, 1 / 6, 0, 4 / 6])
    assert found.overall["birch"] == pytest.approx((0.75 + 1 + 4) / 6)
    assert found.overall["cedar"] == pytest.approx((1 + 0.5 + 2) / 6)
    assert found.overall["anvil"] == pytest.approx((0 + 0.75 + 0) / 6)


def test_nothing_of_importance_is_an_error() -> None:
    with pytest.raises(ProblemError, match="No criterion has any importance"):
        decided(stated(docs=0))


@pytest.mark.parametrize(
    ("mode", "shown"),
    [
        ("best", ("anvil", "birch-kit", "cedar")),
        ("bare", ("anvil", "birch", "cedar")),
        ("all", ("anvil", "birch", "birch-kit", "cedar")),
    ],
)
def test_one_form_of_each_base_is_shown_unless_all_are_asked_for(
    mode: Mode, shown: tuple[str, ...]
) -> None:
    assert decided(mode=mode).shown == shown


def test_stack_worth_less_than_the_margin_more_is_not_shown() -> None:
    """Safety 4, start-up 1, forms 1, docs ignored: of 9, safety 64/9, start-up 8/9, forms 1."""
    found = decided(stated(safety=4, start_up=1, forms=1, docs=0))

    assert found.overall["birch-kit"] - found.overall["birch"] == pytest.approx(0.5 / 81)
    assert found.shown == ("anvil", "birch", "cedar")


def test_answer_that_asks_for_bare_frameworks_leaves_stacks_out_unless_all_are_asked_for() -> None:
    small = stated("pages", "live", style="small")

    assert decided(small).shown == ("anvil", "birch", "cedar")
    assert "birch-kit" in decided(small, mode="all").shown


def test_form_that_meets_a_must_have_is_shown_whatever_it_is_worth() -> None:
    """Start-up alone: birch is worth 1, its kit 0.5. Only the kit has official templates."""
    add_must_haves()
    start_up = stated(start_up=4, docs=0)

    assert decided(start_up).shown == ("anvil", "birch", "cedar")
    assert decided(start_up, "official-templates").shown == ("anvil", "birch-kit", "cedar")


def test_must_have_excludes_those_that_fail_and_names_those_that_are_unknown() -> None:
    screening = decided(None, "websocket").screening

    assert screening.admitted == ("anvil", "cedar")
    assert screening.excluded == {"birch-kit": ("websocket",)}
    assert screening.unchecked == {"anvil": ("websocket",)}


def test_framework_rated_on_too_little_of_the_weight_is_not_ranked() -> None:
    """Docs and safety count the same, so cedar is rated on half of the weight; 0.7 is needed."""
    found = decided(stated(docs=3, safety=3))

    assert found.weights.tolist() == [0, 0.5, 0.5, 0]
    assert found.thin == ("cedar",)
    assert found.ranked == ("anvil", "birch")


def test_ranks_are_competition_ranks_and_leaders_all_that_share_the_first() -> None:
    """Safety and start-up at a half each: anvil 0.375, birch 0.75, kit 0.5, cedar 0.75."""
    found = decided(stated(safety=1, start_up=1, docs=0), mode="all")

    assert found.ranks(found.shown) == {"anvil": 4, "birch": 1, "birch-kit": 3, "cedar": 1}
    assert found.leaders(found.shown) == ("birch", "cedar")
    assert found.names(found.leaders(found.shown)) == ("Birch", "Cedar")
    assert (found.base("birch-kit"), found.base("cedar")) == ("birch", "cedar")

"""The whole answer, on the reader worked in needs_of_pages_and_live.py."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.engine.matrix import ProblemError
from tests.selectors.needs_of_pages_and_live import add_must_haves, recommended, stated

pytestmark = pytest.mark.usefixtures("small_universe")


def test_lead_names_each_criterion_on_which_the_first_two_differ_largest_first() -> None:
    """Anvil over birch-kit: 0.64 x 0.25 = 16 points of forms, 0.2 x 0.25 = 5 of safety."""
    found = [(line.criterion, line.points) for line in recommended().lead]

    assert found == [("forms", 16), ("safety", 5)]


def test_lead_has_the_weight_and_both_values() -> None:
    forms, _ = recommended().lead

    assert (forms.weight, forms.first_value, forms.second_value) == pytest.approx((0.64, 1, 0.75))


@pytest.mark.parametrize("forms", [0, 1, 3, 4])
@pytest.mark.parametrize("start_up", [0, 1, 3, 4])
def test_parts_of_the_lead_add_up_to_the_printed_lead(forms: int, start_up: int) -> None:
    answer = recommended(stated(forms=forms, start_up=start_up, docs=1, safety=1))
    first, second = answer.ranking[:2]

    assert sum(line.points for line in answer.lead) == first.points - second.points


def test_lead_of_a_tie_adds_up_to_nothing() -> None:
    """Safety and start-up at a half each: birch and cedar stand alike for opposite reasons."""
    answer = recommended(stated(safety=1, start_up=1, docs=0))

    assert [(line.criterion, line.points) for line in answer.lead] == [
        ("start-up", 25),
        ("safety", -25),
    ]


def test_single_framework_that_is_left_leads_nobody() -> None:
    add_must_haves()
    answer = recommended(None, "websocket", "old-python")  # cedar and anvil need a newer Python

    assert answer.ranking == ()
    assert answer.lead == ()


def test_weights_go_from_the_heaviest_and_sum_to_1() -> None:
    weights = recommended().weights

    assert [line.criterion for line in weights] == ["forms", "safety", "docs"]
    assert sum(line.weight for line in weights) == pytest.approx(1)


def test_excluded_framework_has_its_ground_with_a_source_and_the_rank_it_would_have() -> None:
    (kit,) = recommended(None, "websocket").excluded
    (ground,) = kit.grounds

    assert (kit.name, kit.rank_if_relaxed) == ("Birch-kit", 2)
    assert (ground.label, ground.finding) == ("WebSocket", "write it yourself")
    assert [citation.title for citation in ground.citations] == ["The manual"]


def test_relaxation_says_whom_a_must_have_removes_and_what_dropping_it_does() -> None:
    (websocket,) = recommended(None, "websocket").relaxations

    assert websocket.removes == websocket.brings_back == ("Birch-kit",)
    assert websocket.leaders == ("Anvil",)


def test_must_have_that_removes_only_what_fails_another_brings_nothing_back() -> None:
    add_must_haves()
    found = {
        line.must_have: (line.removes, line.brings_back, line.leaders)
        for line in recommended(None, "websocket", "asgi").relaxations
    }

    assert found == {
        "websocket": (("Birch-kit",), (), ("Anvil",)),
        "asgi": (("Birch-kit",), (), ("Anvil",)),
    }


def test_nearest_miss_comes_first_by_number_of_failures_and_then_by_rank() -> None:
    """The kit fails two; anvil and cedar fail one, and anvil would be first again."""
    add_must_haves()
    models.MustHave.objects.filter(slug="old-python").update(python="3.8")
    models.Framework.objects.filter(slug="birch-kit").update(python_minimum="3.8")
    models.Framework.objects.filter(slug="birch").update(python_minimum="3.8")
    answer = recommended(None, "websocket", "asgi", "old-python")

    assert [(line.slug, len(line.grounds), line.rank_if_relaxed) for line in answer.excluded] == [
        ("anvil", 1, 1),
        ("cedar", 1, 2),
        ("birch-kit", 2, 1),
    ]


def test_when_nothing_is_left_the_fewest_must_haves_to_drop_are_named() -> None:
    """Python 3.10 leaves birch alone, ASGI all but birch: each alone brings something back."""
    add_must_haves()
    answer = recommended(None, "asgi", "old-python")
    relaxations = {line.label: line.leaders for line in answer.relaxations}

    assert (answer.ranking, answer.certainty) == ((), None)
    assert relaxations == {"Asgi": ("Birch-kit",), "Old-python": ("Anvil",)}
    assert [(each.labels, each.brings_back) for each in answer.smallest] == [
        (("Old-python",), ("Anvil", "Cedar")),
        (("Asgi",), ("Birch-kit",)),
    ]


def test_who_would_lead_without_any_must_have_is_named() -> None:
    """Start-up alone: birch is first, and fails websocket."""
    answer = recommended(stated(start_up=4, docs=0), "websocket")

    assert answer.leaders_without_must_haves == ("Birch",)
    assert answer.ranking[0].name == "Cedar"


def test_criterion_that_hardly_anybody_is_rated_on_is_a_wish() -> None:
    models.Rating.objects.filter(framework__slug="birch", criterion__slug="docs").update(
        performance=None, low=None, high=None
    )

    assert recommended().wishes == ("Docs",)
    assert "docs" not in [line.criterion for line in recommended().weights]


def test_criterion_that_does_not_matter_is_no_wish() -> None:
    models.Rating.objects.filter(framework__slug="birch", criterion__slug="docs").update(
        performance=None, low=None, high=None
    )

    assert recommended(stated("pages", "live", docs=0)).wishes == ()


def test_framework_of_which_too_little_is_known_is_named_and_not_ranked() -> None:
    answer = recommended(stated(docs=3, safety=3))

    assert answer.too_little_rated == ("Cedar",)
    assert [line.slug for line in answer.ranking] == ["anvil", "birch"]


def test_nothing_of_importance_is_an_error() -> None:
    with pytest.raises(ProblemError):
        recommended(stated(docs=0))

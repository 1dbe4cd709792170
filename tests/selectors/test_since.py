"""Then and now, on the reader worked in needs_of_pages_and_live.py."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from comparison.models import Framework, Rating
from comparison.receipts import Receipt, read_receipt, receipt_code
from comparison.selectors.questionnaire import form_data
from comparison.selectors.requirements import facts
from comparison.selectors.since import Since, receipt_of, since
from tests.selectors.needs_of_pages_and_live import recommended, stated

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.fixture
def kept() -> Receipt:
    """The receipt of the worked reader, as it comes back from its address."""
    found = receipt_of(recommended(), query="build=pages", on=date(2030, 3, 1), revision=1)
    return read_receipt(receipt_code(found))


def now(receipt: Receipt, *musts: str) -> Since:
    return since(receipt, recommended(None, *musts), form=form_data(), known=facts())


def rate(framework: str, criterion: str, performance: float) -> None:
    Rating.objects.filter(framework__slug=framework, criterion__slug=criterion).update(
        performance=performance, low=performance, high=performance
    )


def test_receipt_keeps_the_ranking_and_its_leaders(kept: Receipt) -> None:
    assert kept.criteria == ("forms", "safety", "docs")
    assert [(t.slug, t.rank, t.points, t.leads) for t in kept.ranking] == [
        ("anvil", 1, 91, True),
        ("birch-kit", 2, 70, False),
        ("cedar", 3, 28, False),
    ]
    assert kept.ranking[2].values == (0, 1, None)


def test_nothing_moved_while_the_data_is_the_same(kept: Receipt) -> None:
    found = now(kept)

    assert (found.moved, found.gone, found.joined) == ((), (), ())
    assert [line.weighed for line in found.lines] == [0, 0, 0]
    assert [(move.name, move.then, move.now) for move in found.weights] == [
        ("Forms", 0.64, 0.64),
        ("Safety", 0.2, 0.2),
        ("Docs", 0.16, 0.16),
    ]
    assert [(line.rank_then, line.points_then) for line in found.lines] == [
        (line.rank_now, line.points_now) for line in found.lines
    ]


def test_rating_that_moved_is_named_with_its_effect_in_points(kept: Receipt) -> None:
    """Anvil's forms fall from 5 to 3: 0.64 x 0.5 = 32 points. Cedar is rated on docs now: 16 x 0.5
    more than the middle, 8 points."""
    rate("anvil", "forms", 3)
    rate("cedar", "docs", 5)
    found = now(kept)

    assert [(m.framework, m.criterion, m.then, m.now) for m in found.moved] == [
        ("anvil", "forms", 1, 0.5),
        ("cedar", "docs", None, 1),
    ]
    assert [m.effect for m in found.moved] == pytest.approx([-32, 8])
    assert {line.slug: (line.points_then, line.points_now) for line in found.lines} == {
        "birch-kit": (70, 70),
        "anvil": (91, 59),
        "cedar": (28, 36),
    }
    assert {line.slug: line.moved for line in found.lines} == pytest.approx(
        {"birch-kit": 0, "anvil": -32, "cedar": 8}
    )


def test_weight_that_moved_is_shown_with_what_it_brought_at_the_values_then(kept: Receipt) -> None:
    """Then: forms 0.5, safety 0.3, docs 0.2. Now 0.64, 0.2, 0.16. Anvil's values are 1, 0.75, 0.75:
    14 - 7.5 - 3 points."""
    found = now(replace(kept, weights=(0.5, 0.3, 0.2)))
    anvil = found.lines[0]

    assert [(move.then, move.now) for move in found.weights] == [
        (0.5, 0.64),
        (0.3, 0.2),
        (0.2, 0.16),
    ]
    assert (anvil.slug, anvil.moved) == ("anvil", 0)
    assert anvil.weighed == pytest.approx(3.5)


def test_criterion_that_did_not_count_then_counts_with_the_value_now(kept: Receipt) -> None:
    """Then: wings 0.64, on which anvil had 1. Now forms 0.64, where it has 1: nothing is left."""
    found = now(replace(kept, criteria=("wings", "safety", "docs")))

    assert [(move.name, move.then, move.now) for move in found.weights[::3]] == [
        ("wings", 0.64, 0),
        ("Forms", 0, 0.64),
    ]
    assert found.lines[0].weighed == pytest.approx(0)


def test_receipt_from_before_weights_were_kept_shows_none(kept: Receipt) -> None:
    found = now(replace(kept, weights=()))

    assert found.weights == ()
    assert {line.weighed for line in found.lines} == {None}


def test_framework_that_is_left_out_now_says_which_must_have_it_fails(kept: Receipt) -> None:
    *_, kit = now(kept, "websocket").lines

    assert (kit.slug, kit.rank_then, kit.rank_now) == ("birch-kit", 2, None)
    assert kit.why == "fails a must-have now: WebSocket"


def test_framework_that_is_hidden_now_keeps_its_slug(kept: Receipt) -> None:
    Framework.objects.filter(slug="cedar").update(published=False)
    *_, cedar = now(kept).lines

    assert (cedar.name, cedar.why) == ("cedar", "no longer on this site")


def test_framework_that_stands_in_another_form_says_so(kept: Receipt) -> None:
    rate("birch-kit", "forms", 1)
    lines = {line.slug: line for line in now(kept).lines}

    assert lines["birch"].rank_then is None
    assert lines["birch-kit"].why == "stands in another form now, bare or as a stack"


def test_framework_of_which_too_little_is_rated_now_says_so(kept: Receipt) -> None:
    Rating.objects.filter(framework__slug="cedar", criterion__slug="forms").update(
        performance=None, low=None, high=None
    )
    *_, cedar = now(kept).lines

    assert cedar.why == "too little is rated now"


def test_nothing_is_ranked_when_the_answers_say_too_little_now(kept: Receipt) -> None:
    found = since(kept, None, form=form_data(), known=facts())

    assert {line.why for line in found.lines} == {"nothing is ranked now"}
    assert found.moved == ()


def test_criteria_that_went_or_came_are_named(kept: Receipt) -> None:
    other = replace(kept, criteria=("wings", "safety", "docs"))
    found = now(other)

    assert (found.gone, found.joined) == (("wings",), ("Forms",))


def test_receipt_of_other_needs_shows_what_is_weighed_now(kept: Receipt) -> None:
    answer = recommended(stated(safety=1, start_up=1, docs=0))
    found = since(kept, answer, form=form_data(), known=facts())

    assert (found.gone, found.joined) == (("Forms", "Docs"), ("Start-up",))

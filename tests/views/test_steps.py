"""The form step by step: two questions, then the must-haves, then the review."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.test import Client, RequestFactory

from comparison.links import pack
from comparison.views.steps import StepsPage, steps
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")

ANSWERS = "build=pages&build=live&style=small&must=websocket&offered=websocket&w-docs=nice"


def page(rf: RequestFactory, query: str = "") -> StepsPage:
    return steps(rf.get(f"/recommend/steps/?{query}"))


def test_questions_come_two_at_a_time(rf: RequestFactory) -> None:
    universe.question("size", position=3)
    first, second = page(rf), page(rf, "step=2")

    assert [field.question.slug for field in first.questions] == ["build", "style"]
    assert [field.question.slug for field in second.questions] == ["size"]
    assert (first.step, first.of) == (1, 4)


@pytest.mark.parametrize(
    ("asked", "step"),
    [("", 1), ("0", 1), ("-1", 1), ("x", 1), ("2", 2), ("3", 3), ("4", 3), ("9" * 99, 3)],
)
def test_step_out_of_range_is_the_nearest_there_is(
    rf: RequestFactory, asked: str, step: int
) -> None:
    assert page(rf, f"step={asked}").step == step


@pytest.mark.parametrize("step", [1, 2, 3])
def test_answers_to_other_steps_travel_along(rf: RequestFactory, step: int) -> None:
    """What is shown and what is hidden are together all the answers, and nothing twice."""
    found = page(rf, f"{ANSWERS}&step={step}")
    shown = [
        (field.question.slug, option.choice.slug)
        for field in found.questions
        for option in field.choices
        if option.checked
    ]
    shown += [("must", field.must_have.slug) for field in found.must_haves if field.checked]
    shown += [("offered", field.must_have.slug) for field in found.must_haves if field.suggested_by]
    sent = page(rf, urlencode([*shown, *found.hidden]))

    assert len(set(shown) & set(found.hidden)) == 0
    assert sent.query == page(rf, ANSWERS).query == ANSWERS


def test_review_repeats_every_answer_and_leads_back_to_its_step(rf: RequestFactory) -> None:
    review = page(rf, f"{ANSWERS}&step=3")

    assert [(line.question, line.answers) for line in review.given] == [
        ("What about build?", ("Pages", "Live")),
        ("What about style?", ("Small",)),
        ("What must it have?", ("WebSocket",)),
    ]
    assert [page(rf, line.change).step for line in review.given] == [1, 1, 2]
    assert page(rf, review.given[0].change).query == review.query == ANSWERS


def test_suggested_must_have_stands_in_the_review_before_it_was_seen(rf: RequestFactory) -> None:
    review = page(rf, "build=live&step=3")

    assert review.given[-1].answers == ("WebSocket",)


def test_what_cannot_be_used_is_said(rf: RequestFactory) -> None:
    assert len(page(rf, "build=castles&step=2").problems) == 1


@pytest.mark.parametrize("step", [1, 3])
def test_start_again_keeps_the_team_and_drops_the_answers(client: Client, step: int) -> None:
    member = f"{pack('build=pages')}.Ada"
    query = f"member={member}&me=Grace"
    text = client.get(f"/recommend/steps/?{query}&{ANSWERS}&step={step}").content.decode()

    assert f'<a href="/recommend/steps/?member={member}&amp;me=Grace">Start again</a>' in text

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.form_checks import form_findings
from tests import universe

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _universe() -> None:
    universe.build()


def said(*, error: bool) -> list[str]:
    return [f"{each.where}: {each.message}" for each in form_findings() if each.error is error]


def choice(slug: str) -> models.Choice:
    return models.Choice.objects.get(slug=slug)


def test_nothing_is_wrong_with_the_form_of_the_universe() -> None:
    assert form_findings() == ()


def test_answer_that_moves_a_hidden_criterion_is_an_error() -> None:
    models.Criterion.objects.filter(slug="forms").update(published=False)

    assert said(error=True) == [
        "Pages: Forms +3: adds to a criterion that is not published.",
        "Small: Forms +1: adds to a criterion that is not published.",
        "Pages: switches on a criterion that is not published.",
    ]


def test_doubled_group_needs_a_published_criterion() -> None:
    group = universe.group("empty", position=3)
    models.Choice.objects.filter(slug="live").update(doubles_group=group)

    assert said(error=True) == ["Live: doubles a group without published criteria."]


def test_question_needs_two_answers_to_choose_from() -> None:
    choice("small").delete()

    assert said(error=True) == ["What about style?: has fewer than two answers to choose from."]


def test_rated_criterion_out_of_reach_of_every_answer_is_worth_a_look() -> None:
    models.ChoiceImportance.objects.filter(criterion__slug="safety").delete()

    assert said(error=False) == ["Safety: rated, but no answer of the form adds importance to it."]


def test_criterion_that_nobody_is_rated_on_need_not_be_reached() -> None:
    models.ChoiceImportance.objects.filter(criterion__slug="safety").delete()
    models.Rating.objects.filter(criterion__slug="safety").update(
        performance=None, low=None, high=None
    )

    assert said(error=False) == []


def test_preset_gives_no_more_answers_than_a_reader_may() -> None:
    models.Preset.objects.get().answers.add(choice("small"))

    assert said(error=True) == [
        "A first site: gives more answers to “What about style?” than it allows."
    ]


def test_preset_that_leaves_a_question_open_is_worth_a_look() -> None:
    models.Preset.objects.get().answers.remove(choice("either"))

    assert said(error=False) == ["A first site: does not answer “What about style?”."]


def test_must_have_that_all_or_none_meet_is_worth_a_look() -> None:
    models.Support.objects.filter(capability__slug="websocket").update(level="core")
    assert said(error=False) == ["WebSocket: every framework meets it."]

    models.Support.objects.filter(capability__slug="websocket").update(level="unknown")
    assert said(error=False) == ["WebSocket: no framework meets it."]


@pytest.mark.parametrize("name", ["member", "me", "must", "offered", "forms", "step"])
def test_question_cannot_have_a_name_that_addresses_use_otherwise(name: str) -> None:
    models.Question.objects.filter(slug="style").update(slug=name)

    assert said(error=True) == [
        f"What about style?: cannot be called “{name}”: addresses use that name."
    ]

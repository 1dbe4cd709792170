"""The form of tests/universe.py as plain data."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.questionnaire import form_data, preset_lines
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def test_questions_and_choices_come_in_their_order_with_what_they_do() -> None:
    build, style = form_data().questions
    pages, live, unsure = build.choices
    small, either = style.choices

    assert (build.multiple, build.max_choices) == (True, 2)
    assert (style.multiple, style.max_choices) == (False, 1)
    assert (pages.points, pages.enables, pages.doubles) == ({"forms": 3}, ("forms",), "making")
    assert (live.points, live.suggests) == ({"safety": 2}, ("websocket",))
    assert (small.points, small.reverse) == ({"forms": 1, "start-up": 2}, ("forms",))
    assert (small.bare_only, either.bare_only) == (True, False)
    assert not unsure.adds_something


def test_choice_that_only_doubles_a_theme_says_something_too() -> None:
    models.ChoiceImportance.objects.filter(choice__slug="pages").delete()

    assert form_data().questions[0].choices[0].adds_something


def test_must_have_says_which_fact_decides_it() -> None:
    (websocket,) = form_data().must_haves

    assert (websocket.kind, websocket.capability) == ("capability", "websocket")
    assert (websocket.at_least, websocket.group_name) == ("official", "Running")
    assert (websocket.interface, websocket.python) == ("", "")


def test_criteria_are_the_public_ones_in_the_order_of_the_matrix() -> None:
    models.Criterion.objects.filter(slug="safety").update(published=False)
    criteria = form_data().criteria

    assert [criterion.slug for criterion in criteria] == ["forms", "docs", "start-up"]
    assert [criterion.baseline for criterion in criteria] == [0, 1, 0]


def test_preset_answers_in_the_order_of_the_form() -> None:
    (first_site,) = preset_lines()

    assert first_site.answers == (("build", "pages"), ("style", "either"))
    assert first_site.claims == ("A-01",)


def test_empty_form_is_a_form() -> None:
    models.Preset.objects.all().delete()
    models.Question.objects.all().delete()
    models.MustHave.objects.all().delete()
    universe.framework("elm")  # without ratings: no criterion is public any more
    form = form_data()

    assert (form.questions, form.must_haves, form.criteria) == ((), (), ())
    assert preset_lines() == ()

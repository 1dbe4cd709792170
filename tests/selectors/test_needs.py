"""What answers add up to, on the questions of tests/universe.py."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.needs import Importance, Needs, Part, needs
from comparison.selectors.questionnaire import form_data
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def stated(build: str = "", style: str = "", **steps: int) -> Needs:
    """The needs of someone who chose these, several separated by blanks."""
    choices = {"build": tuple(build.split()), "style": tuple(style.split())}
    return needs(form_data(), choices=choices, steps=steps)


def ledger(found: Needs) -> dict[str, Importance]:
    return {each.criterion.slug: each for each in found.importances}


def importances(found: Needs) -> dict[str, int]:
    return {slug: each.importance for slug, each in ledger(found).items()}


def test_without_answers_only_what_every_project_needs_is_left() -> None:
    found = stated()

    assert importances(found) == {"forms": 0, "docs": 1, "safety": 0, "start-up": 0}
    assert ledger(found)["docs"].parts == (Part(label="What every project needs", points=1),)
    assert (found.answered, found.factors, found.suggested) == (0, {}, ())


def test_points_of_all_answers_add_up_and_name_the_answer() -> None:
    found = ledger(stated("pages live", "small"))

    assert found["forms"].importance == 4
    assert found["forms"].parts == (Part(label="Pages", points=3), Part(label="Small", points=1))
    assert (found["safety"].importance, found["start-up"].importance) == (2, 2)
    assert not found["forms"].capped


def test_sum_is_cut_at_4_and_says_so() -> None:
    models.ChoiceImportance.objects.filter(choice__slug="small", criterion__slug="forms").update(
        points=2
    )
    forms = ledger(stated("pages", "small"))["forms"]

    assert (forms.importance, forms.capped) == (4, True)
    assert sum(part.points for part in forms.parts) == 5


@pytest.mark.parametrize("step", [0, 1, 3, 4])
def test_step_set_by_the_reader_replaces_the_sum(step: int) -> None:
    forms = ledger(stated("pages", forms=step))["forms"]

    assert (forms.importance, forms.set_by_reader) == (step, True)
    assert forms.parts == (Part(label="Pages", points=3),)  # still told, though replaced


def test_criterion_of_another_kind_of_product_is_left_out() -> None:
    live = models.Choice.objects.get(slug="live")
    live.enables.add(models.Criterion.objects.get(slug="safety"))

    found = ledger(stated("live", "small"))
    assert (found["forms"].importance, found["forms"].left_out) == (0, True)
    assert found["forms"].parts == (Part(label="Small", points=1),)
    assert (found["safety"].importance, found["safety"].left_out) == (2, False)


def test_criteria_of_all_products_count_when_no_product_is_named() -> None:
    found = ledger(stated("unsure", "small"))

    assert (found["forms"].importance, found["forms"].left_out) == (1, False)


def test_step_set_by_the_reader_counts_even_for_another_kind_of_product() -> None:
    live = models.Choice.objects.get(slug="live")
    live.enables.add(models.Criterion.objects.get(slug="safety"))
    forms = ledger(stated("live", forms=3))["forms"]

    assert (forms.importance, forms.left_out) == (3, False)


def test_theme_counts_double_with_the_answer_that_says_so() -> None:
    found = stated("pages")

    assert found.factors == {"making": 2}
    assert found.doubled_by == (("making", "Pages"),)


def test_one_question_doubles_a_theme_once_and_two_questions_twice() -> None:
    making = models.CriterionGroup.objects.get(slug="making")
    models.Choice.objects.filter(slug="live").update(doubles_group=making)
    assert stated("pages live").factors == {"making": 2}

    models.Choice.objects.filter(slug="either").update(doubles_group=making)
    assert stated("pages live", "either").factors == {"making": 4}


def test_reader_for_whom_less_is_better_turns_the_criterion_round() -> None:
    turned = [slug for slug, each in ledger(stated(style="small")).items() if each.reverse]

    assert turned == ["forms"]


def test_bare_only_names_the_answer_that_asks_for_it() -> None:
    assert stated(style="small").bare_only == ("Small",)
    assert stated("pages live", "either").bare_only == ()


def test_suggested_must_have_names_the_answers_that_suggest_it() -> None:
    models.Choice.objects.get(slug="small").suggests.add(models.MustHave.objects.get())
    (suggestion,) = stated("live", "small").suggested

    assert (suggestion.must_have, suggestion.by) == ("websocket", ("Live", "Small"))


@pytest.mark.parametrize(
    ("build", "style", "steps", "answered"),
    [
        ("pages", "", {}, 1),
        ("pages live", "", {}, 1),  # two answers to one question
        ("pages", "small", {}, 2),
        ("unsure", "either", {}, 0),
        ("", "", {"docs": 3}, 1),
        ("", "", {"docs": 0, "forms": 0}, 0),  # what does not matter ranks nothing
        ("pages", "", {"docs": 1}, 2),
    ],
)
def test_answered_counts_what_says_something(
    build: str, style: str, steps: dict[str, int], answered: int
) -> None:
    assert stated(build, style, **steps).answered == answered


def test_criterion_added_later_gets_its_baseline() -> None:
    group = models.CriterionGroup.objects.get(slug="making")
    late = universe.criterion("speed", group, position=3, baseline=2)
    for row in models.Framework.objects.all():
        universe.rate(row, late, (3, 3, 3))

    assert importances(stated())["speed"] == 2

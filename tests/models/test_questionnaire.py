import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def question(slug: str = "build", **fields: object) -> models.Question:
    return universe.question(slug, **fields)


def choice(slug: str = "pages", **fields: object) -> models.Choice:
    asked = models.Question.objects.first() or question()
    return models.Choice.objects.create(question=asked, slug=slug, **{"label": "Pages"} | fields)


def importance(points: int = 1) -> models.ChoiceImportance:
    criterion = models.Criterion.objects.first() or universe.criterion(
        "forms", universe.group("making")
    )
    return models.ChoiceImportance.objects.create(
        choice=models.Choice.objects.first() or choice(), criterion=criterion, points=points
    )


def preset(slug: str = "site", **fields: object) -> models.Preset:
    given = {"name": slug.capitalize(), "why": "Because.", "position": 1}
    return models.Preset.objects.create(slug=slug, **given | fields)


REFUSED: Refusals = {
    "question.slug": lambda: [question(), question(position=2)],
    "question.position": lambda: [question(), question("style")],
    "question_kind_is_known": lambda: question(kind="essay"),
    "question_allows_as_many_answers_as_its_kind": lambda: question(kind="multiple"),
    "question_offers_a_choice_once": lambda: [choice(), choice()],
    "choice_has_a_label": lambda: choice(label=""),
    "choice_adds_to_a_criterion_once": lambda: [importance(), importance(2)],
    "choice_adds_1_to_4_points": lambda: importance(5),
    "preset.slug": lambda: [preset(), preset(name="Another", position=2)],
    "preset.name": lambda: [preset(), preset("another", name="Site", position=2)],
    "preset.position": lambda: [preset(), preset("another")],
    "preset_says_why": lambda: preset(why=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_choices_stand_in_the_order_of_their_questions() -> None:
    universe.build()
    models.Question.objects.filter(slug="build").update(position=9)

    assert [row.slug for row in models.Choice.objects.all()] == [
        "small",
        "either",
        "pages",
        "live",
        "unsure",
    ]

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def criterion(slug: str = "speed", **fields: object) -> models.Criterion:
    group = models.CriterionGroup.objects.filter(slug="making").first() or universe.group("making")
    return universe.criterion(slug, group, **fields)


def level(**fields: object) -> models.Level:
    given = {"number": 6, "text": "Everything."}
    return models.Level.objects.create(criterion=criterion(), **given | fields)


REFUSED: Refusals = {
    "criteriongroup.slug": lambda: [
        universe.group("making"),
        universe.group("making", name="Another", position=2),
    ],
    "criteriongroup.name": lambda: [
        universe.group("making"),
        universe.group("another", name="Making", position=2),
    ],
    "criteriongroup.position": lambda: [universe.group("making"), universe.group("running")],
    "criterion.slug": lambda: [criterion(), criterion(name="Another")],
    "criterion.name": lambda: [criterion(), criterion("haste", name="Speed")],
    "criterion_direction_is_known": lambda: criterion(direction="up"),
    "criterion_method_is_known": lambda: criterion(method="guessed"),
    "criterion_scale_is_known": lambda: criterion(scale="square", method="measured", unit="ms"),
    "criterion_asks_a_question": lambda: criterion(question=""),
    "criterion_says_what_counts": lambda: criterion(definition=""),
    "criterion_bounds_follow_its_direction": lambda: criterion(direction="cost"),
    "logarithmic_criterion_has_positive_bounds": lambda: criterion(
        method="measured", unit="ms", scale="log", worst=0
    ),
    "editorial_criterion_runs_from_1_to_5": lambda: criterion(best=10),
    "measured_criterion_has_a_unit": lambda: criterion(method="measured"),
    "criterion_baseline_is_at_most_4": lambda: criterion(baseline=5),
    "criterion_describes_a_level_once": lambda: level(number=5),
    "level_is_from_1_to_5": level,
    "level_has_a_text": lambda: criterion().levels.update(text=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_criterion_is_public_once_every_published_framework_has_a_row() -> None:
    docs = criterion("docs")
    hidden = criterion("hidden", published=False)
    oak, elm = universe.framework("oak"), universe.framework("elm")
    universe.framework("draft", published=False)
    for each in (docs, hidden):
        universe.rate(oak, each, (3, 3, 3))

    assert list(models.Criterion.objects.public()) == []

    universe.rate(elm, docs, None)
    universe.rate(elm, hidden, (3, 3, 3))

    assert list(models.Criterion.objects.public()) == [docs]


def test_criteria_stand_in_the_order_of_their_groups() -> None:
    universe.build_criteria()
    models.CriterionGroup.objects.filter(slug="making").update(position=9)

    assert [row.slug for row in models.Criterion.objects.all()] == [
        "safety",
        "start-up",
        "forms",
        "docs",
    ]

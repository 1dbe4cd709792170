import datetime

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


DAY = datetime.date(2030, 1, 1)


def metric(slug: str = "stars", **fields: object) -> models.Metric:
    given = {"name": slug, "unit": "stars", "meaning": "Fame.", "position": 1}
    return models.Metric.objects.create(slug=slug, **given | fields)


def point(value: float = 1) -> models.Point:
    return models.Point.objects.create(
        metric=models.Metric.objects.first() or metric(),
        framework=models.Framework.objects.first() or universe.framework("oak"),
        as_of=DAY,
        value=value,
        source=universe.document(),
        opened_on=DAY,
    )


def said() -> models.Claim:
    return models.Claim.objects.first() or models.Claim.objects.create(
        identifier="A-01",
        source=universe.article(),
        text="One.",
        kind="fact",
        verdict="supported",
        verdict_reason="It is.",
    )


def stated(dating: str = "Inferred.") -> models.StatedNumber:
    return models.StatedNumber.objects.create(
        claim=said(),
        metric=models.Metric.objects.first() or metric(),
        framework=models.Framework.objects.first() or universe.framework("oak"),
        value=1,
        as_of=DAY,
        dating=dating,
    )


REFUSED: Refusals = {
    "metric.slug": lambda: [metric(), metric(name="b", position=2)],
    "metric.name": lambda: [metric(), metric("forks", name="stars", position=2)],
    "metric.position": lambda: [metric(), metric("forks")],
    "metric_says_what_it_tells": lambda: metric(meaning=""),
    "point_is_counted_once_a_day": lambda: [point(), point(2)],
    "point_is_not_negative": lambda: point(-1),
    "claim_states_a_number_once": lambda: [stated(), stated()],
    "stated_number_says_how_it_is_dated": lambda: stated(dating=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])

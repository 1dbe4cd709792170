import datetime

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def environment(slug: str = "run", **fields: object) -> models.Environment:
    given = {
        "name": "Run",
        "measured_on": datetime.date(2030, 3, 1),
        "processor": "2 cores",
        "system": "Linux",
        "python": "CPython 3.13",
    }
    return models.Environment.objects.create(slug=slug, **given | fields)


def measurement(**fields: object) -> models.Measurement:
    if not models.Criterion.objects.exists():
        universe.build_criteria()
    given = {
        "environment": models.Environment.objects.first() or environment(),
        "framework": models.Framework.objects.first() or universe.framework("oak"),
        "criterion": models.Criterion.objects.get(slug="start-up"),
        "value": 20,
        "low": 10,
        "high": 30,
    }
    return models.Measurement.objects.create(**given | fields)


REFUSED: Refusals = {
    "environment.slug": lambda: [environment(), environment()],
    "environment_names_its_python": lambda: environment(python=""),
    "framework_is_measured_once_per_run_and_level": lambda: [measurement(), measurement()],
    "measurement_level_is_known": lambda: measurement(level="tuned"),
    "measurement_lies_between_low_and_high": lambda: measurement(value=40),
    "measurement_has_a_sample": lambda: measurement(samples=0),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_levels_of_one_run_are_kept_apart() -> None:
    measurement(level="bare")
    measurement(level="production")

    assert models.Measurement.objects.count() == 2

from __future__ import annotations

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused
from tests.models.test_runs import subject

pytestmark = pytest.mark.django_db
FIGURES = {"median": 20, "low": 10, "high": 30}


def of() -> models.Subject:
    return models.Subject.objects.first() or subject()


def size(**fields: object) -> models.SizeSeries:
    given = {"subject": of(), "metric": "start-up", "unit": "ms"}
    return models.SizeSeries.objects.create(**given | FIGURES | fields)


def work(**fields: object) -> models.WorkCount:
    given = {"subject": of(), "task": "hello", "lines": 5, "passed": True, "files_hash": "0"}
    return models.WorkCount.objects.create(**given | fields)


def speed(**fields: object) -> models.SpeedSeries:
    given = {
        "subject": of(),
        "level": "bare",
        "interface": "wsgi",
        "server": "gunicorn",
        "endpoint": "text",
        "connections": 8,
    }
    return models.SpeedSeries.objects.create(**given | FIGURES | fields)


REFUSED: Refusals = {
    "size_is_measured_once_per_run": lambda: [size(), size()],
    "size_metric_is_known": lambda: size(metric="beauty"),
    "size_lies_between_low_and_high": lambda: size(median=40),
    "size_has_a_sample": lambda: size(count=0),
    "task_is_counted_once_per_run": lambda: [work(), work()],
    "work_count_names_its_task": lambda: work(task=""),
    "speed_is_measured_once_per_run": lambda: [speed(), speed()],
    "speed_level_is_known": lambda: speed(level="tuned"),
    "speed_interface_is_known": lambda: speed(interface="cgi"),
    "speed_endpoint_is_known": lambda: speed(endpoint="video"),
    "speed_names_its_server": lambda: speed(server=""),
    "speed_lies_between_low_and_high": lambda: speed(low=-1),
    "speed_has_a_sample": lambda: speed(count=0),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_levels_of_one_run_are_kept_apart() -> None:
    speed()
    speed(level="production")
    speed(interface="asgi")

    assert models.SpeedSeries.objects.count() == 3


def test_series_is_found_by_its_natural_key() -> None:
    for row in (size(), work(), speed()):
        assert type(row).objects.get_by_natural_key(*row.natural_key()) == row


def test_deleting_a_run_takes_its_series_along(small_universe: None) -> None:
    assert models.SpeedSeries.objects.exists()

    models.Run.objects.all().delete()

    assert not models.SpeedSeries.objects.exists()
    assert models.Framework.objects.count() == len(universe.FRAMEWORKS)

from __future__ import annotations

import datetime
from typing import Any

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db
DAY = datetime.date(2030, 3, 1)
NOON = datetime.datetime(2030, 3, 1, 12, tzinfo=datetime.UTC)


def run(slug: str = "run", **fields: object) -> models.Run:
    given = {
        "name": "Run",
        "measured_on": DAY,
        "processor": "A processor",
        "system": "Linux",
        "python": "CPython 3.13",
    }
    return models.Run.objects.create(slug=slug, **given | fields)


def subject(**fields: object) -> models.Subject:
    given = {
        "run": models.Run.objects.first() or run(),
        "slug": "oak",
        "framework": models.Framework.objects.filter(slug="oak").first()
        or universe.framework("oak"),
    }
    return models.Subject.objects.create(**given | fields)


def problem(**fields: object) -> models.RunProblem:
    given = {
        "subject": models.Subject.objects.first() or subject(),
        "position": 1,
        "says": "It fell.",
    }
    return models.RunProblem.objects.create(**given | fields)


REFUSED: Refusals = {
    "run.slug": lambda: [run(), run()],
    "run_has_a_name": lambda: run(name=""),
    "run_names_its_python": lambda: run(python=""),
    "partial_run_is_not_published": lambda: run(complete=False, published_on=DAY),
    "run_ends_after_it_begins": lambda: run(
        started_at=NOON, finished_at=NOON - datetime.timedelta(hours=1)
    ),
    "run_measures_a_subject_once": lambda: [subject(), subject()],
    "only_the_yardstick_is_without_framework": lambda: subject(framework=None),
    "subject_has_one_problem_per_position": lambda: [problem(), problem()],
    "run_problem_says_something": lambda: problem(says=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_rows_are_found_by_their_natural_keys() -> None:
    for row in (run(), subject(), problem()):
        assert type(row).objects.get_by_natural_key(*row.natural_key()) == row


def test_newest_run_comes_first() -> None:
    run("noon", started_at=NOON)
    run("morning", started_at=NOON - datetime.timedelta(hours=3))
    run("undated")
    run("old", measured_on=DAY - datetime.timedelta(days=9), started_at=NOON)

    found = models.Run.objects.newest_first().values_list("slug", flat=True)
    assert list(found) == ["noon", "morning", "undated", "old"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, ""),
        ({"complete": False}, "It is partial"),
        ({"options": {"quick": True}}, "It is a quick run"),
        ({"published_on": DAY}, "It is published already"),
    ],
)
def test_run_says_why_it_cannot_be_published(fields: dict[str, Any], reason: str) -> None:
    why = run(**fields).why_not_published()

    assert why.startswith(reason) if reason else why == ""


def test_published_runs_are_those_with_a_day() -> None:
    run()
    run("published", published_on=DAY)

    assert [row.slug for row in models.Run.objects.published()] == ["published"]

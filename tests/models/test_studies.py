import datetime

import pytest

from comparison import models
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def study(slug: str = "march", **fields: object) -> models.Study:
    given = {"run_on": datetime.date(2030, 3, 1), "sets": 10, "seed": 1}
    return models.Study.objects.create(slug=slug, **given | fields)


def figure(**fields: object) -> models.StudyFigure:
    given = {"table": "first", "row": "anvil", "column": "wide", "value": 0.5}
    run = models.Study.objects.first() or study()
    return models.StudyFigure.objects.create(study=run, **given | fields)


REFUSED: Refusals = {
    "study.slug": lambda: [study(), study()],
    "study_has_a_set_of_answers": lambda: study(sets=0),
    "study_states_a_figure_once": lambda: [figure(), figure(value=0.6)],
    "study_table_is_known": lambda: figure(table="last"),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_newest_study_is_of_the_latest_day() -> None:
    assert models.Study.objects.newest() is None

    study("april", run_on=datetime.date(2030, 4, 1))
    study("march")

    newest = models.Study.objects.newest()
    assert newest is not None
    assert newest.slug == "april"

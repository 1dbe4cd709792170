import datetime

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


DAY = datetime.date(2030, 1, 1)


def series(name: str = "1.0", last_on: datetime.date | None = None) -> models.ReleaseSeries:
    return models.ReleaseSeries.objects.create(
        framework=models.Framework.objects.first() or universe.framework("oak"),
        name=name,
        released_on=DAY,
        last_on=last_on,
        source=universe.document(),
    )


def policy(support: str = "Two years.") -> models.SupportPolicy:
    oak = models.Framework.objects.first() or universe.framework("oak")
    return models.SupportPolicy.objects.create(framework=oak, support=support)


REFUSED: Refusals = {
    "framework_names_a_release_series_once": lambda: [series(), series()],
    "release_series_has_a_name": lambda: series(""),
    "release_series_ends_after_it_began": lambda: series(last_on=DAY - datetime.timedelta(1)),
    "supportpolicy.framework": lambda: [policy(), policy()],
    "policy_says_how_long_releases_are_mended": lambda: policy(""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])

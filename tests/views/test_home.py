from __future__ import annotations

import pytest
from django.http import HttpRequest
from django.test import RequestFactory

from comparison.models import CriterionGroup, Framework
from comparison.views.home import home
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.fixture
def request_(rf: RequestFactory) -> HttpRequest:
    """Anvil and birch take the place of the pair that the front page shows."""
    Framework.objects.filter(slug="anvil").update(slug="django", name="Django")
    Framework.objects.filter(slug="birch").update(slug="flask", name="Flask")
    return rf.get("/")


def test_pair_is_shown_on_the_criteria_on_which_each_leads(request_: HttpRequest) -> None:
    page = home(request_)

    assert [column.slug for column in page.pair] == ["django", "flask"]
    assert {row.slug: row.leader for row in page.rows} == {
        "forms": "django",
        "docs": "flask",
        "safety": "django",
        "start-up": "flask",
    }
    assert page.standing.higher == (("Django", 2), ("Flask", 2))


def test_each_side_of_the_pair_is_shown_on_as_many_criteria(request_: HttpRequest) -> None:
    """Django alone is given a third criterion to lead on; four of each are the most."""
    making = CriterionGroup.objects.get(slug="making")
    for number in range(6):
        late = universe.criterion(f"late-{number}", making, position=10 + number)
        for row in Framework.objects.all():
            rating = 5.0 if row.slug == "django" else 1.0
            universe.rate(row, late, (rating, rating, rating))
    rows = home(request_).rows

    assert sum(row.leader == "django" for row in rows) == 4
    assert sum(row.leader == "flask" for row in rows) == 2


def test_preset_leads_straight_to_its_result(request_: HttpRequest) -> None:
    (link,) = home(request_).presets

    assert (link.preset.name, link.query) == ("A first site", "build=pages&style=either")


def test_everything_published_is_listed_with_its_dates(request_: HttpRequest) -> None:
    page = home(request_)

    assert [line.name for line in page.frameworks] == ["Birch-kit", "Cedar", "Django", "Flask"]
    assert {line.reviewed_on for line in page.frameworks} == {universe.REVIEWED_ON}
    assert page.tally.ratings == 15

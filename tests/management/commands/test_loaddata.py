from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from comparison import models
from comparison.selectors.fixture_files import fixture_names

pytestmark = pytest.mark.django_db


def test_one_name_stands_for_all_fixtures_of_the_site() -> None:
    out = StringIO()

    call_command("loaddata", "plumbline", stdout=out)

    assert f"from {len(fixture_names())} fixture(s)" in out.getvalue()
    assert models.Rating.objects.exists()


def test_other_names_are_left_to_django() -> None:
    call_command("loaddata", "groups", verbosity=0)

    assert models.CriterionGroup.objects.exists()
    assert not models.Source.objects.exists()
    with pytest.raises(CommandError, match="No fixture named 'plumb'"):
        call_command("loaddata", "plumb", verbosity=0)

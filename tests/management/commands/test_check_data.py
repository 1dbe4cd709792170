from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from comparison import models
from tests import universe

REVIEWED = "2026-11-20"


def check(*options: str) -> str:
    out = StringIO()
    call_command("check_data", *options, stdout=out, no_color=True)
    return out.getvalue()


def test_shipped_data_has_no_errors_on_the_day_of_its_review(site_data: None) -> None:
    assert check("--on", REVIEWED).splitlines()[-1].startswith("0 errors")


@pytest.mark.django_db
def test_warnings_alone_are_no_failure() -> None:
    universe.build()
    models.Dispute.objects.get().claims.clear()

    assert check("--on", "2030-03-01").splitlines() == [
        "WARNING  Who has better forms?: a dispute without claims.",
        "Decided by running every framework: 0 of 2 capabilities.",
        "0 errors, 1 warning.",
    ]


@pytest.mark.django_db
def test_errors_come_first_and_fail() -> None:
    universe.build()
    models.Dispute.objects.get().claims.clear()
    models.Criterion.objects.get(slug="docs").levels.all().delete()
    out = StringIO()

    with pytest.raises(CommandError, match=r"1 error, 1 warning\."):
        call_command("check_data", "--on", "2030-03-01", stdout=out, no_color=True)

    words = [line.split()[0] for line in out.getvalue().splitlines()]
    assert words == ["ERROR", "WARNING", "Decided"]


@pytest.mark.django_db
def test_ratings_are_overdue_as_of_the_day_given() -> None:
    universe.build()

    check("--on", "2030-09-01")
    with pytest.raises(CommandError, match="15 errors"):
        check("--on", "2030-09-02")


@pytest.mark.django_db
def test_day_that_is_none_is_refused_with_an_example() -> None:
    with pytest.raises(CommandError, match="'soon' is not a date such as 2026-11-20"):
        check("--on", "soon")

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from comparison.models import Rating, Run

pytestmark = pytest.mark.usefixtures("measured_universe")


def call(*options: str) -> list[str]:
    out = StringIO()
    call_command("derive_ratings", *options, stdout=out)
    return out.getvalue().splitlines()


def birch() -> Rating:
    return Rating.objects.get(criterion__slug="performance", framework__slug="birch")


def test_what_would_change_is_printed_and_nothing_is_written() -> None:
    lines = call("--run", "run-a")

    assert "* performance     birch          not rated → 80 (78.4 to 81.6)" in lines
    assert "  performance     birch-kit      not rated → not rated" in lines
    assert lines[-1] == "12 ratings would be written, 11 with other numbers."
    assert birch().performance is None


def test_ratings_are_written_on_request() -> None:
    assert call("--run", "run-a", "--write")[-1] == "12 ratings written, 11 with other numbers."
    assert birch().performance == 80
    assert call("--run", "run-a")[-1] == "12 ratings would be written, 0 with other numbers."


def test_run_must_be_published_for_that() -> None:
    Run.objects.update(published_on=None)

    with pytest.raises(CommandError, match="not published") as refusal:
        call("--run", "run-a", "--write")
    assert refusal.value.returncode == 2
    assert birch().performance is None

    call("--run", "run-a", "--write", "--publish")
    assert Run.objects.get().published_on is not None


def test_unknown_run_is_told_with_those_that_exist() -> None:
    with pytest.raises(CommandError, match=r"no run “run-z”\. There are: run-a") as refusal:
        call("--run", "run-z")

    assert refusal.value.returncode == 2

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from comparison import run_ratings
from comparison.models import Claim, Criterion, Evidence, Run

pytestmark = pytest.mark.usefixtures("measured_universe")


@pytest.fixture(autouse=True)
def _claim_on_speed(measured_universe: None) -> None:
    speed = Criterion.objects.get(slug="performance")
    Claim.objects.filter(identifier="A-01").update(criterion=speed)


def call(*options: str) -> str:
    out = StringIO()
    call_command("cite_run", *options, stdout=out)
    return out.getvalue()


def test_what_the_run_says_is_printed_and_written_on_request() -> None:
    printed = call("--run", "run-a", "A-01")
    assert printed.startswith(
        "A-01: Own run of 1 March 2030: requests of Birch in the processor time of one of Anvil"
    )
    assert not Evidence.objects.filter(source__slug="run-a").exists()

    run_ratings.derive_ratings(Run.objects.get())
    assert call("--run", "run-a", "--write", "A-01") == printed
    assert Evidence.objects.filter(source__slug="run-a").count() == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--run", "run-z", "A-01"], "no run “run-z”"),
        (["--run", "run-a", "Z-99"], "no claim Z-99"),
        (["--run", "run-a", "--write", "A-01"], "not published"),
    ],
)
def test_what_is_not_there_is_told(options: list[str], message: str) -> None:
    Run.objects.update(published_on=None)

    with pytest.raises(CommandError, match=message) as refusal:
        call(*options)

    assert refusal.value.returncode == 2

"""What a run says on a claim, on tests/sample_run.py."""

from __future__ import annotations

import pytest

from comparison.models import Claim, Criterion, Framework, Run
from comparison.selectors.claim_figures import run_says
from tests import universe

pytestmark = pytest.mark.usefixtures("measured_universe")


def says(criterion: str, *frameworks: str, favours: str = "") -> str:
    claim = Claim.objects.get(identifier="A-01")
    claim.criterion = Criterion.objects.get(slug=criterion)
    claim.favours = Framework.objects.get(slug=favours) if favours else None
    claim.save()
    claim.frameworks.set(Framework.objects.filter(slug__in=frameworks))
    return run_says(claim=claim, run=Run.objects.get(slug="run-a"))


def test_two_frameworks_are_held_against_each_other_at_each_level() -> None:
    assert says("performance", "anvil", "birch", favours="birch") == (
        "Own run of 1 March 2030: requests of Birch in the processor time of one of Anvil: "
        "bare 1.60 (1.55 to 1.65, WSGI), default scaffold 2.00 (1.94 to 2.06, WSGI), "
        "production checklist 0.90 (0.87 to 0.93, WSGI)."
    )


def test_each_is_taken_on_the_interface_on_which_it_is_rated() -> None:
    text = says("performance", "anvil", "cedar", favours="cedar")

    assert "default scaffold 2.50 (2.43 to 2.58, ASGI against WSGI)" in text


def test_single_framework_is_held_against_the_yardstick_on_its_own_interface() -> None:
    text = says("performance", "cedar")

    assert "default scaffold 0.50 (0.49 to 0.52, ASGI)" in text


def test_single_framework_of_an_article_is_held_against_those_it_compares() -> None:
    """The article's one claim names birch only, so there is nobody else."""
    text = says("performance", "birch")

    assert (
        "requests of Birch in the processor time of one of the application without a framework: "
        "bare 0.80" in text
    )
    other = Claim.objects.create(
        identifier="A-02",
        source=universe.article(),
        text="Anvil is there.",
        kind="fact",
        verdict="supported",
        verdict_reason="It is.",
    )
    other.frameworks.add(Framework.objects.get(slug="anvil"))
    assert "requests of Birch in the processor time of one of Anvil: bare 1.60" in says(
        "performance", "birch"
    )


def test_lines_and_sizes_are_told_for_each() -> None:
    assert says("code-size", "anvil", "birch") == (
        "Own run of 1 March 2030: Anvil 11.0 lines per task, mean of 2 (2.0 to 20.0 with one task "
        "left out); Birch 22.0 lines per task, mean of 2 (4.0 to 40.0 with one task left out)."
    )
    assert says("start-up", "anvil", "birch") == (
        "Own run of 1 March 2030: start-up time of Anvil 1,000 ms (900 ms to 1,100 ms); "
        "start-up time of Birch 10 ms (9 ms to 11 ms)."
    )


def test_nothing_is_said_on_what_the_run_does_not_hold() -> None:
    assert says("forms", "anvil", "birch") == ""
    assert says("performance") == ""
    assert says("code-size", "birch-kit") != ""

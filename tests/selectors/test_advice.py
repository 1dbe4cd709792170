"""Advice of articles for needs like these: the preset first-site of tests/universe.py."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from comparison import models
from comparison.selectors.advice import Advice, advice, situations
from comparison.selectors.questionnaire import preset_lines

pytestmark = pytest.mark.usefixtures("small_universe")


FIRST_SITE = {"build": ("pages",), "style": ("either",)}


def given(*leaders: str, choices: Mapping[str, tuple[str, ...]] = FIRST_SITE) -> tuple[Advice, ...]:
    return advice(situations(preset_lines()), choices=choices, leaders=leaders)


def test_advice_agrees_when_it_speaks_for_a_leader() -> None:
    [found] = given("birch")

    assert (found.situation.slug, found.shared, found.answers) == ("first-site", 2, 2)
    assert [line.identifier for line in found.agreeing] == ["A-01"]
    assert (found.disagreeing, found.neutral) == ((), ())


def test_advice_for_the_base_agrees_with_a_leading_stack() -> None:
    [found] = given("birch-kit")

    assert [line.identifier for line in found.agreeing] == ["A-01"]


def test_advice_for_another_framework_disagrees() -> None:
    [found] = given("anvil")

    assert [line.identifier for line in found.disagreeing] == ["A-01"]


def test_advice_that_speaks_for_nobody_is_neutral() -> None:
    models.Claim.objects.update(favours=None)
    [found] = given("anvil")

    assert [line.identifier for line in found.neutral] == ["A-01"]


@pytest.mark.parametrize(
    "choices", [{}, {"build": ("pages",)}, {"build": ("live",), "style": ("small",)}]
)
def test_situation_with_less_than_two_thirds_of_its_answers_gives_no_advice(
    choices: dict[str, tuple[str, ...]],
) -> None:
    assert given("birch", choices=choices) == ()


def test_unpublished_advice_is_not_given() -> None:
    models.Claim.objects.update(state="draft")

    assert given("birch") == ()

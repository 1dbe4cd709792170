"""Must-haves against the facts of tests/universe.py."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.engine.screening import Outcome
from comparison.selectors.questionnaire import MustHaveLine
from comparison.selectors.requirements import Ground, facts, grounds
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


def must(kind: str, **fields: str) -> MustHaveLine:
    given = {"capability": "", "at_least": "", "interface": "", "python": ""} | fields
    return MustHaveLine(
        slug=kind, label=kind, meaning="Passes.", kind=kind, group_name="Running", **given
    )


def outcomes(condition: MustHaveLine) -> list[Outcome]:
    """Of anvil, birch, birch-kit, cedar."""
    known = facts()
    return [known.outcome(name, condition) for name in universe.FRAMEWORKS]


@pytest.mark.parametrize(
    ("at_least", "found"),
    [
        ("core", [MET, NOT_MET, NOT_MET, NOT_MET]),
        ("official", [MET, NOT_MET, MET, NOT_MET]),
        ("third-party", [MET, MET, MET, NOT_MET]),
        ("write-it-yourself", [MET, MET, MET, NOT_MET]),  # cedar: not possible
    ],
)
def test_capability_passes_at_the_level_asked_for_and_above(
    at_least: str, found: list[Outcome]
) -> None:
    assert outcomes(must("capability", capability="templates", at_least=at_least)) == found


def test_capability_that_is_unknown_or_not_looked_at_is_unknown() -> None:
    models.Support.objects.filter(framework__slug="birch", capability__slug="websocket").delete()
    websocket = must("capability", capability="websocket", at_least="official")

    assert outcomes(websocket) == [UNKNOWN, UNKNOWN, NOT_MET, MET]


@pytest.mark.parametrize(
    ("interface", "found"),
    [("wsgi", [MET, MET, MET, NOT_MET]), ("asgi", [MET, NOT_MET, NOT_MET, MET])],
)
def test_interface_is_met_or_not(interface: str, found: list[Outcome]) -> None:
    assert outcomes(must("interface", interface=interface)) == found


@pytest.mark.parametrize(
    ("python", "found"),
    [
        ("3.8", [NOT_MET, NOT_MET, NOT_MET, NOT_MET]),
        ("3.9", [NOT_MET, MET, MET, NOT_MET]),
        ("3.11", [NOT_MET, MET, MET, MET]),  # 3.9 is older than 3.11, though it sorts behind it
        ("3.12", [MET, MET, MET, MET]),
    ],
)
def test_python_passes_when_the_oldest_it_runs_on_is_not_newer(
    python: str, found: list[Outcome]
) -> None:
    assert outcomes(must("python", python=python)) == found


def test_python_is_unknown_where_none_is_stated() -> None:
    models.Framework.objects.filter(slug="anvil").update(python_minimum="")

    assert outcomes(must("python", python="3.8"))[0] is UNKNOWN


def ground(framework: str, condition: MustHaveLine) -> Ground:
    found = grounds(known=facts(), failed={framework: [condition.slug]}, musts=[condition])
    return found[framework][0]


def test_ground_of_a_capability_has_its_level_its_means_and_its_sources() -> None:
    models.Support.objects.filter(framework__slug="birch", capability__slug="templates").update(
        note="Since 2029."
    )
    found = ground("birch", must("capability", capability="templates", at_least="core"))

    assert (found.finding, found.note) == ("third party: Twig", "Since 2029.")
    assert [(c.title, c.opened_on) for c in found.citations] == [
        ("The manual", universe.REVIEWED_ON)
    ]


def test_ground_of_a_capability_without_means_is_its_level_alone() -> None:
    websocket = must("capability", capability="websocket", at_least="official")

    assert ground("birch", websocket).finding == "write it yourself"


def test_ground_of_an_interface_and_of_a_python_version_says_so() -> None:
    asgi = ground("birch", must("interface", interface="asgi"))
    python = ground("anvil", must("python", python="3.9"))

    assert (asgi.finding, asgi.citations) == ("does not run under ASGI", ())
    assert (python.finding, python.note) == (
        "needs Python 3.12 or later",
        "Declared by anvil 1.0.",
    )


def test_outcomes_are_those_of_every_published_framework() -> None:
    models.Framework.objects.filter(slug="cedar").update(published=False)
    websocket = must("capability", capability="websocket", at_least="official")

    assert facts().outcomes([websocket]) == {
        "anvil": {"capability": UNKNOWN},
        "birch": {"capability": NOT_MET},
        "birch-kit": {"capability": NOT_MET},
    }

"""Two readers of tests/universe.py side by side.

Ada is the reader worked in needs_of_pages_and_live.py: anvil 91, the kit 70, birch 42, cedar 28.
Grace weighs safety and start-up at a half each: birch and cedar 75, the kit 50, anvil 37.5. The
least of both: the kit 50, birch 42, anvil 37.5, cedar 28. The kit is worth more than birch, so it
stands for both.
"""

from __future__ import annotations

import pytest

from comparison.models import Framework
from comparison.selectors.basis import basis
from comparison.selectors.needs import Needs
from comparison.selectors.team import TeamView, Voice, team_view
from tests.selectors.needs_of_pages_and_live import must_haves, stated, the_needs

pytestmark = pytest.mark.usefixtures("small_universe")


def voice(name: str, needs: Needs, *musts: str) -> Voice:
    return Voice(name=name, needs=needs, musts=tuple(must_haves(*musts)), mode="best")


def ada(*musts: str) -> Voice:
    return voice("Ada", the_needs(), *musts)


def grace(*musts: str, style: str = "") -> Voice:
    return voice("Grace", stated(style=style, safety=1, start_up=1, docs=0, forms=0), *musts)


def viewed(*voices: Voice) -> TeamView:
    return team_view(basis().known, voices)


def test_frameworks_are_ranked_by_the_points_of_whoever_likes_them_least() -> None:
    found = viewed(ada(), grace()).acceptable

    assert [(line.slug, line.rank, line.least, line.points) for line in found] == [
        ("birch-kit", 1, 50, (70, 50)),
        ("anvil", 2, 38, (91, 38)),
        ("cedar", 3, 28, (28, 75)),
    ]


def test_favourites_are_the_first_three_of_each_member() -> None:
    found = {
        each.member: [one.slug for one in each.first] for each in viewed(ada(), grace()).favourites
    }

    assert found == {"Ada": ["anvil", "birch-kit", "cedar"], "Grace": ["birch", "cedar", "anvil"]}


def test_disagreements_are_two_steps_or_more_and_the_widest_comes_first() -> None:
    """Ada: forms 3, docs 1, safety 2, start-up 0. Docs, safety and start-up lie one step apart."""
    found = viewed(ada(), grace()).disagreements

    assert [(row.criterion, row.importances) for row in found] == [("forms", (3, 0))]


def test_must_have_of_one_member_removes_for_all() -> None:
    found = viewed(ada(), grace("websocket"))

    assert [(each.label, each.members, each.removes) for each in found.removals] == [
        ("WebSocket", ("Grace",), ("Birch-kit",))
    ]
    assert [(each.name, each.by) for each in found.refused] == [
        ("Birch-kit", (("Grace", "WebSocket"),))
    ]
    assert [line.slug for line in found.acceptable] == ["anvil", "cedar"]


def test_must_have_of_both_names_both() -> None:
    (removal,) = viewed(ada("websocket"), grace("websocket")).removals

    assert removal.members == ("Ada", "Grace")


def test_member_who_wants_no_stacks_is_respected() -> None:
    found = viewed(ada(), grace(style="small")).acceptable

    assert [line.slug for line in found] == ["birch", "anvil", "cedar"]


def test_framework_of_which_too_little_is_rated_for_one_is_not_acceptable_to_all() -> None:
    docs = voice("Edsger", stated(docs=4, safety=1))
    found = viewed(ada(), docs)

    assert [(each.name, each.by) for each in found.refused] == [
        ("Cedar", (("Edsger", "not enough data for these needs"),))
    ]


def test_member_whose_answers_weigh_nothing_is_not_heard() -> None:
    silent = voice("Silent", stated(docs=0))

    assert viewed(silent, ada()).members == ("Ada",)
    assert viewed(silent).members == ()


def test_nobody_is_heard_while_nothing_is_public() -> None:
    Framework.objects.update(published=False)

    assert viewed(ada()).acceptable == ()

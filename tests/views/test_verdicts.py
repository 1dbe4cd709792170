"""The verdict in the words of the site."""

from __future__ import annotations

from typing import get_args

import pytest

from comparison.engine.verdict import Kind
from comparison.forms import Answers
from comparison.selectors.basis import basis
from comparison.selectors.needs import Needs
from comparison.selectors.recommendation import Recommendation
from comparison.views.verdicts import answer_for, in_plain_words, judged
from tests.selectors.needs_of_pages_and_live import recommended, stated


@pytest.mark.parametrize("verdict", [*get_args(Kind), "too-little"])
def test_every_verdict_has_words_with_and_without_leaders(verdict: str) -> None:
    """Without: an address may say what no ranking would."""
    for leaders in ([], ["Anvil"], ["Anvil", "Birch", "Cedar"]):
        title, description = in_plain_words(verdict, leaders)
        assert title
        assert description.endswith(".")


def test_joint_leaders_are_all_named() -> None:
    assert in_plain_words("too-close", ["Anvil", "Birch"])[0] == (
        "Too close to call: Anvil and Birch"
    )


@pytest.mark.usefixtures("small_universe")
def test_verdict_names_the_leader_of_the_ranking() -> None:
    verdict, (leader,) = judged(recommended())

    assert (verdict, leader.slug) == ("ahead", "anvil")


def test_no_answer_is_too_little() -> None:
    assert judged(None) == ("too-little", ())


@pytest.mark.usefixtures("small_universe")
def test_it_takes_two_answers_that_say_something() -> None:
    def found(needs: Needs) -> Recommendation | None:
        return answer_for(basis(), Answers(), needs)

    assert found(stated(docs=3)) is None
    assert found(stated(docs=3, forms=1)) is not None

"""The claims of tests/universe.py as they are kept in memory: A-01 alone, on anvil and birch."""

from __future__ import annotations

from datetime import date

import pytest

from comparison.models import Claim, Framework
from comparison.selectors.claim_index import claim_index
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def another(identifier: str, text: str) -> None:
    Claim.objects.create(
        identifier=identifier,
        source=universe.article(),
        text=text,
        kind="fact",
        verdict="supported",
        verdict_reason="It is.",
        state="published",
        checked_on=universe.REVIEWED_ON,
        review_by=date(2099, 1, 1),
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("oak", True),
        ("OAK firm", True),
        ("fir", True),  # the beginning of a word
        ("irm", False),  # not the middle of one
        ("oak elm", False),
        ("built-in", True),
        ("orm", True),  # behind a parenthesis
        ("brings", True),  # in the reason
        ("A-01", True),
        ("100%", False),
        ("_", False),
    ],
)
def test_claims_are_found_by_the_beginnings_of_all_words(words: str, found: bool) -> None:
    Claim.objects.update(text="Oak is firm (ORM, built-in).", verdict_reason="It brings one.")

    assert claim_index().mentioning(words).any() == found


def test_every_word_must_be_there_in_whatever_order() -> None:
    Claim.objects.update(text="Oak is firm.", verdict_reason="Yes.")
    another("A-00", "Oak is soft.")

    assert claim_index().mentioning("firm oak").tolist() == [False, True]
    assert claim_index().mentioning("oak A-00").tolist() == [True, False]
    assert claim_index().mentioning("").tolist() == [True, True]


def test_small_letters_are_those_of_every_language() -> None:
    """SQLite knows only those of ASCII; the answer must not depend on the database."""
    Claim.objects.update(text="ÉCLAIR is a framework.")

    assert claim_index().mentioning("éclair").all()


def test_claims_stand_in_the_order_of_their_identifiers() -> None:
    another("002-31", "Oak.")
    another("a-1", "Oak.")

    assert claim_index().identifiers == ("002-31", "A-01", "a-1")


def test_draft_and_unpublished_framework_are_left_out() -> None:
    Framework.objects.filter(slug="birch").update(published=False)
    another("A-02", "Oak.")
    Claim.objects.filter(identifier="A-02").update(state="draft")
    index = claim_index()

    assert index.identifiers == ("A-01",)
    assert index.facets["framework"].counts(index.mentioning(""))["anvil"] == 1
    assert "birch" not in index.names()["framework"]


def test_claim_without_a_criterion_has_the_value_for_none() -> None:
    Claim.objects.update(criterion=None)
    criterion = claim_index().facets["criterion"]

    assert criterion.having("none", of=1).tolist() == [True]
    assert list(criterion.names)[-1] == "none"


def test_index_of_no_claims_at_all_is_empty() -> None:
    Claim.objects.update(state="draft")

    assert claim_index().identifiers == ()
    assert claim_index().mentioning("oak").tolist() == []

"""Facets of claims, counted on tests/universe.py with three claims more."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.claim_facets import ClaimList, claim_list
from comparison.selectors.claim_index import claim_index
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.fixture(autouse=True)
def _more_claims(small_universe: None) -> None:
    """B-01 on anvil and forms, supported; B-02 on anvil and nothing, an opinion; B-03 a draft."""
    for identifier, verdict, criterion in (
        ("B-01", "supported", models.Criterion.objects.get(slug="forms")),
        ("B-02", "opinion", None),
        ("B-03", "supported", None),
    ):
        claim = models.Claim.objects.create(
            identifier=identifier,
            source=universe.article(),
            text=f"Anvil is {verdict}.",
            kind="fact",
            criterion=criterion,
            verdict=verdict,
            verdict_reason="So it is.",
            state="draft" if identifier == "B-03" else "published",
            checked_on=universe.REVIEWED_ON,
            review_by=universe.REVIEW_BY,
        )
        claim.frameworks.add(models.Framework.objects.get(slug="anvil"))


def found(words: str = "", page: int = 1, **chosen: str) -> ClaimList:
    return narrowed(chosen, words=words, page=page)


def narrowed(chosen: dict[str, str], *, words: str = "", page: int = 1) -> ClaimList:
    return claim_list(index=claim_index(), chosen=chosen, words=words, page=page)


def counts(facet: str, answer: ClaimList) -> dict[str, int]:
    [line] = [each for each in answer.facets if each.name == facet]
    return {value.slug: value.count for value in line.values}


def test_all_published_claims_are_listed_and_counted_once_in_each_facet() -> None:
    answer = found()

    assert [claim.identifier for claim in answer.claims] == ["A-01", "B-01", "B-02"]
    assert counts("verdict", answer) == {"supported": 1, "contradicted": 1, "opinion": 1}
    assert counts("article", answer) == {"article-a": 3}
    assert counts("framework", answer) == {"anvil": 3, "birch": 1}
    assert counts("criterion", answer) == {"forms": 2, "none": 1}
    assert counts("kind", answer) == {"fact": 2, "rating": 1}


def test_facet_counts_as_if_its_own_value_were_not_chosen() -> None:
    answer = found(verdict="opinion")

    assert [claim.identifier for claim in answer.claims] == ["B-02"]
    assert counts("verdict", answer) == {"supported": 1, "contradicted": 1, "opinion": 1}
    assert counts("framework", answer) == {"anvil": 1}
    assert counts("criterion", answer) == {"none": 1}


def test_every_count_is_the_number_of_claims_behind_its_link() -> None:
    for start in ({}, {"framework": "anvil"}, {"kind": "fact", "criterion": "forms"}):
        answer = narrowed(start)
        for facet in answer.facets:
            for value in facet.values:
                assert narrowed({**start, facet.name: value.slug}).found == value.count


def test_words_narrow_the_claims_and_all_counts() -> None:
    answer = found(words="better")

    assert [claim.identifier for claim in answer.claims] == ["A-01"]
    assert counts("framework", answer) == {"anvil": 1, "birch": 1}


def test_value_that_leaves_nothing_is_listed_with_its_zero_when_chosen() -> None:
    answer = found(verdict="opinion", framework="birch")

    assert (answer.found, answer.claims) == (0, ())
    assert counts("framework", answer) == {"anvil": 1, "birch": 0}


@pytest.mark.parametrize(("page", "number"), [(0, 1), (1, 1), (7, 1)])
def test_page_that_does_not_exist_becomes_the_nearest(page: int, number: int) -> None:
    assert found(page=page).number == number

"""Disputes, and the claims that collide in them."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.disputes import dispute_detail, dispute_summaries

pytestmark = pytest.mark.usefixtures("small_universe")


def test_dispute_names_its_claims_articles_and_what_it_touches() -> None:
    [line] = dispute_summaries()

    assert (line.number, line.claims, line.articles) == (1, ("A-01",), ("article-a",))
    assert [each.slug for each in line.frameworks] == ["anvil", "birch"]
    assert [each.slug for each in line.criteria] == ["forms"]


@pytest.mark.parametrize(
    ("narrowed", "number"),
    [({"criterion": "forms"}, 1), ({"criterion": "docs"}, 0), ({"framework": "cedar"}, 0)],
)
def test_disputes_are_narrowed_to_what_they_touch(narrowed: dict[str, str], number: int) -> None:
    assert len(dispute_summaries(**narrowed)) == number


def test_dispute_leads_to_its_neighbours_by_number() -> None:
    for number in (3, 2):
        models.Dispute.objects.create(
            slug=f"d{number}", number=number, title=f"D{number}", summary="A.", settled="B."
        )
    second = dispute_detail(slug="d2")

    assert second is not None
    assert second.before is not None
    assert second.after is not None
    assert (second.before.slug, second.after.slug) == ("better-forms", "d3")


def test_draft_claims_are_not_shown_in_a_dispute() -> None:
    models.Claim.objects.update(state="draft")
    dispute = dispute_detail(slug="better-forms")

    assert dispute is not None
    assert (dispute.claims, dispute.line.claims) == ((), ())


def test_dispute_that_nobody_has_is_none() -> None:
    assert dispute_detail(slug="d9") is None

"""How well each framework is kept, on tests/universe.py."""

from __future__ import annotations

import datetime

import pytest

from comparison import models
from comparison.selectors.health import care_lines, claim_care, total_line
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def line(slug: str) -> tuple[int, ...]:
    [found] = [each for each in care_lines() if each.framework.slug == slug]
    return (found.rated, found.not_rated, found.in_review, found.cited, found.verified)


def test_line_counts_what_is_rated_cited_and_opened() -> None:
    assert line("anvil") == (4, 0, 0, 4, 4)
    assert line("cedar") == (3, 1, 0, 3, 3)


def test_rating_with_one_citation_that_nobody_opened_is_not_verified() -> None:
    models.RatingCitation.objects.filter(
        rating__framework__slug="anvil", rating__criterion__slug="docs"
    ).update(opened_on=None)

    assert line("anvil") == (4, 0, 0, 4, 3)


def test_rating_that_is_not_published_is_in_review_and_nothing_else() -> None:
    models.Rating.objects.filter(framework__slug="anvil", criterion__slug="docs").update(
        state="in-review"
    )

    assert line("anvil") == (3, 0, 1, 3, 3)


def test_stale_and_disputed_ratings_are_counted() -> None:
    models.Rating.objects.filter(framework__slug="birch", criterion__slug="docs").update(
        reviewed_on=datetime.date(2020, 1, 1), review_by=datetime.date(2020, 2, 1)
    )
    [birch] = [each for each in care_lines() if each.framework.slug == "birch"]

    assert (birch.stale, birch.disputed, birch.claims, birch.citations) == (1, 1, 1, 4)


def test_total_adds_all_frameworks_up() -> None:
    total = total_line(care_lines())

    assert (total.rated, total.not_rated, total.cited_share, total.verified_share) == (15, 1, 1, 1)


def test_claims_are_counted_by_state() -> None:
    models.Claim.objects.create(
        identifier="B-01",
        source=universe.article(),
        text="Waits.",
        kind="fact",
        verdict="supported",
        verdict_reason="So.",
    )
    care = claim_care()

    assert (care.published, care.waiting, care.stale, care.without_evidence) == (1, 1, 0, 0)

import datetime
from collections.abc import Callable

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def claim(identifier: str = "A-01", **fields: object) -> models.Claim:
    given = {
        "source": universe.article(),
        "locator": "First paragraph",
        "text": "Oak is firm.",
        "kind": "fact",
        "verdict": "supported",
        "verdict_reason": "It is.",
    }
    return models.Claim.objects.create(identifier=identifier, **given | fields)


def evidence(row: models.Claim, says: str = "It shows.") -> models.Evidence:
    return models.Evidence.objects.create(claim=row, source=universe.document(), says=says)


def implied(row: models.Claim, performance: float = 4) -> models.ImpliedRating:
    oak = models.Framework.objects.first() or universe.framework("oak")
    return models.ImpliedRating.objects.create(claim=row, framework=oak, performance=performance)


def twice(create: Callable[[models.Claim], object]) -> tuple[object, object]:
    row = claim()
    return create(row), create(row)


REFUSED: Refusals = {
    "claim.identifier": lambda: [claim(), claim()],
    "claim_kind_is_known": lambda: claim(kind="rumour"),
    "claim_verdict_is_known": lambda: claim(verdict="maybe"),
    "claim_has_a_text": lambda: claim(text=""),
    "claim_verdict_has_a_reason": lambda: claim(verdict_reason=""),
    "claim_state_is_known": lambda: claim(state="lost"),
    "published_claim_was_checked_and_is_due": lambda: claim(state="published"),
    "evidence_names_a_source_once_per_claim": lambda: twice(evidence),
    "evidence_says_something": lambda: evidence(claim(), says=""),
    "claim_implies_one_rating_per_framework": lambda: twice(implied),
    "implied_rating_is_from_1_to_5": lambda: implied(claim(), performance=6),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_stale_claims_are_published_and_past_their_date() -> None:
    day = universe.REVIEW_BY
    claim(state="published", checked_on=universe.REVIEWED_ON, review_by=day)
    claim("A-02", checked_on=universe.REVIEWED_ON, review_by=day)

    tomorrow = day + datetime.timedelta(days=1)
    assert not models.Claim.objects.stale(on=day).exists()
    assert [row.identifier for row in models.Claim.objects.stale(on=tomorrow)] == ["A-01"]


def test_claims_are_found_by_criterion() -> None:
    universe.build()
    claim("A-02")

    assert [row.identifier for row in models.Claim.objects.about_criterion("forms")] == ["A-01"]

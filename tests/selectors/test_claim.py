"""One claim with what stands around it."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from comparison import models
from comparison.selectors.claim import Check, claim_detail, near_identifiers
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def another(identifier: str, favours: str, **fields: object) -> models.Claim:
    """A published claim on forms that speaks for a framework."""
    framework = models.Framework.objects.get(slug=favours)
    given = {
        "source": universe.article(),
        "text": f"{framework} has the best forms.",
        "kind": "rating",
        "favours": framework,
        "criterion": models.Criterion.objects.get(slug="forms"),
        "verdict": "opinion",
        "verdict_reason": "Taste.",
        "state": "published",
        "checked_on": universe.REVIEWED_ON,
        "review_by": universe.REVIEW_BY,
    }
    row = models.Claim.objects.create(identifier=identifier, **given | fields)
    row.frameworks.add(framework)
    return row


def test_claim_has_its_evidence_and_the_ratings_it_bears_on() -> None:
    claim = claim_detail(identifier="A-01")

    assert claim is not None
    assert [(each.source, each.opened_on) for each in claim.evidence] == [
        ("manual", universe.REVIEWED_ON)
    ]
    assert [(b.rating.framework, b.implied) for b in claim.ratings] == [
        ("anvil", None),
        ("birch", 5.0),
    ]
    assert [preset.slug for preset in claim.presets] == ["first-site"]


def test_verdict_is_stale_from_the_day_after_its_review_was_due() -> None:
    today = timezone.localdate()
    rows = models.Claim.objects.filter(identifier="A-01")

    rows.update(checked_on=today - datetime.timedelta(9), review_by=today)
    on_the_day = claim_detail(identifier="A-01")
    assert on_the_day is not None
    assert on_the_day.check == Check(version="", on=today - datetime.timedelta(9), review_by=today)
    assert not on_the_day.line.stale

    rows.update(review_by=today - datetime.timedelta(1))
    day_after = claim_detail(identifier="A-01")
    assert day_after is not None
    assert day_after.line.stale


def test_claim_names_the_remarks_that_come_from_it() -> None:
    remark = models.Remark.objects.get(framework__slug="birch")
    remark.claims.set(models.Claim.objects.all())

    claim = claim_detail(identifier="A-01")
    assert claim is not None
    assert [(each.framework.slug, each.kind, each.text) for each in claim.remarks] == [
        ("birch", "strength", "Good at being birch.")
    ]

    models.Framework.objects.filter(slug="birch").update(published=False)
    hidden = claim_detail(identifier="A-01")
    assert hidden is not None
    assert hidden.remarks == ()


def test_other_claims_on_the_same_are_told_apart_by_whom_they_speak_for() -> None:
    another("B-01", "birch")
    another("B-02", "anvil")
    another("B-03", "cedar")  # about neither of its frameworks
    another("B-04", "birch", state="draft")
    claim = claim_detail(identifier="A-01")

    assert claim is not None
    assert [line.identifier for line in claim.agreeing] == ["B-01"]
    assert [line.identifier for line in claim.disagreeing] == ["B-02"]


def test_claims_of_the_same_dispute_stand_apart_and_not_twice() -> None:
    models.Dispute.objects.get().claims.add(another("B-01", "birch"))
    claim = claim_detail(identifier="A-01")

    assert claim is not None
    assert [line.identifier for line in claim.colliding] == ["B-01"]
    assert claim.agreeing == ()


def test_claim_that_is_not_published_does_not_exist() -> None:
    models.Claim.objects.update(state="in-review")

    assert claim_detail(identifier="A-01") is None
    assert claim_detail(identifier="A-99") is None


def test_claims_that_begin_alike_are_near() -> None:
    assert near_identifiers(identifier="A-0x") == (("A-01", "Birch has better forms than Anvil."),)

from __future__ import annotations

import pytest

from comparison import models
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def dispute(slug: str = "firmness", **fields: object) -> models.Dispute:
    given = {"number": 1, "title": "How firm?", "summary": "A: firm.", "settled": "Firm."}
    return models.Dispute.objects.create(slug=slug, **given | fields)


REFUSED: Refusals = {
    "dispute.slug": lambda: [dispute(), dispute(number=2)],
    "dispute.number": lambda: [dispute(), dispute("another")],
    "dispute_number_is_positive": lambda: dispute(number=0),
    "dispute_says_who_says_what": lambda: dispute(summary=""),
    "dispute_says_what_the_evidence_shows": lambda: dispute(settled=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])

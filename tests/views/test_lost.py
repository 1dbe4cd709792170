from __future__ import annotations

import pytest

from comparison.views.lost import (
    lost_claim,
    lost_criterion,
    lost_dispute,
    lost_framework,
    lost_source,
)

pytestmark = pytest.mark.usefixtures("small_universe")


def test_likeliest_frameworks_come_first_and_all_are_offered() -> None:
    page = lost_framework("birch-kid")

    assert page.status == 404
    assert page.title == "We have no framework called “birch-kid”"
    assert [offer.path for offer in page.near] == ["/frameworks/birch-kit/", "/frameworks/birch/"]
    assert [offer.name for offer in page.all] == ["Anvil", "Birch", "Birch-kit", "Cedar"]


def test_what_is_like_nothing_is_offered_everything() -> None:
    page = lost_criterion("zzz")

    assert page.near == ()
    assert [offer.path for offer in page.all] == [
        "/criteria/forms/",
        "/criteria/docs/",
        "/criteria/safety/",
        "/criteria/start-up/",
    ]


def test_unknown_claim_is_offered_those_that_begin_alike_and_all() -> None:
    page = lost_claim("A-99")

    assert page.status == 404
    assert [offer.path for offer in page.all] == ["/claims/", "/claims/A-01/"]


def test_unknown_source_is_offered_the_likeliest_and_all() -> None:
    assert [offer.path for offer in lost_source("manuel").all] == ["/sources/", "/sources/manual/"]


def test_unknown_dispute_is_offered_all_disputes() -> None:
    assert [offer.path for offer in lost_dispute("forms").all] == ["/disputes/better-forms/"]

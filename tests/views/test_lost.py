from __future__ import annotations

import pytest

from comparison.views.lost import lost_criterion, lost_framework

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

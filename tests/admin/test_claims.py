"""Claims in the admin."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from comparison.models import Claim

pytestmark = pytest.mark.usefixtures("small_universe")
LIST = "/admin/comparison/claim/"


def listed(editor: Client) -> list[str]:
    return [row.identifier for row in editor.get(f"{LIST}?to_do=stale").context["cl"].result_list]


def test_stale_claims_are_a_list_of_work(editor: Client) -> None:
    yesterday = timezone.localdate() - datetime.timedelta(1)
    Claim.objects.update(checked_on=yesterday, review_by=timezone.localdate())
    assert listed(editor) == []

    Claim.objects.update(review_by=yesterday)
    assert listed(editor) == ["A-01"]
    assert 'href="/admin/comparison/claim/?to_do=stale"' in editor.get("/admin/").content.decode()

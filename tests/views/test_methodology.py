from __future__ import annotations

import pytest
from django.test import Client

from comparison.engine import kits, verdict

pytestmark = pytest.mark.usefixtures("small_universe")


def test_thresholds_on_the_page_are_those_of_the_program(client: Client) -> None:
    text = client.get("/methodology/").content.decode()

    assert kits.KIT_MARGIN == 0.03
    assert "at least 3 points more" in text
    assert verdict.LEAST_GAP == 0.03
    assert "lead of fewer than 3 points" in text
    assert (verdict.TOO_CLOSE, verdict.CLEAR) == (0.65, 0.9)
    assert "fewer than 65 of 100 variations" in text
    assert "from 90 of 100 on" in text


def test_page_counts_what_is_there(client: Client) -> None:
    text = client.get("/methodology/").content.decode()

    assert "15 ratings on 4 criteria rest on 24 citations" in text
    assert "1 cells say so today" in text or "1 cell says so today" in text

"""A receipt opened later, on the reader of tests/views/test_result.py."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client, RequestFactory

from comparison.links import pack
from comparison.models import Rating
from comparison.receipts import Receipt, Then, receipt_code
from comparison.views.receipt import ReceiptPage, receipt
from comparison.views.result import ResultPage, result
from tests.views.test_result import READER

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.fixture
def code(rf: RequestFactory) -> str:
    """The receipt that the result page offers."""
    page = result(rf.get(f"/recommend/result/?{READER}"))
    assert isinstance(page, ResultPage)
    return page.receipt


def opened(rf: RequestFactory, code: str) -> ReceiptPage:
    page = receipt(rf.get(f"/receipt/{code}/"), code)
    assert isinstance(page, ReceiptPage)
    return page


def test_receipt_opened_at_once_says_that_all_is_the_same(rf: RequestFactory, code: str) -> None:
    page = opened(rf, code)

    assert page.title == "Still the same: Anvil is ahead for these answers"
    assert page.same
    assert page.since.moved == ()


def test_old_receipt_shows_the_rating_that_moved_and_who_leads_now(
    rf: RequestFactory, code: str, client: Client
) -> None:
    """Anvil's forms fall from 5 to 1: forms weigh 8/12 x 0.8, so 53 points are gone."""
    Rating.objects.filter(framework__slug="anvil", criterion__slug="forms").update(
        performance=1, low=1, high=1
    )
    page = opened(rf, code)
    (moved,) = page.since.moved

    assert not page.same
    assert page.then == "Anvil is ahead for these answers"
    assert page.title.startswith("The answer has changed: Birch-kit")
    assert (moved.framework, moved.criterion, moved.then, moved.now) == ("anvil", "forms", 1, 0)
    assert moved.effect == pytest.approx(-100 * 8 / 12 * 0.8)
    text = client.get(f"/receipt/{code}/").content.decode()
    assert "<td>Anvil</td>" in text
    assert f"{100 * 8 / 12 * 0.8:.1f} %" in text  # the weight of forms, then as now


def test_answers_that_no_longer_exist_are_named(rf: RequestFactory) -> None:
    kept = Receipt(
        query=f"{READER}&build=castles",
        on=date(2030, 3, 1),
        revision=1,
        verdict="clear",
        criteria=("wings",),
        ranking=(Then(slug="dragon", rank=1, points=99, leads=True, values=(1.0,)),),
    )
    page = opened(rf, receipt_code(kept))

    assert page.problems == ("What about build? There is no answer “castles”; it is left out.",)
    assert page.then == "dragon clearly leads for these answers"
    assert page.since.gone == ("wings",)


def test_receipt_of_answers_that_say_too_little_now_is_shown(rf: RequestFactory) -> None:
    kept = Receipt(
        query="", on=date(2030, 3, 1), revision=1, verdict="ahead", criteria=(), ranking=()
    )
    assert opened(rf, receipt_code(kept)).now == "Too few answers for a ranking"


def test_receipt_fits_into_an_address(code: str) -> None:
    assert len(code) < 1500


FORGED: list[Any] = [READER, "0001-01-01", 2**63, "tie", ["a"], [["b", 1, 1, 1, "$"]] * 1]


@pytest.mark.parametrize("verdict", ["tie", "too-close", "ahead", "clear", "dominant", "none-left"])
@pytest.mark.parametrize("leads", [0, 1])
def test_receipt_that_nobody_was_given_is_shown_all_the_same(
    client: Client, verdict: str, leads: int
) -> None:
    """It is not signed: whoever can write one may. It must not break the page."""
    forged = [*FORGED[:3], verdict, ["a"], [["b", 1, 1, leads, "$"]]]

    assert client.get(f"/receipt/{pack(json.dumps(forged))}/").status_code == 200


@pytest.mark.parametrize("junk", ["junk", "1AAAA", pack(READER), pack("[]"), pack("[" * 9000)])
def test_receipt_that_cannot_be_read_gets_a_page_that_offers_the_form(
    client: Client, junk: str
) -> None:
    answer = client.get(f"/receipt/{junk}/")

    assert answer.status_code == 404
    assert "<h1>This receipt cannot be read</h1>" in answer.content.decode()


def test_changed_receipt_is_refused(client: Client, code: str) -> None:
    changed = code[:40] + ("A" if code[40] != "A" else "B") + code[41:]

    assert client.get(f"/receipt/{changed}/").status_code == 404


def test_receipt_from_before_weights_were_kept_says_so(rf: RequestFactory, client: Client) -> None:
    old = pack(json.dumps(FORGED))

    assert opened(rf, old).since.weights == ()
    assert "before receipts kept weights" in client.get(f"/receipt/{old}/").content.decode()

"""The short link of a result, and the page for one that cannot be read."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from comparison.links import pack
from comparison.views.short import BrokenLinkPage, short

pytestmark = pytest.mark.django_db


def test_short_link_leads_to_the_result_of_its_answers(client: Client) -> None:
    answer = client.get(f"/r/{pack('build=pages&style=either')}/")

    assert answer.status_code == 302
    assert answer["Location"] == "/recommend/result/?build=pages&style=either"


@pytest.mark.parametrize("ending", ["json", "csv", "md"])
def test_twin_of_a_short_link_leads_to_the_twin_of_the_result(client: Client, ending: str) -> None:
    answer = client.get(f"/r/{pack('build=pages&style=either')}.{ending}")

    assert answer.status_code == 302
    assert answer["Location"] == f"/recommend/result.{ending}?build=pages&style=either"


@pytest.mark.usefixtures("small_universe")
def test_twin_of_a_short_link_gives_the_data_of_the_result(client: Client) -> None:
    answer = client.get(f"/r/{pack('build=pages&style=either')}.json", follow=True)

    assert answer.json()["query"] == "build=pages&style=either"


@pytest.mark.usefixtures("small_universe")
def test_answers_that_no_longer_exist_are_named_on_the_result(client: Client) -> None:
    answer = client.get(f"/r/{pack('build=castles&build=pages')}/", follow=True)

    assert "There is no answer “castles”" in answer.content.decode()


@pytest.mark.parametrize("code", ["junk", "1AAAA", "0", "-", "1" * 3000, pack("a=\r\nX: y"), "ä"])
def test_code_that_cannot_be_read_gets_a_page_that_offers_the_form(
    client: Client, code: str
) -> None:
    answer = client.get(f"/r/{code}/")
    text = answer.content.decode()

    assert answer.status_code == 404
    assert "<h1>This short link cannot be read</h1>" in text
    assert 'href="/recommend/"' in text


@given(st.text(min_size=1))
def test_no_code_breaks_the_view(code: str) -> None:
    assert isinstance(short(RequestFactory().get("/"), code), BrokenLinkPage)

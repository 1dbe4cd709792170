from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from comparison.views.frameworks import frameworks

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("", ["anvil", "birch", "birch-kit", "cedar"]),
        ("kind=async", ["cedar"]),
        ("interface=asgi&capability=templates", ["anvil"]),
        ("kind=toolkit", []),
        ("kind=nonsense&interface=nonsense", ["anvil", "birch", "birch-kit", "cedar"]),
    ],
)
def test_list_is_narrowed_by_the_address(rf: RequestFactory, query: str, slugs: list[str]) -> None:
    page = frameworks(rf.get(f"/frameworks/?{query}"))

    assert [line.slug for line in page.frameworks] == slugs


def test_filter_offers_all_there_is_and_keeps_what_was_chosen(rf: RequestFactory) -> None:
    page = frameworks(rf.get("/frameworks/?kind=micro&capability=templates"))

    assert ("micro", "micro-framework") in page.kinds
    assert ("own_server", "own server") in page.interfaces
    assert [capability.slug for capability in page.capabilities] == ["templates", "websocket"]
    assert (page.chosen.kind, page.chosen.capability) == ("micro", "templates")


@pytest.mark.usefixtures("small_examples")
def test_chosen_capability_leads_to_the_programs_that_show_it(
    rf: RequestFactory, client: Client
) -> None:
    assert frameworks(rf.get("/?capability=templates")).decided_by == (("greet", "Greeting"),)
    assert frameworks(rf.get("/")).decided_by == ()
    assert "/code/greet/" in client.get("/frameworks/?capability=templates").content.decode()

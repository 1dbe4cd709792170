"""A team page; what it calculates is worked in tests/selectors/test_team.py."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.http import HttpResponseRedirect
from django.test import Client, RequestFactory

from comparison.links import pack
from comparison.views.team import TeamPage, team
from tests.selectors.needs_of_pages_and_live import add_must_haves

pytestmark = pytest.mark.usefixtures("small_universe")

ADA = "build=pages&build=live&offered=websocket"
GRACE = "build=live&style=small"  # suggests the must-have websocket
CODES = {"Ada": pack(ADA), "Grace": pack(GRACE)}
BOTH = f"a={CODES['Ada']}&a={CODES['Grace']}&n=Ada&n=Grace"


def asked(rf: RequestFactory, query: str) -> TeamPage | HttpResponseRedirect:
    return team(rf.get(f"/recommend/team/?{query}"))


def page(rf: RequestFactory, query: str) -> TeamPage:
    found = asked(rf, query)
    assert isinstance(found, TeamPage)
    return found


def sent_on(rf: RequestFactory, query: str) -> str:
    found = asked(rf, query)
    assert isinstance(found, HttpResponseRedirect)
    return found.url


def test_team_page_names_what_all_can_accept(rf: RequestFactory) -> None:
    found = page(rf, BOTH)

    assert found.title == "Anvil: the best that all of you can accept"
    assert found.view.members == ("Ada", "Grace")
    assert found.problems == ()


def test_suggested_must_have_counts_for_the_member_who_left_it_ticked(rf: RequestFactory) -> None:
    (removal,) = page(rf, BOTH).view.removals

    assert (removal.label, removal.members) == ("WebSocket", ("Grace",))


def test_members_without_a_name_are_numbered_and_namesakes_told_apart(rf: RequestFactory) -> None:
    code = CODES["Ada"]
    names = [line.name for line in page(rf, f"a={code}&a={code}&a={code}&n=&n=Jo&n=Jo").members]

    assert names == ["Member 1", "Jo 2", "Jo 3"]


def test_empty_team_page_explains_itself(rf: RequestFactory) -> None:
    found = page(rf, "")

    assert found.title == "Decide as a team"
    assert found.members == ()


def test_code_that_cannot_be_read_is_named_and_not_counted(rf: RequestFactory) -> None:
    found = page(rf, f"{BOTH}&a=junk")

    assert found.problems == ("Member 3 is not counted: the code cannot be read.",)
    assert found.view.members == ("Ada", "Grace")


def test_member_is_removed_by_a_link(rf: RequestFactory) -> None:
    ada, _ = page(rf, BOTH).members

    assert ada.without == f"/recommend/team/?a={CODES['Grace']}&n=Grace"


@pytest.mark.parametrize("pasted", [f"http://x/recommend/result/?{GRACE}", f"/r/{pack(GRACE)}/"])
def test_pasted_result_becomes_a_member_with_a_name(rf: RequestFactory, pasted: str) -> None:
    form = urlencode({"a": CODES["Ada"], "n": "Ada", "add": pasted, "me": "Grace"})

    assert sent_on(rf, form) == f"/recommend/team/?{BOTH}"


@pytest.mark.parametrize("pasted", ["hello", "/r/junk/", "http://x/recommend/result/?a=b"])
def test_what_cannot_be_added_is_said(rf: RequestFactory, pasted: str) -> None:
    (problem,) = page(rf, urlencode({"a": CODES["Ada"], "add": pasted})).problems

    assert problem.startswith("What you pasted was not added")


def test_ninth_member_is_refused(rf: RequestFactory) -> None:
    full = "&".join([f"a={CODES['Ada']}"] * 8)
    (problem,) = page(rf, f"{full}&add={CODES['Grace']}").problems

    assert "8 members" in problem


@pytest.mark.parametrize("start", ["recommend", "recommend/steps"])
def test_form_carries_the_team_along_and_leads_back_to_it(client: Client, start: str) -> None:
    carried = urlencode({"member": f"{CODES['Ada']}.Ada", "me": "Grace"})
    form = client.get(f"/{start}/?{carried}").content.decode()
    assert f'<input type="hidden" name="member" value="{CODES["Ada"]}.Ada">' in form
    assert '<input type="hidden" name="me" value="Grace">' in form

    answer = client.get(f"/recommend/result/?{carried}&{GRACE}")

    assert (answer.status_code, answer["Location"]) == (302, f"/recommend/team/?{BOTH}")


def test_names_are_only_ever_text(client: Client) -> None:
    query = urlencode({"a": CODES["Ada"], "n": "<script>x"})

    assert "<script>x" not in client.get(f"/recommend/team/?{query}").content.decode()


def test_team_that_can_agree_on_nothing_is_told_so(rf: RequestFactory) -> None:
    """Cedar and anvil need a newer Python than Edsger has; birch has no WebSocket for Grace."""
    add_must_haves()
    edsger = pack("build=pages&must=old-python")
    found = page(rf, f"a={CODES['Grace']}&a={edsger}")

    assert found.title == "Nothing meets everybody’s must-haves"
    assert {line.name for line in found.view.refused} == {"Anvil", "Birch", "Cedar"}

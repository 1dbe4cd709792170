from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from comparison.views.code_task import CodeTaskPage, code_task
from comparison.views.lost import LostPage
from tests.page_html import read_html
from tests.selectors import example_runs

pytestmark = pytest.mark.usefixtures("small_universe", "small_examples")


def page(rf: RequestFactory, query: str = "", slug: str = "greet") -> CodeTaskPage:
    found = code_task(rf.get(f"/code/{slug}/?{query}"), slug=slug)
    assert isinstance(found, CodeTaskPage)
    return found


def shown(found: CodeTaskPage) -> list[str]:
    return [solution.stamp.framework for solution in found.solutions]


def test_chosen_frameworks_stand_side_by_side(rf: RequestFactory) -> None:
    found = page(rf, "f=birch&f=anvil")
    assert shown(found) == ["birch", "anvil"]
    assert found.title == "Greeting: Birch, Anvil"


def test_without_a_choice_two_are_shown(rf: RequestFactory) -> None:
    assert len(page(rf).solutions) == 2
    assert page(rf).title == "Greeting"


def test_a_framework_named_twice_is_shown_once(rf: RequestFactory) -> None:
    assert shown(page(rf, "f=anvil&f=anvil")) == ["anvil"]


def test_three_fit_and_the_fourth_is_named(rf: RequestFactory) -> None:
    found = page(rf, "f=anvil&f=birch&f=birch-kit&f=cedar")
    assert len(found.solutions) == 3
    assert [column.slug for column in found.left_out] == ["cedar"]


def test_framework_without_a_folder_is_named(rf: RequestFactory) -> None:
    found = page(rf, "f=anvil&f=birch", slug="printed")
    assert [column.slug for column in found.without] == ["anvil"]
    assert shown(found) == ["birch", "birch"]


def test_where_there_is_one_framework_nothing_is_to_be_chosen(client: Client) -> None:
    assert "Show up to three" in client.get("/code/greet/").content.decode()
    assert "Show up to three" not in client.get("/code/printed/").content.decode()


def test_claims_that_a_task_puts_to_the_test_are_shown(rf: RequestFactory) -> None:
    assert [claim.identifier for claim in page(rf, slug="printed").claims] == ["A-01"]


def test_capabilities_that_the_checks_decide_are_linked(rf: RequestFactory, client: Client) -> None:
    assert [capability.slug for capability in page(rf).capabilities] == ["templates"]
    assert "/frameworks/?capability=templates" in client.get("/code/greet/").content.decode()


def test_program_of_a_stack_ran_on_its_base_framework(rf: RequestFactory) -> None:
    example_runs.store()
    assert [s.stamp.ran for s in page(rf, "f=birch-kit&f=anvil").solutions] == ["Birch", "Anvil"]


def test_unknown_task_is_answered_with_those_that_exist(rf: RequestFactory) -> None:
    found = code_task(rf.get("/"), slug="greeting")
    assert isinstance(found, LostPage)
    assert (found.status, found.near[0].path) == (404, "/code/greet/")


def test_unknown_framework_is_answered_with_the_programs_that_exist(rf: RequestFactory) -> None:
    found = code_task(rf.get("/?f=anvill"), slug="greet")
    assert isinstance(found, LostPage)
    assert found.status == 404
    assert [offer.path for offer in found.near] == ["/code/greet/?f=anvil"]
    assert len(found.all) == 4


def test_page_shows_stamp_code_checks_and_reason(client: Client) -> None:
    example_runs.store()
    answer = client.get("/code/greet/?f=anvil&f=birch-kit&f=cedar")
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "Passed with Anvil 1.0 on 1 Mar 2030, Python 3.13.0" in text
    assert "pip install -r requirements.txt" in text
    assert "greets: silence" in text
    assert "Not possible without a template engine." in text
    assert "The page greets." in text
    assert not read_html(text, "/code/greet/").inline


def test_copy_buttons_wait_for_the_script(client: Client) -> None:
    text = client.get("/code/greet/?f=anvil").content.decode()
    assert text.count('<button type="button" class="copy') == text.count("hidden>Copy") > 0
    assert "copy.js" in text

"""Another importance is tried in place; without script the same link loads the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ANSWERED = "/recommend/result/?build=api&data=central&accounts=programs&style=either&priority=equal"
ROW = "#weigh-database-orm"
STATUS = "body > [role=status]"


def ignore_the_database(page: Page) -> None:
    page.goto(ANSWERED)
    page.evaluate("window.mark = 'the same document'")
    page.click("section:has(#weights-h) summary")
    page.click(f"{ROW} a:has-text('ignore')")
    page.wait_for_url("**w-database-orm=ignore**")


def test_nudge_shows_the_new_answer_in_the_same_document(page: Page) -> None:
    ignore_the_database(page)

    assert page.evaluate("window.mark") == "the same document"
    assert "set by you" in page.inner_text(ROW)
    assert page.title().startswith(page.inner_text("#answer h1"))


def test_nudge_keeps_the_focus_in_its_row_and_is_announced(page: Page) -> None:
    ignore_the_database(page)

    assert page.evaluate(f"document.activeElement.closest('{ROW}') !== null")
    assert page.inner_text(STATUS).startswith(page.inner_text("#answer h1"))


def test_nudge_keeps_its_row_where_it_was_on_the_screen(page: Page) -> None:
    page.goto(ANSWERED)
    page.click("section:has(#weights-h) summary")
    page.locator(ROW).scroll_into_view_if_needed()
    top = "document.querySelector('#weigh-database-orm').getBoundingClientRect().top"
    before = page.evaluate(top)
    page.click(f"{ROW} a:has-text('important')")
    page.wait_for_url("**w-database-orm=important**")

    assert page.evaluate(top) == pytest.approx(before, abs=2)


def test_back_brings_the_answer_before(page: Page) -> None:
    page.goto(ANSWERED)
    first = page.title()
    page.evaluate("window.mark = 'the same document'")
    page.click("section:has(#weights-h) summary")
    page.click(f"{ROW} a:has-text('ignore')")
    page.wait_for_url("**w-database-orm=ignore**")
    page.go_back()
    page.locator(ROW).get_by_text("set by you").wait_for(state="detached")

    assert page.title() == first
    assert page.evaluate("window.mark") == "the same document"


def test_without_script_the_link_loads_the_page(chromium: Browser, served_site: str) -> None:
    with chromium.new_context(base_url=served_site, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(ANSWERED)
        page.click("section:has(#weights-h) summary")
        page.click(f"{ROW} a:has-text('ignore')")
        page.wait_for_url("**w-database-orm=ignore**")

        assert "set by you" in page.inner_text(ROW)

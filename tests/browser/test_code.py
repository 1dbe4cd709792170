"""What a reader does with code: choose frameworks, open files, copy one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparison.measuring.programs import FOLDER

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HELLO = "/code/hello/?f=flask"


def test_copy_button_copies_the_file_without_line_numbers(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(HELLO)
    page.locator("button.copy").first.click()
    page.locator("button.copy", has_text="Copied").wait_for()

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (FOLDER / "hello" / "flask" / "app.py").read_text()


def test_without_script_there_is_no_copy_button_and_files_open(
    chromium: Browser, served_site: str
) -> None:
    with chromium.new_context(base_url=served_site, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(HELLO)
        assert not page.locator("button.copy").first.is_visible()
        assert page.locator("pre", has_text="Hello, world!").first.is_visible()
        page.locator("summary", has_text="requirements.txt").click()
        assert page.locator("pre[aria-label='Flask: requirements.txt']").is_visible()


def test_ticked_frameworks_stand_side_by_side_when_wide_and_below_when_narrow(page: Page) -> None:
    page.goto("/code/hello/?f=flask")
    page.get_by_label("Bottle").check()
    page.get_by_role("button", name="Show up to three").click()
    first, second = page.locator("article.solution").all()

    for width, beside in ((1280, True), (390, False)):
        page.set_viewport_size({"width": width, "height": 900})
        left, right = first.bounding_box(), second.bounding_box()
        assert left is not None
        assert right is not None
        assert (left["y"] == right["y"]) is beside

"""Chromium, and pages that keep account of what must not happen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests import services

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Request


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # CI runs as root, and there Chromium's own sandbox does not start.
        browser = playwright.chromium.launch(
            executable_path=services.chromium(), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, served_site: str) -> Iterator[Page]:
    """A page of its own profile. A complaint in the console (a breach of the policy is one), an
    error of a script or a request to another origin fails the test at its end."""
    wrong: list[str] = []

    def note_complaint(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"{message.text} ({message.location['url']})")

    def note_stranger(request: Request) -> None:
        if not request.url.startswith(served_site):
            wrong.append(request.url)

    with chromium.new_context(base_url=served_site) as context:
        page = context.new_page()
        page.on("console", note_complaint)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", note_stranger)
        yield page
    assert wrong == []

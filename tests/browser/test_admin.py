"""Django's admin works under the site's Content-Security-Policy: no page of it breaks a rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.site_process import run

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PASSWORD = "for this test alone"


@pytest.fixture(scope="module")
def _editor(prepared_copy: Path) -> None:
    options = ("--no-input", "--username", "editor", "--email", "editor@example.org")
    made = run(
        *("manage.py", "createsuperuser", *options),
        folder=prepared_copy,
        DJANGO_SUPERUSER_PASSWORD=PASSWORD,
    )
    assert made.returncode == 0, made.stderr


@pytest.fixture
def admin(page: Page, _editor: None) -> Page:
    page.goto("/admin/")
    page.fill("#id_username", "editor")
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    return page


def test_log_in_leads_to_the_index(admin: Page) -> None:
    assert admin.locator("h1").inner_text() == "Site administration"


def test_every_list_and_form_of_the_index_opens_without_a_breach(admin: Page) -> None:
    paths = admin.eval_on_selector_all(
        "#content-main th a, #content-main .addlink",
        "links => links.map(link => link.getAttribute('href'))",
    )
    assert "/admin/auth/user/add/" in paths
    for path in paths:
        answer = admin.goto(path)
        assert answer is not None
        assert answer.status == 200, path


def test_scripts_of_the_admin_run(admin: Page) -> None:
    admin.goto("/admin/auth/user/")
    admin.check("#action-toggle")
    assert admin.locator("input.action-select").first.is_checked()

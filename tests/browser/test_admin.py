"""Django's admin works under the site's Content-Security-Policy: no page of it breaks a rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comparison.selectors.fixture_files import FOLDER
from tests.site_process import run

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PASSWORD = "for this test alone"
SHIPPED_FRAMEWORKS = (FOLDER / "frameworks.json").read_text("utf-8").count('"comparison.framework"')


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


def links(page: Page, selector: str) -> list[str]:
    found = page.locator(selector)
    return [link.get_attribute("href") or "" for link in found.all()]


def open_well(page: Page, path: str) -> None:
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == 200, path


def test_log_in_leads_to_the_index(admin: Page) -> None:
    assert admin.locator("#logout-form").is_visible()


def test_every_list_and_form_opens_without_a_breach(admin: Page) -> None:
    lists = links(admin, "#content-main th a")
    forms = links(admin, "#content-main .addlink")
    assert len(lists) > 10
    for path in lists:
        open_well(admin, path)
        forms += links(admin, "#result_list tbody tr:first-child th a")
    assert len(forms) > len(lists)
    for path in forms:
        open_well(admin, path)


def test_scripts_of_the_admin_run(admin: Page) -> None:
    admin.goto("/admin/auth/user/")
    admin.check("#action-toggle")
    assert admin.locator("input.action-select").first.is_checked()


def test_rubric_comes_beside_a_new_rating_once_its_criterion_is_chosen(admin: Page) -> None:
    admin.goto("/admin/comparison/rating/add/")
    admin.click(".field-criterion .select2-selection")
    admin.keyboard.type("documentation")
    admin.locator(".select2-results__option", has_text="Documentation").first.click()
    admin.wait_for_selector("#rubric h2")
    assert admin.locator("#rubric h2").inner_text() == "Documentation"
    assert admin.locator("#others tbody tr").count() == SHIPPED_FRAMEWORKS


def test_screen_of_a_criterion_marks_what_was_changed_and_keeps_it_when_refused(
    admin: Page,
) -> None:
    admin.goto("/admin/comparison/criterion/")
    admin.locator(".field-ratings_link a").first.click()
    admin.fill("[name=django-verdict]", "Changed here")
    admin.fill("[name=flask-low]", "9")
    assert admin.locator("#changed-count").inner_text() == "2 rows changed"
    admin.click("[name=_continue]")
    assert admin.locator(".rating-row.changed").count() == 2
    assert admin.locator(".rating-row.refused").count() == 1
    assert admin.input_value("[name=django-verdict]") == "Changed here"

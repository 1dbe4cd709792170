"""The editors' front page."""

from __future__ import annotations

import re

import pytest
from django.contrib import admin
from django.test import Client

from comparison.admin_site import SUBJECTS
from comparison.models import Rating, RatingCitation
from tests.admin.conftest import logged_in

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.fixture
def editor() -> Client:
    return logged_in("editor", "editor")


def test_everything_that_can_be_edited_stands_under_one_subject() -> None:
    listed = [model for models in SUBJECTS.values() for model in models]
    registered = {model for model in admin.site._registry if model._meta.app_label == "comparison"}

    assert len(listed) == len(set(listed))
    assert set(listed) == registered


def test_front_page_shows_subjects_and_no_accounts_to_an_editor(editor: Client) -> None:
    page = editor.get("/admin/")

    assert [app["name"] for app in page.context["app_list"]] == list(SUBJECTS)


def test_each_list_of_work_leads_to_as_many_rows_as_it_counts(editor: Client) -> None:
    RatingCitation.objects.filter(rating__framework__slug="cedar").update(opened_on=None)
    Rating.objects.get(framework__slug="birch", criterion__slug="docs").citations.all().delete()
    Rating.objects.filter(framework__slug="anvil", criterion__slug="docs").delete()

    lists = editor.get("/admin/").context["to_dos"]

    assert len(lists) == 10
    for each, address in lists:
        shown = editor.get(address).context["cl"].result_count
        assert shown == each.count, each.title
    waiting = {each.title: each.count for each, _ in lists if each.count}
    assert waiting == {
        "Criteria hidden from readers": 1,
        "Ratings: not rated": 1,
        "Ratings: without citation": 1,
        "Ratings: disputed": 2,
        "Citations of ratings: never opened": 3,
    }


def test_front_page_links_what_waits_and_not_what_is_done(editor: Client) -> None:
    page = editor.get("/admin/").content.decode()

    assert re.search(r'<a href="/admin/comparison/rating/\?to_do=not-rated">', page)
    assert "to_do=stale" not in page


def test_account_without_rights_gets_no_lists_of_work() -> None:
    page = logged_in("guest").get("/admin/")

    assert page.status_code == 200
    assert page.context["to_dos"] == []


def test_admin_has_our_name(editor: Client) -> None:
    assert "Plumbline editing" in editor.get("/admin/").content.decode()

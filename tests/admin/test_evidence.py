from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from comparison.models import Source
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def test_cited_source_is_not_deleted_and_a_sentence_says_why(reviewer: Client) -> None:
    manual = universe.document()

    response = reviewer.post(
        reverse("admin:comparison_source_delete", args=[manual.pk]), {"post": "yes"}
    )

    assert response.status_code == 200
    assert "cannot be deleted, because other rows rest on it" in response.content.decode()
    assert Source.objects.filter(pk=manual.pk).exists()


def test_cited_sources_are_not_deleted_together(reviewer: Client) -> None:
    chosen = {"action": "delete_selected", "_selected_action": [universe.document().pk]}

    asked = reviewer.post(reverse("admin:comparison_source_changelist"), chosen)
    told = reviewer.post(reverse("admin:comparison_source_changelist"), chosen | {"post": "yes"})

    for response in (asked, told):
        assert "cannot be deleted, because other rows rest on them" in response.content.decode()
    assert Source.objects.count() == 2


def test_list_says_how_often_a_source_is_cited(editor: Client) -> None:
    Source.objects.create(slug="unused", title="Unused", kind="article")

    page = editor.get(reverse("admin:comparison_source_changelist")).content.decode()

    # 15 ratings, 8 capability cells, 1 claim rest on the manual.
    assert '<td class="field-cited">24 times</td>' in page
    assert page.count('<td class="field-cited">never</td>') == 2


def test_address_that_is_listed_already_is_refused_with_what_to_do(editor: Client) -> None:
    copy = {"title": "Copy", "slug": "copy", "kind": "article", "url": "https://example.org/manual"}

    response = editor.post(reverse("admin:comparison_source_add"), copy)

    assert response.status_code == 200
    assert "Cite that one." in response.content.decode()


def test_source_leads_to_its_place_on_the_site(editor: Client) -> None:
    manual = universe.document()

    shortcut = editor.get(reverse("admin:comparison_source_change", args=[manual.pk])).context[
        "absolute_url"
    ]

    assert editor.get(shortcut).headers["Location"].endswith("/sources/manual/")

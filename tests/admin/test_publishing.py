"""Only reviewers show a framework or a criterion to readers, whatever a form sends."""

from __future__ import annotations

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from comparison.models import Criterion, Framework
from tests import universe
from tests.admin.sending import filled, send

pytestmark = pytest.mark.usefixtures("small_universe")


def form(row: Model) -> str:
    return reverse(f"admin:comparison_{row._meta.model_name}_change", args=[row.pk])


@pytest.fixture(params=["framework", "criterion"])
def row(request: pytest.FixtureRequest) -> Framework | Criterion:
    if request.param == "framework":
        return universe.framework("oak", published=False)
    return Criterion.objects.get(slug="forms")


def test_editor_sees_whether_it_is_published_and_cannot_tick_it(
    editor: Client, row: Framework | Criterion
) -> None:
    was = row.published

    response = send(editor, form(row), published="on", name="New name")

    row.refresh_from_db()
    assert response.status_code == 302
    assert (row.published, row.name) == (was, "New name")


def test_reviewer_publishes_and_takes_back(reviewer: Client, row: Framework | Criterion) -> None:
    was = row.published
    sent = filled(reviewer.get(form(row)).content.decode())
    sent.pop("published", None)

    response = reviewer.post(form(row), sent | ({} if was else {"published": "on"}))

    row.refresh_from_db()
    assert response.status_code == 302
    assert row.published is not was


def test_what_an_editor_adds_is_not_published(editor: Client) -> None:
    add = reverse("admin:comparison_framework_add")
    given = {
        "name": "Oak",
        "slug": "oak",
        "kind": "micro",
        "tagline": "A framework",
        "summary": "It is one.",
        "package": "oak",
        "version": "1.0",
        "wsgi": "on",
        "published": "on",
    }

    response = send(editor, add, **given)

    assert response.status_code == 302
    assert not Framework.objects.get(slug="oak").published


def test_framework_that_hides_criteria_is_announced(reviewer: Client) -> None:
    oak = universe.framework("oak", published=False)

    send(reviewer, form(oak), published="on")

    page = reviewer.get(reverse("admin:comparison_framework_changelist")).content.decode()
    assert "4 criteria are now hidden from readers" in page

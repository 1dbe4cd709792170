"""A change in the admin is on the site at once, though pages are kept for a day."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from comparison.models import Criterion, Framework, Rating, Revision
from comparison.selectors.ratings import IN_REVIEW
from tests.admin.sending import send

pytestmark = pytest.mark.usefixtures("site_data")


def publish(keys: list[int], editor: Client, reviewer: Client) -> None:
    """The editor sends ratings to review, the reviewer publishes them."""
    for client, action in ((editor, "send_to_review"), (reviewer, "publish")):
        sent = {"action": action, "_selected_action": keys}
        assert client.post("/admin/comparison/rating/", sent).status_code == 302


def test_pages_are_kept_for_a_day() -> None:
    assert settings.PAGE_CACHE_SECONDS == 24 * 60 * 60


def test_rating_saved_in_the_admin_is_served_on_a_page_already_kept(
    client: Client,
    editor: Client,
    reviewer: Client,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    row = Rating.objects.rated().filter(framework__slug="django")[0]
    page = f"/criteria/{row.criterion.slug}/"
    first = client.get(page)
    assert client.get(page).headers["ETag"] == first.headers["ETag"]

    with django_capture_on_commit_callbacks(execute=True):
        send(editor, f"/admin/comparison/rating/{row.pk}/change/", verdict="Fresh from the desk")
    assert IN_REVIEW in client.get(f"{page.removesuffix('/')}.json").content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        publish([row.pk], editor, reviewer)
    assert "Fresh from the desk" in client.get(page).content.decode()
    assert "Fresh from the desk" not in first.content.decode()


def test_whole_criterion_saved_at_once_is_served_at_once(
    client: Client,
    editor: Client,
    reviewer: Client,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    criterion = Criterion.objects.public()[0]
    page = f"/criteria/{criterion.slug}/"
    client.get(page)
    before = Revision.objects.current().number

    with django_capture_on_commit_callbacks(execute=True):
        changes = {"django-verdict": "First", "flask-verdict": "Second"}
        send(editor, f"/admin/comparison/criterion/{criterion.pk}/ratings/", **changes)
    assert Revision.objects.current().number == before + 1

    rows = criterion.ratings.filter(framework__slug__in=["django", "flask"])
    with django_capture_on_commit_callbacks(execute=True):
        publish(list(rows.values_list("pk", flat=True)), editor, reviewer)
    served = client.get(page).content.decode()
    assert "First" in served
    assert "Second" in served


def test_links_between_rows_count_as_changes(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    criterion = Criterion.objects.all()[0]
    other = Criterion.objects.exclude(pk=criterion.pk).exclude(correlated_with=criterion)[0]
    before = Revision.objects.current().number

    with django_capture_on_commit_callbacks(execute=True):
        criterion.correlated_with.add(other)

    assert Revision.objects.current().number == before + 1


def test_framework_taken_back_leaves_the_site_at_once(
    client: Client,
    reviewer: Client,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    bottle = Framework.objects.get(slug="bottle")
    assert client.get("/frameworks/bottle/").status_code == 200

    with django_capture_on_commit_callbacks(execute=True):
        send(reviewer, f"/admin/comparison/framework/{bottle.pk}/change/", published="false")

    assert client.get("/frameworks/bottle/").status_code == 404

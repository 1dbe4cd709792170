"""Pages kept by data revision: new at once after a change, and never the wrong one."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from comparison import page_cache
from comparison.models import Rating, Revision
from comparison.page_cache import LONGEST_CACHED_ADDRESS
from tests import universe

pytestmark = pytest.mark.django_db

PAGE = "/frameworks/anvil/"


@pytest.fixture(autouse=True)
def _universe() -> None:
    universe.build()
    Revision.objects.current()  # written by the first who asks
    # Building it is another transaction than what the tests do to it.
    connection.run_on_commit.clear()


def get(address: str = PAGE, **headers: str) -> HttpResponse:
    answer = Client().get(address, headers=headers)
    assert isinstance(answer, HttpResponse)
    return answer


def queries(address: str = PAGE, method: str = "GET", **headers: str) -> int:
    with CaptureQueriesContext(connection) as made:
        Client().generic(method, address, headers=headers)
    return len(made)


def kept(address: str, **headers: str) -> bool:
    """A second request asks for the revision and nothing else."""
    queries(address, **headers)
    return queries(address, **headers) == 1


@pytest.mark.parametrize(
    "address", ["/", PAGE, "/frameworks/anvil.json", "/compare/anvil-vs-birch/?diff=1", "/sources/"]
)
def test_second_request_for_a_page_makes_one_query(address: str) -> None:
    first = get(address)

    assert queries(address) == 1
    assert get(address).content == first.content


def test_saved_rating_makes_the_page_new_at_once(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    old = get()
    rating = Rating.objects.get(framework__slug="anvil", criterion__slug="forms")
    rating.verdict = "Forms of another kind"
    with django_capture_on_commit_callbacks(execute=True):
        rating.save()
    new = get(if_none_match=old["ETag"])

    assert b"Forms of another kind" not in old.content
    assert (new.status_code, b"Forms of another kind" in new.content) == (200, True)


def test_change_that_is_taken_back_leaves_the_kept_page(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    get()
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        Rating.objects.get(framework__slug="anvil", criterion__slug="forms").save()
        transaction.set_rollback(True)

    assert queries() == 1


@pytest.mark.parametrize("path", ["/admin/login/", "/healthz", "/readyz"])
def test_admin_and_health_are_never_kept(path: str) -> None:
    assert "no-store" in get(path)["Cache-Control"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/frameworks/nothing/", 404),
        ("/nowhere/", 404),
        ("/compare/birch-vs-anvil/", 301),
        ("/recommend/result/?style=small&build=pages", 302),  # to the canonical address
    ],
)
def test_what_is_no_page_is_not_kept(address: str, status: int) -> None:
    answer = get(address)

    assert answer.status_code == status
    assert not answer.has_header("Cache-Control")  # a page that is kept says no-cache


def test_page_at_a_long_address_is_answered_and_not_kept() -> None:
    within = "/criteria/?x=" + "y" * (LONGEST_CACHED_ADDRESS - len("/criteria/?x="))

    assert kept(within)
    assert not kept(within + "y")
    assert get(within + "y").status_code == 200


def test_head_is_answered_from_what_a_get_left_and_leaves_nothing_itself() -> None:
    assert queries(method="HEAD") > 1
    assert queries(method="HEAD") > 1
    get()
    assert queries(method="HEAD") == 1


def test_post_is_never_answered_from_the_cache() -> None:
    get()
    answer = Client(enforce_csrf_checks=True).post(PAGE)

    assert answer.status_code == 403


def test_compressed_and_plain_copies_are_kept_apart() -> None:
    packed = get(accept_encoding="gzip")
    plain = get()

    assert packed["Content-Encoding"] == "gzip"
    assert not plain.has_header("Content-Encoding")
    assert packed["ETag"] != plain["ETag"]
    assert get(accept_encoding="br, gzip").content == packed.content


def test_copies_of_two_hosts_are_kept_apart(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    get(host="one.example")

    assert queries(host="two.example") > 1
    assert queries(host="one.example") == 1


def test_page_that_prints_its_own_address_is_kept_apart_for_http_and_https() -> None:
    address = "/compare/anvil-vs-birch.md"

    assert "http://testserver/compare/" in Client().get(address).content.decode()
    assert "https://testserver/compare/" in Client().get(address, secure=True).content.decode()


def test_page_is_new_on_the_next_day_when_a_rating_may_have_become_stale(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    get()
    monkeypatch.setattr(timezone, "localdate", lambda: tomorrow)

    assert queries() > 1


def test_page_is_new_after_a_release(monkeypatch: pytest.MonkeyPatch) -> None:
    get()
    monkeypatch.setattr(page_cache, "_release", lambda: 0.0)

    assert queries() > 1


def test_change_of_a_file_counts_at_once_only_while_developing(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    get()
    monkeypatch.setattr(page_cache, "_newest_change", lambda: 0.0)
    assert queries() == 1
    settings.DEBUG = True

    assert queries() > 1


def test_two_addresses_are_kept_apart() -> None:
    get("/criteria/forms/")

    assert b"docs, level 1" in get("/criteria/docs/").content


def test_policy_stands_on_a_kept_page_too() -> None:
    get()

    assert "default-src 'self'" in get()["Content-Security-Policy"]
    assert get()["X-Frame-Options"] == "DENY"


def test_log_in_does_not_change_the_page_of_a_visitor(admin_client: Client) -> None:
    mine = admin_client.get(PAGE).content

    assert get().content == mine

"""Kept reads, outside a transaction as on the site."""

from __future__ import annotations

import datetime

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from comparison.models import CriterionGroup, Revision
from comparison.selectors.kept import kept

TODAY = datetime.date(2030, 3, 1)


class Reader:
    """Counts how often it was asked, and remembers for which revisions."""

    def __init__(self) -> None:
        self.revisions: list[int] = []
        self.read = kept(self._read)

    def _read(self, revision: int) -> int:
        self.revisions.append(revision)
        return CriterionGroup.objects.count()


@pytest.fixture
def reader(empty_tables: None, monkeypatch: pytest.MonkeyPatch) -> Reader:
    Revision.objects.current()  # written by the first who asks
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)
    return Reader()


def test_kept_read_costs_the_query_for_the_revision(
    reader: Reader, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    reader.read()
    with django_assert_num_queries(1):
        assert reader.read() == 0
    assert len(reader.revisions) == 1


def test_changed_data_is_read_again(reader: Reader) -> None:
    assert reader.read() == 0
    CriterionGroup.objects.create(slug="making", name="Making", position=1)
    assert (reader.read(), reader.read()) == (1, 1)
    first, second = reader.revisions
    assert second == first + 1


def test_another_database_with_the_same_number_is_read_again(reader: Reader) -> None:
    """A copy that was put in place of the old one: its last change was at another time."""
    reader.read()
    changed_at = Revision.objects.current().changed_at + datetime.timedelta(days=1)
    Revision.objects.update(changed_at=changed_at)
    reader.read()
    assert len(reader.revisions) == 2


def test_next_day_is_read_again(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.read()
    monkeypatch.setattr(
        "django.utils.timezone.localdate", lambda: TODAY + datetime.timedelta(days=1)
    )
    reader.read()
    assert len(reader.revisions) == 2


def test_nothing_is_kept_of_a_transaction_that_may_be_undone(reader: Reader) -> None:
    with transaction.atomic():
        CriterionGroup.objects.create(slug="making", name="Making", position=1)
        assert reader.read() == 1
        transaction.set_rollback(True)
    assert reader.read() == 0

"""Whether the database fits the code."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from comparison.schema import unapplied_migrations, unknown_migrations

pytestmark = pytest.mark.django_db


def test_a_migrated_database_fits() -> None:
    assert unapplied_migrations() == 0
    assert unknown_migrations() == []


def test_a_migration_that_the_database_lacks_is_counted() -> None:
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")
    assert unapplied_migrations() == 1


def test_a_migration_that_the_code_lacks_is_named() -> None:
    MigrationRecorder(connection).record_applied("comparison", "9999_from_the_future")
    assert unknown_migrations() == ["comparison.9999_from_the_future"]


def test_migrations_of_an_app_that_is_not_installed_do_not_matter() -> None:
    MigrationRecorder(connection).record_applied("elsewhere", "0001_initial")
    assert unknown_migrations() == []

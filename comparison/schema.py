"""Whether the database fits the code: both keep a list of migrations, compared here."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader


def unapplied_migrations() -> int:
    """How many migrations the code has that the database has not."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def unknown_migrations() -> list[str]:
    """Migrations that the database has and the code has not: the database is the newer one.

    Those that a squashed migration replaces are known, even when their files are gone.
    """
    loader = MigrationLoader(connection)
    known = set(loader.disk_migrations)
    for migration in loader.disk_migrations.values():
        known.update(migration.replaces)
    unknown = set(loader.applied_migrations) - known
    return sorted(f"{app}.{name}" for app, name in unknown if app in loader.migrated_apps)

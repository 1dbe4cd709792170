"""From a fresh clone to a site that answers.

Each step does only what is missing and says what it did, so a second run is quick and changes
nothing. What an editor has entered is never touched.
"""

import json
import os
import secrets
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.exceptions import InconsistentMigrationHistory

from comparison.models import Framework, Rating
from comparison.schema import unapplied_migrations, unknown_migrations

HOST = "127.0.0.1"

Confirm = Callable[[str], bool]


class QuickstartError(Exception):
    """Something is in the way; the message is a sentence that says what to do about it."""


def demand_free_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError as error:
            raise QuickstartError(
                f"Port {port} is for administrators: choose one above 1023 with --port."
            ) from error
        except OSError as error:
            raise QuickstartError(
                f"Port {port} on {HOST} is taken: stop what uses it, or choose another with --port."
            ) from error


def prepare(*, confirm: Confirm) -> Iterator[str]:
    """Do the steps one after the other, yielding a sentence for each that had something to do.

    `confirm` is asked before a database that is in use is changed.
    """
    try:
        yield from create_secret_key(settings.SECRET_KEY_FILE)
        yield from migrate(confirm)
        yield from load_data()
        yield from collect_static_files()
    except DatabaseError as error:
        raise QuickstartError(
            f"The database cannot be used ({_first_line(error)}): check that DATABASE_URL names a "
            "database of this site, or an empty one, that you may write to."
        ) from error
    except OSError as error:
        raise QuickstartError(
            f"{error.filename or settings.BASE_DIR} cannot be written ({error.strerror}): run "
            "quickstart in a copy of the project that you may write to."
        ) from error


def create_secret_key(file: Path) -> Iterator[str]:
    """Write a new key, readable by its owner alone, unless there is one already."""
    if _has_secret_key():
        return
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
        opened.write(secrets.token_urlsafe(64) + "\n")
    yield f"Made a secret key in {file.name}."


def migrate(confirm: Confirm) -> Iterator[str]:
    if unknown := unknown_migrations():
        raise QuickstartError(
            f"The database was made by a newer version of Plumbline (it has {unknown[0]}): update "
            "the code, or point DATABASE_URL at another database."
        )
    waiting = unapplied_migrations()
    if not waiting:
        return
    in_use = bool(connection.introspection.table_names())
    if in_use and not confirm(
        f"The database is in use. Migrations to apply: {waiting}. Apply them?"
    ):
        raise QuickstartError("Nothing was migrated: make a backup, then run quickstart again.")
    try:
        call_command("migrate", interactive=False, verbosity=0)
    except InconsistentMigrationHistory as error:
        raise DatabaseError(error) from error
    yield f"Migrated {_database_name()}, migrations applied: {waiting}."


def load_data() -> Iterator[str]:
    """Load the shipped data into an empty database; never into one that holds a framework."""
    if Framework.objects.exists():
        return
    call_command("loaddata", "plumbline", verbosity=0)
    yield f"Loaded {Framework.objects.count()} frameworks and {Rating.objects.count()} ratings."


def collect_static_files() -> Iterator[str]:
    manifest = Path(settings.STATIC_ROOT, "staticfiles.json")
    if _is_current(manifest):
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    yield f"Collected the static files in {manifest.parent.name}."


def serve(port: int) -> NoReturn:
    """Become the production server, which then hears Ctrl-C itself."""
    os.environ["DEBUG"] = "off"
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    command += ["--host", HOST, "--port", str(port), "--working-dir", str(settings.BASE_DIR)]
    command += ["--blocking-threads", "4", "--log-level", "warning", "site_config.wsgi:application"]
    sys.stdout.flush()
    os.execv(command[0], command)  # noqa: S606 - no shell is wanted


def _has_secret_key() -> bool:
    try:
        return bool(settings.SECRET_KEY)
    except ImproperlyConfigured:  # Django's answer to an empty key
        return False


def _database_name() -> str:
    return Path(str(connection.settings_dict["NAME"])).name


def _is_current(manifest: Path) -> bool:
    """Whether each source file stands in the manifest and is older than it."""
    try:
        collected = json.loads(manifest.read_text(encoding="utf-8"))["paths"]
        made_at = manifest.stat().st_mtime
    except (FileNotFoundError, ValueError, KeyError):
        return False
    return all(
        path in collected and Path(storage.path(path)).stat().st_mtime <= made_at
        for finder in get_finders()
        for path, storage in finder.list([])
    )


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]

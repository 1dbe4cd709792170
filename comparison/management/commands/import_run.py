"""Put a measurement run beside those that the site has."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from comparison.measuring.run_file import LARGEST, RunFileError, read_run
from comparison.run_import import RunKnown, RunRefused, import_run


class Command(BaseCommand):
    help = (
        "Imports a run that `manage.py measure --out` wrote. It is shown at /measurements/; no "
        "rating rests on it before it is published in the admin. A file that cannot be used "
        "changes nothing (exit code 2)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the run file, JSON")
        parser.add_argument(
            "--partial", action="store_true", help="take a run that was interrupted, too"
        )

    def handle(self, *, file: Path, partial: bool, **options: Any) -> None:
        try:
            run = import_run(read_run(_bytes(file)), partial=partial)
        except RunKnown as known:
            self.stdout.write(str(known))
            return
        except RunFileError as error:
            raise CommandError("\n".join(error.problems), returncode=2) from error
        except RunRefused as error:
            raise CommandError(str(error), returncode=2) from error
        kind = "run" if run.complete else "partial run"
        self.stdout.write(f"Imported the {kind} “{run.slug}”: see {run.get_absolute_url()}.")


def _bytes(file: Path) -> bytes:
    """No more of the file than tells that it is too long."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.", returncode=2) from error

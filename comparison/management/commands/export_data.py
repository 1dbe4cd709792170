"""Write the data of the database as fixtures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from comparison.selectors.fixture_files import FOLDER, fixture_names, fixture_texts


class Command(BaseCommand):
    help = "Writes all data of the site as fixtures, one file per subject, ready to be committed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folder", nargs="?", type=Path, default=FOLDER, help="default: comparison/fixtures"
        )
        parser.add_argument(
            "--check", action="store_true", help="write nothing; exit with 1 if a file differs"
        )

    def handle(self, *, folder: Path, check: bool, **options: Any) -> None:
        old = {name: _read(folder, name) for name in fixture_names(folder=folder)}
        new = fixture_texts()
        changed = sorted(name for name in old | new if old.get(name) != new.get(name))
        if check and changed:
            raise CommandError(f"These fixtures differ from the database: {', '.join(changed)}.")
        for name in changed:
            _write(folder, name, new.get(name))
        self.stdout.write(f"{len(changed)} of {len(old | new)} fixtures changed in {folder}.")


def _read(folder: Path, name: str) -> str:
    return (folder / f"{name}.json").read_text(encoding="utf-8")


def _write(folder: Path, name: str, text: str | None) -> None:
    """Replace one file; one without rows goes."""
    path = folder / f"{name}.json"
    if text is None:
        path.unlink()
    else:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

"""What a run would change in the ratings, or the change itself."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from comparison import run_ratings
from comparison.models import Run
from comparison.selectors.derived import Change, changes


class Command(BaseCommand):
    help = (
        "Prints how the ratings of measured criteria follow from a run: old → new. With --write "
        "they are written; the run must be published for that (in the admin, or with --publish)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--run", required=True, help="the run's short name")
        parser.add_argument("--write", action="store_true", help="write the ratings")
        parser.add_argument(
            "--publish", action="store_true", help="with --write: publish the run first"
        )

    def handle(self, *, run: str, write: bool, publish: bool, **options: Any) -> None:
        row = Run.objects.filter(slug=run).first()
        if row is None:
            known = ", ".join(Run.objects.newest_first().values_list("slug", flat=True))
            raise CommandError(f"There is no run “{run}”. There are: {known}.", returncode=2)
        try:
            on = timezone.localdate() if publish else None
            found = run_ratings.derive_ratings(row, publish_on=on) if write else changes(run=row)
        except run_ratings.RunStays as reason:
            raise CommandError(str(reason), returncode=2) from reason
        for change in found:
            self.stdout.write(_line(change))
        moved = sum(change.moves for change in found)
        verb = "written" if write else "would be written"
        self.stdout.write(f"{len(found)} ratings {verb}, {moved} with other numbers.")


def _line(change: Change) -> str:
    mark = "*" if change.moves else " "
    place = f"{change.criterion:15} {change.framework:14}"
    return f"{mark} {place} {_numbers(change.before)} → {_numbers(change.after.numbers)}"


def _numbers(numbers: tuple[float | None, float | None, float | None]) -> str:
    performance, low, high = numbers
    if performance is None:
        return "not rated"
    return f"{performance:g} ({low:g} to {high:g})"

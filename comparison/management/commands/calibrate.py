"""Repeat the neutrality study on the data as it is."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from comparison import services
from comparison.models import Study, StudyFigure
from comparison.selectors.study import Figure, study

MOST_SETS = 5_000


class Command(BaseCommand):
    help = (
        "Ranks the named situations and random sets of answers and says who comes first, how "
        "surely, and which questions decide. With --write the run is published on the site."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--sets", type=int, default=300, help="Random sets of each kind.")
        parser.add_argument("--seed", type=int, default=1, help="The same seed, the same sets.")
        parser.add_argument("--write", action="store_true", help="Publish the run on the site.")

    def handle(self, *args: Any, **options: Any) -> None:
        sets, seed = options["sets"], options["seed"]
        if not 1 <= sets <= MOST_SETS:
            raise CommandError(f"--sets must be from 1 to {MOST_SETS}.")
        figures = study(sets=sets, seed=seed, report=self.stderr.write)
        for figure in figures:
            self.stdout.write(f"{figure.table}\t{figure.row}\t{figure.column}\t{figure.value:.3f}")
        if options["write"]:
            today = timezone.localdate()
            run = Study(slug=f"{today:%Y-%m-%d}", run_on=today, sets=sets, seed=seed)
            services.publish_study(run, [_row(figure) for figure in figures])
            self.stderr.write(f"Published as the study of {today:%d %B %Y}.")


def _row(figure: Figure) -> StudyFigure:
    return StudyFigure(
        table=figure.table, row=figure.row, column=figure.column, value=round(figure.value, 4)
    )

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection

from comparison.management.claims_benchmark import thrown_away_database, timings

HEADER = ("Wanted", "Query", "Claims found", "Queries", "Best, ms", "median", "processor")


class Command(BaseCommand):
    help = "Prints how long /claims/ takes with 50,000 claims, in a database thrown away after."
    requires_system_checks = ()  # they open the database of the settings, which this leaves alone

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--claims", type=int, default=50_000, help="claims in all")
        parser.add_argument("--repeats", type=int, default=15, help="requests per address")

    def handle(self, *, claims: int, repeats: int, **options: Any) -> None:
        with thrown_away_database():
            self.stdout.write(f"{claims:,} claims on {connection.display_name}\n\n")
            self.stdout.write(f"| {' | '.join(HEADER)} |")
            self.stdout.write(f"| --- | --- |{' ---: |' * 5}")
            for line in timings(claims=claims, repeats=repeats):
                told = line.timing
                times = f"{told.best:.0f} | {told.clock:.0f} | {told.processor:.0f}"
                numbers = f"{line.found} | {line.queries} | {times}"
                self.stdout.write(f"| {line.what} | `{line.query}` | {numbers} |")

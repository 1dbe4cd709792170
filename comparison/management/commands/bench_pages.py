from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection

from comparison.management.pages_benchmark import page_timings

HEADER = ("Page", "Queries", "Best, ms", "median", "processor", "HTML, KiB", "packed")


class Command(BaseCommand):
    help = "Prints how long the main pages take without a cache of pages, and what they weigh."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--repeats", type=int, default=15, help="requests per page")

    def handle(self, *, repeats: int, **options: Any) -> None:
        self.stdout.write(f"{connection.display_name}\n\n")
        self.stdout.write(f"| {' | '.join(HEADER)} |")
        self.stdout.write(f"| --- |{' ---: |' * 6}")
        for page in page_timings(repeats=repeats):
            told = page.timing
            times = f"{told.best:.0f} | {told.clock:.0f} | {told.processor:.0f}"
            weight = f"{page.bytes / 1024:.0f} | {page.packed / 1024:.1f}"
            self.stdout.write(f"| `{page.address}` | {page.queries} | {times} | {weight} |")

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from comparison.management.engine_benchmark import SHAPES, Timing, timings

HEADER = (
    "Alternatives",
    "Criteria",
    "Exact part, ms",
    "processor",
    "Simulation, ms",
    "processor",
    "peak, MB",
)


class Command(BaseCommand):
    help = "Prints how long the decision engine takes on tables of several sizes."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--samples", type=int, default=10_000, help="variations per table")
        parser.add_argument("--repeats", type=int, default=5)
        parser.add_argument("--small", action="store_true", help="only the smallest table")

    def handle(self, *, samples: int, repeats: int, small: bool, **options: Any) -> None:
        self.stdout.write(f"| {' | '.join(HEADER)} |")
        self.stdout.write(f"|{' ---: |' * len(HEADER)}")
        for timing in timings(samples, repeats, SHAPES[:1] if small else SHAPES):
            self.stdout.write(f"| {' | '.join(_cells(timing))} |")


def _cells(timing: Timing) -> tuple[str, ...]:
    times = (f"{time:.1f}" for time in (*timing.exact, *timing.varied))
    return (str(timing.alternatives), str(timing.criteria), *times, f"{timing.peak:.0f}")

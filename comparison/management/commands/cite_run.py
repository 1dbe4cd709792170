"""Cite a published run as evidence of claims, in numbers that follow later runs by themselves."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from comparison import run_ratings
from comparison.models import Claim, Run
from comparison.selectors.claim_figures import run_says


class Command(BaseCommand):
    help = (
        "Prints what a run says on claims, one sentence each; with --write it becomes evidence of "
        "the claim. Verdict and reason stay as they are: look at them after it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--run", required=True, help="the run's short name")
        parser.add_argument("--write", action="store_true", help="write the evidence")
        parser.add_argument("claims", nargs="+", metavar="CLAIM", help="such as 002-30")

    def handle(self, *, run: str, claims: list[str], write: bool, **options: Any) -> None:
        row = Run.objects.filter(slug=run).first()
        if row is None:
            raise CommandError(f"There is no run “{run}”.", returncode=2)
        known = Claim.objects.in_bulk(claims, field_name="identifier")
        if unknown := [each for each in claims if each not in known]:
            raise CommandError(f"There is no claim {', '.join(unknown)}.", returncode=2)
        try:
            said = (
                run_ratings.cite_in_claims(row, claims)
                if write
                else {each: run_says(claim=known[each], run=row) for each in claims}
            )
        except run_ratings.RunStays as reason:
            raise CommandError(str(reason), returncode=2) from reason
        for identifier, says in said.items():
            self.stdout.write(f"{identifier}: {says or 'nothing in this run'}")

"""Lint the editorial data."""

from __future__ import annotations

import datetime
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from comparison.models import Capability
from comparison.selectors import data_checks
from comparison.selectors.data_checks import Finding
from comparison.selectors.executed import decided_everywhere
from comparison.selectors.form_checks import form_findings


class Command(BaseCommand):
    help = "Checks the editorial data. Errors must be mended (exit code 1); warnings are for you."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--on", type=_date, default=None, metavar="DATE", help="check as of this day, not today"
        )

    def handle(self, *, on: datetime.date | None, **options: Any) -> None:
        found = (
            *data_checks.rating_findings(on=on or timezone.localdate()),
            *data_checks.framework_findings(),
            *data_checks.capability_findings(),
            *data_checks.executed_findings(),
            *data_checks.claim_findings(),
            *data_checks.source_findings(),
            *form_findings(),
        )
        for finding in sorted(found, key=lambda finding: not finding.error):
            self._print(finding)
        decided, known = len(decided_everywhere()), Capability.objects.count()
        self.stdout.write(f"Decided by running every framework: {decided} of {known} capabilities.")
        errors = sum(finding.error for finding in found)
        summary = f"{_count(errors, 'error')}, {_count(len(found) - errors, 'warning')}."
        if errors:
            raise CommandError(summary)
        self.stdout.write(summary)

    def _print(self, finding: Finding) -> None:
        word = self.style.ERROR("ERROR  ") if finding.error else self.style.WARNING("WARNING")
        self.stdout.write(f"{word}  {finding.where}: {finding.message}")


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not a date such as 2026-11-20") from error


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"

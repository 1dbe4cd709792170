"""Django's ``loaddata``, and one name for all data of the site."""

from __future__ import annotations

from typing import Any

from django.core.management.commands import loaddata

from comparison.selectors.fixture_files import fixture_names

ALL = "plumbline"


class Command(loaddata.Command):
    help = f"{loaddata.Command.help} The name “{ALL}” stands for all fixtures of this site."

    def handle(self, *fixture_labels: str, **options: Any) -> None:
        """Load ``plumbline`` as its files, in their order. See decision record 0011."""
        labels = [
            name
            for label in fixture_labels
            for name in (fixture_names() if label == ALL else [label])
        ]
        super().handle(*labels, **options)

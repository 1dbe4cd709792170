"""`manage.py quickstart`: prepare what is missing, say so, serve."""

import os
import sys
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from comparison import quickstart


class Command(BaseCommand):
    help = "Prepare the site (key, database, data, static files), then serve it. Safe to repeat."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=_port, default=8000, help="port on 127.0.0.1")
        parser.add_argument(
            "--no-input", action="store_true", help="answer every question with yes"
        )
        parser.add_argument("--no-serve", action="store_true", help="prepare only")

    def handle(self, *, port: int, no_input: bool, no_serve: bool, **options: Any) -> None:
        try:
            if not no_serve:
                quickstart.demand_free_port(port)
            self._prepare(ask=not no_input and sys.stdin.isatty())
        except quickstart.QuickstartError as error:
            sys.exit(str(error))
        except (KeyboardInterrupt, EOFError):
            sys.exit("\nStopped. Run quickstart again to go on.")
        if not no_serve:
            self._announce(port)
            quickstart.serve(port)

    def _prepare(self, *, ask: bool) -> None:
        done = 0
        for sentence in quickstart.prepare(confirm=_ask if ask else lambda question: True):
            self.stdout.write(sentence)
            done += 1
        if not done:
            self.stdout.write("Everything was in place already.")

    def _announce(self, port: int) -> None:
        address = f"http://{quickstart.HOST}:{port}/"
        python = os.path.relpath(sys.executable)
        self.stdout.write(f"The site is at {address} (Ctrl-C stops it).")
        self.stdout.write(f"To edit at {address}admin/, make a user in another terminal:")
        self.stdout.write(f"  {python} manage.py createsuperuser")


def _port(value: str) -> int:
    if not (value.isdecimal() and 1 <= int(value) <= 65535):
        raise ArgumentTypeError(f"{value} is no port: give a number from 1 to 65535.")
    return int(value)


def _ask(question: str) -> bool:
    return input(f"{question} [Y/n] ").strip().lower() in ("", "y", "yes")

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from comparison.engine.decision import decide
from comparison.engine.matrix import ProblemError
from comparison.engine.problem import read_problem
from comparison.management.decision_markdown import decision_markdown


class Command(BaseCommand):
    help = "Decides anybody's problem: JSON in, the full result out. See docs/decide.md."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", default="-", help="default: standard input")
        parser.add_argument("--format", choices=["json", "md"], default="json")

    def handle(self, *, file: str, **options: Any) -> None:
        try:
            text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
            decision = decide(read_problem(json.loads(text)))
        except ProblemError as fault:
            raise CommandError(str(fault), returncode=2) from fault
        except OSError as fault:
            raise CommandError(f"{file} cannot be read: {fault.strerror}.", returncode=2) from fault
        except (ValueError, RecursionError) as fault:  # also what is not UTF-8
            raise CommandError(f"This is not JSON: {fault}.", returncode=2) from fault
        if options["format"] == "md":
            self.stdout.write(decision_markdown(decision), ending="")
        else:
            self.stdout.write(json.dumps(decision, default=vars, indent=2))

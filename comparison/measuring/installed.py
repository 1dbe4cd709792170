"""What an environment holds: size, distributions, and the lines of a framework's own code."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from comparison.measuring.environments import Environment

INSTALLERS = ("pip",)
NOT_READ = re.compile(
    r"(^|/)(tests|testsuite)/|^(\.\.|tornado/test|falcon/bench|sqlalchemy/testing)/"
)
"""Tests, benchmarks, test packages for the authors of database drivers; and copies of modules that
stand beside the interpreter as commands."""


def kibibytes(environment: Environment) -> int:
    """Sizes of all files of all distributions, without compiled bytecode."""
    files = {
        path.resolve()
        for distribution in _distributions(environment)
        for path in _files(distribution)
        if path.suffix != ".pyc"
    }
    return round(sum(path.stat().st_size for path in files if path.is_file()) / 1024)


def count(environment: Environment) -> int:
    """Distributions, the framework itself included."""
    return sum(1 for _ in _distributions(environment))


def lines_to_read(environment: Environment, names: Collection[str]) -> int:
    """Non-blank lines of the Python files of the distributions named, tests left out.

    Raises ``LookupError`` naming those that are not installed.
    """
    wanted = {_key(name): name for name in names}
    found = {_key(one.metadata["Name"]): one for one in _distributions(environment)}
    if missing := sorted(wanted[key] for key in wanted.keys() - found.keys()):
        raise LookupError(f"Not installed: {', '.join(missing)}.")
    return sum(_lines(found[key]) for key in wanted)


def _lines(distribution: Distribution) -> int:
    total = 0
    for named in distribution.files or ():
        if named.suffix == ".py" and not NOT_READ.search(named.as_posix()):
            text = Path(str(named.locate())).read_text(encoding="utf-8", errors="replace")
            total += sum(bool(line.strip()) for line in text.splitlines())
    return total


def _distributions(environment: Environment) -> Iterator[Distribution]:
    folders = environment.folder.glob("lib/python*/site-packages")
    for found in distributions(path=[str(folder) for folder in folders]):
        if _key(found.metadata["Name"]) not in INSTALLERS:
            yield found


def _files(distribution: Distribution) -> Iterator[Path]:
    return (Path(str(named.locate())) for named in distribution.files or ())


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

"""The smallest programs in ``comparison/examples/smallest``: the subject of what size is measured.

One folder per framework or stack: its documented install in requirements.txt, a program with one
route, and run.toml, which docs/measuring.md tells. Nothing is executed here.
"""

from __future__ import annotations

import ast
import tomllib
from dataclasses import dataclass
from pathlib import Path

from comparison.measuring import programs

FOLDER = "smallest"


@dataclass(frozen=True, kw_only=True)
class Smallest:
    """``prepare`` runs before it, ``command`` starts it, and ``imports`` is the Python line that
    makes its application ready. ``reads`` are the distributions whose code is the framework's own:
    for a stack, of its parts."""

    framework: str
    folder: Path
    command: str
    reads: tuple[str, ...]
    imports: str = "import main"
    python: str = ""
    prepare: tuple[str, ...] = ()

    @property
    def requirements(self) -> str:
        return (self.folder / "requirements.txt").read_text(encoding="utf-8")

    @property
    def lines(self) -> int:
        """Lines of its Python files that hold code, no blank ones, comments or docstrings; and of
        its YAML files, such as an API written first.

        Generated files count, as they have to be there.
        """
        code = sum(code_lines(path) for path in sorted(self.folder.rglob("*.py")))
        return code + sum(yaml_lines(path) for path in sorted(self.folder.rglob("*.yaml")))


def smallest_programs() -> tuple[Smallest, ...]:
    """All of them, by framework."""
    found = (programs.FOLDER / FOLDER).glob("*/run.toml")
    return tuple(_smallest(path) for path in sorted(found))


def code_lines(path: Path) -> int:
    """Physical lines of a Python file without blank ones, comments and docstrings."""
    text = path.read_text(encoding="utf-8")
    documented = {line for node in ast.walk(ast.parse(text)) for line in _docstring_lines(node)}
    return sum(
        bool(line.strip()) and not line.lstrip().startswith("#") and number not in documented
        for number, line in enumerate(text.splitlines(), start=1)
    )


def yaml_lines(path: Path) -> int:
    """Lines of a YAML file without blank ones and comments."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return sum(bool(line) and not line.startswith("#") for line in lines)


def _docstring_lines(node: ast.AST) -> range:
    if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return range(0)
    if not node.body or ast.get_docstring(node) is None:
        return range(0)
    first = node.body[0]
    return range(first.lineno, (first.end_lineno or first.lineno) + 1)


def _smallest(path: Path) -> Smallest:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Smallest(
        framework=path.parent.name,
        folder=path.parent,
        reads=tuple(told.pop("reads")),
        prepare=tuple(told.pop("prepare", ())),
        **told,
    )

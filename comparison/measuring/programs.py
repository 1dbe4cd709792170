"""The tasks and programs in ``comparison/examples``: what the files say, their size and their hash.

Nothing is executed here. The layout is a contract; docs/examples.md tells it.
"""

from __future__ import annotations

import hashlib
import io
import tokenize
import tomllib
from collections.abc import Collection
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "examples"
ABOUT = ("run.toml", "requirements.txt")
"""Files that say how a program is run. They are shown, and are no lines of it."""
YARDSTICK = "none-"
"""How the folders of applications without any framework begin, with which speed is compared."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """One task. ``decides`` maps a capability to the check that shows it; ``claims`` are the claims
    of articles that it puts to the test; ``level`` is how much is switched on in programs whose
    speed is measured (bare, default, production), and empty for all other tasks. ``also`` is
    another task whose acceptance test holds here, too, before what the own one adds."""

    slug: str
    folder: Path
    position: int
    title: str
    shows: str
    checked: str
    capability: str = ""
    criterion: str = ""
    decides: dict[str, str]
    claims: tuple[str, ...] = ()
    level: str = ""
    also: str = ""

    @property
    def acceptance(self) -> tuple[Path, ...]:
        """The files of its acceptance test, in the order in which they are run."""
        own = self.folder / "acceptance.py"
        if not self.also:
            return (own,)
        shared = self.folder.parent / self.also / "acceptance.py"
        return (shared, own) if own.exists() else (shared,)


@dataclass(frozen=True, kw_only=True)
class Serve:
    """One server under which a measured program runs. ``interface`` is wsgi, asgi or own, for a
    framework that answers HTTP itself; ``roles`` are recommended, by the page of its documentation
    at ``source``, and common, the one server that all of an interface are compared under."""

    interface: str
    server: str
    roles: tuple[str, ...]
    source: str
    command: str


@dataclass(frozen=True, kw_only=True)
class Program:
    """One framework's solution of one task, or the reason why there is none.

    ``add_ons`` maps a package to the capabilities that it supplies; ``by_hand`` are capabilities
    that the program's own code supplies; ``generated`` are patterns of files that a command of the
    framework wrote; ``addresses`` are what the acceptance test must be told, because the add-on
    fixes them. ``expects`` is the error with which a program must fail that is shown because it
    fails; its files end in ``.printed``, so that no tool mends them. ``not_possible`` is empty for
    a program. ``serves`` are the servers of a program whose speed is measured, the first of which
    gives ``command``; ``same_as`` names the task of which it is the very program, files and all.
    """

    task: Task
    framework: str
    variant: str
    folder: Path
    command: str = ""
    prepare: tuple[str, ...] = ()
    test: str = ""
    python: str = ""
    add_ons: dict[str, tuple[str, ...]]
    by_hand: tuple[str, ...] = ()
    generated: tuple[str, ...] = ()
    addresses: dict[str, str]
    note: str = ""
    expects: str = ""
    not_possible: str = ""
    serves: tuple[Serve, ...] = ()
    same_as: str = ""

    @property
    def commands(self) -> tuple[str, ...]:
        """Every way in which it is started. What an acceptance test demands holds for each."""
        return tuple(serve.command for serve in self.serves) or (self.command,)

    @property
    def is_yardstick(self) -> bool:
        """Whether it is an application without any framework."""
        return self.framework.startswith(YARDSTICK)

    @property
    def name(self) -> str:
        return f"{self.task.slug}/{self.folder.name}"

    @property
    def requirements(self) -> str:
        return (self.folder / "requirements.txt").read_text(encoding="utf-8")

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """All files, relative to the folder: what a person wrote, what was generated, run.toml."""
        found = [path.relative_to(self.folder) for path in _files(self.folder)]
        return tuple(sorted(found, key=self._turn))

    @property
    def own_files(self) -> tuple[Path, ...]:
        return tuple(path for path in self.files if str(path) not in ABOUT)

    def is_generated(self, path: Path) -> bool:
        return any(fnmatch(str(path), pattern) for pattern in self.generated)

    def _turn(self, path: Path) -> tuple[bool, bool, bool, str]:
        empty = (self.folder / path).stat().st_size < 2  # at most a line's end
        return str(path) in ABOUT, self.is_generated(path), empty, str(path)

    @property
    def lines(self) -> int:
        """Logical lines that a person wrote."""
        written = [path for path in self.own_files if not self.is_generated(path)]
        return sum(logical_lines(self.folder / path) for path in written)

    @property
    def files_hash(self) -> str:
        """Changes when any file of the program or the acceptance test changes."""
        digest = hashlib.sha256()
        for name, path in [
            *(("acceptance.py", path) for path in self.task.acceptance),
            *sorted((str(path), self.folder / path) for path in self.files),
        ]:
            digest.update(f"{name}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
        return digest.hexdigest()


def tasks() -> tuple[Task, ...]:
    """All tasks by position."""
    found = [_task(path) for path in FOLDER.glob("*/task.toml")]
    return tuple(sorted(found, key=lambda task: (task.position, task.slug)))


def programs(task: Task, frameworks: Collection[str] | None = None) -> tuple[Program, ...]:
    """All solutions of a task, by framework, or those of some frameworks; those that are stated not
    to be possible too."""
    folders = (path.parent for path in sorted(task.folder.glob("*/run.toml")))
    return tuple(
        _program(task, folder)
        for folder in folders
        if frameworks is None or folder.name.partition(".")[0] in frameworks
    )


def logical_lines(path: Path) -> int:
    """Python: statements, without docstrings and comments. Other files: lines that hold text."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return sum(bool(line.strip()) for line in text.splitlines())
    count = 0
    line: list[int] = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NEWLINE:
            count += line != [tokenize.STRING]  # a docstring stands alone on its logical line
            line = []
        elif token.type not in (tokenize.COMMENT, tokenize.NL, tokenize.INDENT, tokenize.DEDENT):
            line.append(token.type)
    return count


def _task(path: Path) -> Task:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    claims = tuple(told.pop("claims", ()))
    decides = told.pop("decides", {})
    return Task(slug=path.parent.name, folder=path.parent, claims=claims, decides=decides, **told)


def _program(task: Task, folder: Path) -> Program:
    told = tomllib.loads((folder / "run.toml").read_text(encoding="utf-8"))
    framework, _, variant = folder.name.partition(".")
    if same_as := told.pop("same_as", ""):
        same = _program(task, task.folder.parent / same_as / folder.name)
        return replace(same, same_as=same_as, **told)
    serves = tuple(
        Serve(roles=tuple(serve.pop("roles")), **serve) for serve in told.pop("serve", ())
    )
    return Program(
        task=task,
        framework=framework,
        variant=variant,
        folder=folder,
        command=told.pop("command", serves[0].command if serves else ""),
        serves=serves,
        prepare=tuple(told.pop("prepare", ())),
        by_hand=tuple(told.pop("by_hand", ())),
        generated=tuple(told.pop("generated", ())),
        add_ons={name: tuple(supplied) for name, supplied in told.pop("with", {}).items()},
        addresses=told.pop("addresses", {}),
        **told,
    )


def _files(folder: Path) -> list[Path]:
    hidden = ("__pycache__", ".")
    return [
        path
        for path in folder.rglob("*")
        if path.is_file()
        and not any(part.startswith(hidden) for part in path.relative_to(folder).parts)
    ]

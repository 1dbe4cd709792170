"""Isolated environments, one per set of requirements, kept and reused outside the repository."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path

from comparison.measuring import processes

NEWEST_FIRST = ("3.14", "3.13", "3.12", "3.11")
INSTALL_SECONDS = 600


class InstallFailed(Exception):  # noqa: N818  (said as what happened)
    """The packages cannot be had here. The message is one sentence for the record."""


class NoSuchPython(InstallFailed):
    """No Python of the wanted version is on this machine."""


@dataclass(frozen=True, kw_only=True)
class Environment:
    """``versions`` are all installed packages by their own names, without installers."""

    folder: Path
    python: str
    versions: dict[str, str]

    @property
    def executables(self) -> Path:
        return self.folder / "bin"


def cache_folder() -> Path:
    """Where environments are kept: PLUMBLINE_CACHE, else the user's cache folder."""
    named = os.environ.get("PLUMBLINE_CACHE", "").strip()
    return Path(named) if named else Path.home() / ".cache" / "plumbline"


def find_python(wanted: str = "") -> Path:
    """The interpreter of a version such as 3.12, or the newest one on this machine.

    Looked for on PATH and among pyenv's versions. Raises ``NoSuchPython``.
    """
    for version in (wanted,) if wanted else NEWEST_FIRST:
        for candidate in (*_of_pyenv(version), shutil.which(f"python{version}")):
            if candidate and _is_version(Path(candidate), version):
                return Path(candidate)
    raise NoSuchPython(f"Python {wanted or NEWEST_FIRST[-1]} is not on this machine.")


def build(requirements: str, *, name: str, python: str = "") -> Environment:
    """The environment for these requirements, built at most once. Raises ``InstallFailed``."""
    interpreter = find_python(python)
    wanted = f"{interpreter}\n{requirement_lines(requirements)}"
    digest = hashlib.sha256(wanted.encode()).hexdigest()[:10]
    folder = cache_folder() / "environments" / f"{name}-{digest}"
    finished = folder / "finished"
    with _alone(folder):
        if not finished.exists():
            shutil.rmtree(folder, ignore_errors=True)
            _install(interpreter, requirements, folder)
            finished.touch()
    return Environment(
        folder=folder, python=version_of(folder / "bin" / "python"), versions=_installed(folder)
    )


def requirement_lines(requirements: str) -> list[str]:
    """The packages asked for, in the order of the file, without comments."""
    lines = (line.partition("#")[0].strip() for line in requirements.splitlines())
    return [line for line in lines if line]


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Two runs never build the same environment at once."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _install(interpreter: Path, requirements: str, folder: Path) -> None:
    """Without its own pip: ours installs into it, which halves time and space."""
    _call([str(interpreter), "-m", "venv", "--without-pip", str(folder)])
    listed = folder / "requirements.txt"
    listed.write_text(requirements)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(folder / "bin" / "python"),
        "--no-input",
        "--retries",
        "1",
    ]
    _call([*pip, "install", "--quiet", "--no-compile", "-r", str(listed)])


def _call(command: list[str]) -> None:
    """In a group of its own, so that an interruption ends what the installer started, too."""
    process = processes.launch(command, output=subprocess.PIPE)
    try:
        printed, _ = process.communicate(timeout=INSTALL_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise InstallFailed(f"Not installed within {INSTALL_SECONDS} seconds.") from error
    finally:
        processes.end_group(process)
    if process.returncode:
        raise InstallFailed(_reason(printed.decode(errors="replace")))


def _reason(printed: str) -> str:
    """What pip said last as its error, without addresses and paths of this machine."""
    errors = re.findall(r"^ERROR: (.+)$", printed, re.MULTILINE) or ["the installer failed"]
    said = re.sub(r"(https?|file)://\S+|(?<=\s)/\S+", "…", errors[-1])
    return f"Not installed: {said.rstrip('.')}."


def _installed(folder: Path) -> dict[str, str]:
    found = distributions(path=[str(path) for path in folder.glob("lib/python*/site-packages")])
    versions = {found.metadata["Name"]: found.version for found in found}
    return dict(sorted(versions.items(), key=lambda item: item[0].lower()))


def _of_pyenv(version: str) -> list[Path]:
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    found = (root / "versions").glob(f"{version}.*/bin/python{version}")
    return sorted(found, key=lambda path: [int(n) for n in re.findall(r"\d+", str(path))])[::-1]


def _is_version(python: Path, version: str) -> bool:
    """pyenv's stand-ins are on PATH for versions that are not chosen, and then fail."""
    try:
        return version_of(python).startswith(f"{version}.")
    except (OSError, subprocess.SubprocessError):
        return False


def version_of(python: Path) -> str:
    """Such as 3.13.0, said by the interpreter itself."""
    command = [str(python), "-c", "import platform; print(platform.python_version())"]
    done = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, timeout=20, check=True
    )
    return done.stdout.strip()

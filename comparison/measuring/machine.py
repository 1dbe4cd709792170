"""The machine and the state of the repository, as a run records them. No names, no paths."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from pathlib import Path
from typing import Any

from comparison.measuring import environments, programs
from comparison.measuring.workshop import Cores


def environment(*, load_generator: str, cores: Cores) -> dict[str, Any]:
    """The ``environment`` of a run file. ``load_average`` is that of the last minute, at the start
    and, later, at the end."""
    now = load_average()
    return {
        "processor": _processor(),
        "cores": os.cpu_count() or 1,
        "memory_kib": _memory(),
        "kernel": f"{platform.system()} {platform.release()}",
        "system": _system(),
        "python": _python(),
        "load_generator": load_generator,
        "examples_commit": commit(),
        "load_average": [now, now],
        "notes": _notes(cores if load_generator else None),
    }


def load_average() -> float:
    return round(os.getloadavg()[0], 2)


def commit() -> str:
    """The last commit that touched the example programs, or empty outside a repository."""
    return _git("log", "-1", "--format=%H", "--", ".")


def _notes(cores: Cores | None) -> str:
    """Without ``cores``: no server was asked."""
    said = []
    if cores is None:
        pass
    elif cores.server is None:
        said.append("Servers and load generator shared one core.")
    else:
        said.append(
            f"Servers ran on core {cores.server} only, the load generator on core {cores.load}; "
            "other work on the machine was not kept from either."
        )
    if _git("status", "--porcelain", "--", "."):
        said.append("The example programs had changes that are not in the commit.")
    return " ".join(said)


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(programs.FOLDER), *arguments],  # noqa: S607
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _python() -> str:
    """The interpreter that programs get unless they ask for another."""
    try:
        found = environments.find_python()
    except environments.NoSuchPython:
        return ""
    return f"CPython {environments.version_of(found)}"


def _processor() -> str:
    found = re.search(r"^model name\s*:\s*(.+)$", _text("/proc/cpuinfo"), re.MULTILINE)
    return found[1].strip() if found else platform.machine()


def _memory() -> int:
    found = re.search(r"^MemTotal:\s+(\d+) kB", _text("/proc/meminfo"), re.MULTILINE)
    return int(found[1]) if found else 0


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""

"""Start commands of the repository in their own process group, bounded, on the loopback only."""

from __future__ import annotations

import http.client
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from comparison.measuring.interruption import held

HOST = "127.0.0.1"
LIMITS = Path(__file__).with_name("limits.py")
KEPT_LINES, KEPT_CHARACTERS = 4, 600
"""How much of a failing command's output goes into the record."""


_started: dict[int, subprocess.Popen[bytes]] = {}
"""Process groups that were started and not yet ended, by their leader."""


class ProcessFailed(Exception):  # noqa: N818  (said as what happened)
    """A command ended badly, did not answer, or took too long. The message is one sentence."""


@dataclass(frozen=True, kw_only=True)
class Server:
    """A server that answers. ``group`` is the number of its process group."""

    address: str
    port: int
    group: int


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return int(listener.getsockname()[1])


def environment_variables(executables: Path, home: Path) -> dict[str, str]:
    """What a started program sees: nothing of ours but the path to its own environment."""
    return {
        "PATH": f"{executables}{os.pathsep}{os.defpath}",
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def run(command: str, *, folder: Path, variables: Mapping[str, str], seconds: float) -> str:
    """Run to the end and return what it printed. Raises ``ProcessFailed``."""
    log = Path(variables["HOME"]) / "command.log"
    process = _start(command, folder=folder, variables=variables, log=log)
    try:
        status = process.wait(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        said = f"“{_without_paths(command)}” took longer than {seconds:g} seconds."
        raise ProcessFailed(said) from error
    finally:
        end_group(process)
    printed = log.read_text(errors="replace")
    if status:
        said = f"“{_without_paths(command)}” ended with {status}: {_tail(printed)}"
        raise ProcessFailed(said)
    return printed


@contextmanager
def serving(
    command: str,
    *,
    port: int,
    folder: Path,
    variables: Mapping[str, str],
    seconds: float,
    core: int | None = None,
) -> Iterator[Server]:
    """A started server, which is ended with its whole group afterwards. ``core``: the only
    processor core that it may use.

    Raises ``ProcessFailed`` when it ends or does not answer within ``seconds``, or when it listens
    on more than the loopback.
    """
    log = Path(variables["HOME"]) / "server.log"
    process = _start(command, folder=folder, variables=variables, log=log, core=core)
    try:
        _wait_until_it_answers(process, command=command, port=port, seconds=seconds, log=log)
        if listens_beyond_loopback(port):
            raise ProcessFailed(f"“{command}” listens beyond the loopback.")
        yield Server(address=f"http://{HOST}:{port}", port=port, group=process.pid)
    finally:
        end_group(process)


def launch(
    arguments: Sequence[str],
    *,
    output: IO[bytes] | int,
    folder: Path | None = None,
    variables: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a process in a group of its own, which ``end_group`` or ``end_all`` must end."""
    with held():
        process = subprocess.Popen(  # noqa: S603  (only commands of the repository come here)
            list(arguments),
            cwd=folder,
            env=None if variables is None else dict(variables),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        _started[process.pid] = process
    return process


def end_group(process: subprocess.Popen[bytes]) -> None:
    """Ask the group to end, then make it. Reaps the process itself."""
    with held():
        for number, patience in ((signal.SIGTERM, 3.0), (signal.SIGKILL, 3.0)):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, number)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=patience)
            if not _group_lives(process.pid, patience):
                break
        _started.pop(process.pid, None)


def end_all() -> None:
    """End whatever was started and is left: for the moment after an interruption."""
    for process in list(_started.values()):
        end_group(process)


def listens_beyond_loopback(port: int) -> bool:
    """Whether anybody listens on this port on all interfaces. Reads the kernel's own table."""
    for table, everywhere in (("tcp", "0" * 8), ("tcp6", "0" * 32)):
        path = Path("/proc/net") / table
        lines = path.read_text().splitlines()[1:] if path.exists() else []
        for line in lines:
            local, state = line.split()[1], line.split()[3]
            if local == f"{everywhere}:{port:04X}" and state == "0A":
                return True
    return False


def _start(
    command: str,
    *,
    folder: Path,
    variables: Mapping[str, str],
    log: Path,
    core: int | None = None,
) -> subprocess.Popen[bytes]:
    pinned = [] if core is None else [f"--core={core}"]
    arguments = [sys.executable, "-P", str(LIMITS), *pinned, *shlex.split(command)]
    with log.open("wb") as output:
        return launch(arguments, output=output, folder=folder, variables=variables)


def _wait_until_it_answers(
    process: subprocess.Popen[bytes], *, command: str, port: int, seconds: float, log: Path
) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            printed = _tail(log.read_text(errors="replace"))
            raise ProcessFailed(f"“{command}” ended with {process.returncode}: {printed}")
        if _answers(port):
            return
        time.sleep(0.05)
    raise ProcessFailed(f"“{command}” did not answer within {seconds:g} seconds.")


def _answers(port: int) -> bool:
    """Any HTTP answer will do: what it should be is the acceptance test's business."""
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def _group_lives(group: int, patience: float) -> bool:
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    return True


def _tail(printed: str) -> str:
    """The last lines, with file names in place of paths: a record must not tell of this machine."""
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    return _without_paths(" / ".join(lines[-KEPT_LINES:]))[-KEPT_CHARACTERS:]


def _without_paths(text: str) -> str:
    return re.sub(r"(?<![\w:./])([\"'(]?)/(?:[^\s\"'/]+/)+", r"\1", text)

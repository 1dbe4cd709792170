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
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

HOST = "127.0.0.1"
LIMITS = Path(__file__).with_name("limits.py")
KEPT_LINES, KEPT_CHARACTERS = 4, 600
"""How much of a failing command's output goes into the record."""


class ProcessFailed(Exception):  # noqa: N818  (said as what happened)
    """A command ended badly, did not answer, or took too long. The message is one sentence."""


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
        raise ProcessFailed(f"“{command}” took longer than {seconds:g} seconds.") from error
    finally:
        end_group(process)
    printed = log.read_text(errors="replace")
    if status:
        raise ProcessFailed(f"“{command}” ended with {status}: {_tail(printed)}")
    return printed


@contextmanager
def serving(
    command: str, *, port: int, folder: Path, variables: Mapping[str, str], seconds: float
) -> Iterator[str]:
    """The address of a started server, which is ended with its whole group afterwards.

    Raises ``ProcessFailed`` when it ends or does not answer within ``seconds``, or when it listens
    on more than the loopback.
    """
    log = Path(variables["HOME"]) / "server.log"
    process = _start(command, folder=folder, variables=variables, log=log)
    try:
        _wait_until_it_answers(process, command=command, port=port, seconds=seconds, log=log)
        if listens_beyond_loopback(port):
            raise ProcessFailed(f"“{command}” listens beyond the loopback.")
        yield f"http://{HOST}:{port}"
    finally:
        end_group(process)


def end_group(process: subprocess.Popen[bytes]) -> None:
    """Ask the group to end, then make it. Reaps the process itself."""
    for number, patience in ((signal.SIGTERM, 3.0), (signal.SIGKILL, 3.0)):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=patience)
        if not _group_lives(process.pid, patience):
            return


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
    command: str, *, folder: Path, variables: Mapping[str, str], log: Path
) -> subprocess.Popen[bytes]:
    with log.open("wb") as output:
        return subprocess.Popen(  # noqa: S603  (only commands of the repository come here)
            [sys.executable, str(LIMITS), *shlex.split(command)],
            cwd=folder,
            env=dict(variables),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


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
    kept = " / ".join(lines[-KEPT_LINES:])
    return re.sub(r"(?<![\w:./])([\"'(]?)/(?:[^\s\"'/]+/)+", r"\1", kept)[-KEPT_CHARACTERS:]

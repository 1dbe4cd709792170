"""The site as a stranger meets it: a copy of the project, run as processes of its own."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

PROJECT = Path(__file__).resolve().parent.parent
PARTS = ["manage.py", "comparison", "site_config", "templates", "static"]
Completed = subprocess.CompletedProcess[str]

PATIENCE = 240  # seconds: loading the data is the longest step, and machines are shared


def copy_project(folder: Path) -> Path:
    """The program and its data, without key, database and collected files."""
    for part in PARTS:
        if (PROJECT / part).is_dir():
            shutil.copytree(PROJECT / part, folder / part, ignore=_leave_caches)
        else:
            shutil.copy(PROJECT / part, folder)
    return folder


def run(*arguments: str, folder: Path = PROJECT, **variables: str) -> Completed:
    """Run Python with `arguments` in `folder`, with no environment but PATH and `variables`."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=_environment(variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def quickstart(folder: Path, *options: str, **variables: str) -> Completed:
    return run("manage.py", "quickstart", "--no-input", *options, folder=folder, **variables)


def start(folder: Path, *options: str, **variables: str) -> subprocess.Popen[str]:
    """Start `quickstart`, with everything it says on one unbuffered pipe.

    It hears interruptions also where the suite does not, as in the background of a shell script.
    """
    return subprocess.Popen(
        [sys.executable, "-u", "manage.py", "quickstart", "--no-input", *options],
        cwd=folder,
        env=_environment(variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=_hear_interruptions,  # noqa: PLW1509 (no other thread runs here)
    )


def _hear_interruptions() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def serving(folder: Path, **variables: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run `quickstart` until it answers; yield its address and process; interrupt it at the end."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with start(folder, "--port", str(port), **variables) as process:
        try:
            _wait_for(f"{address}/healthz", process)
            yield address, process
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_for(address: str, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            urlopen(address, timeout=5).close()
        except HTTPError:
            break
        except URLError:
            time.sleep(0.05)
        else:
            return
    process.kill()
    raise AssertionError(f"The site does not answer as it should:\n{process.communicate()[0]}")


def _environment(variables: dict[str, str]) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", **variables}


def _leave_caches(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name == "__pycache__"]

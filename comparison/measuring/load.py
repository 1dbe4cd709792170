"""Bursts of requests by wrk, and what they showed."""

from __future__ import annotations

import json
import math
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from comparison.measuring import processes, usage
from comparison.measuring.endpoints import Request
from comparison.measuring.processes import HOST, Server

SCRIPT = Path(__file__).with_name("load.lua")
PATIENCE = 10
AGAIN_SECONDS = 0.25
ATTEMPTS = 2
"""A signal that comes before wrk is ready for any ends it without a word."""
NEEDED = (
    "The load generator wrk is not on this machine. Install Debian’s package wrk "
    "(apt-get install wrk) and start again."
)


class NoLoad(Exception):  # noqa: N818  (said as what happened)
    """A burst gave nothing to count. The message is one sentence."""


class NoGenerator(NoLoad):
    """There is no wrk."""


@dataclass(frozen=True, kw_only=True)
class Burst:
    """What one burst showed. ``requests`` were answered with 200; ``errors`` are other answers and
    broken connections; ``processor_us_per_request`` is the server's own processor time."""

    requests: int
    requests_per_second: float
    p50_ms: float
    p99_ms: float
    errors: int
    processor_us_per_request: float


def find_generator() -> tuple[str, str]:
    """Path and version, such as “wrk 4.1.0”. Raises ``NoGenerator``."""
    path = shutil.which("wrk")
    if not path:
        raise NoGenerator(NEEDED)
    said = subprocess.run(  # noqa: S603
        [path, "-v"], capture_output=True, text=True, timeout=10, check=False
    )
    words = (said.stdout + said.stderr).split()
    version = words[1].removeprefix("debian/").partition("-")[0] if len(words) > 1 else "unknown"
    return path, f"wrk {version}"


def burst(
    generator: str,
    server: Server,
    requests: Sequence[Request],
    *,
    connections: int,
    seconds: float,
) -> Burst:
    """Keep ``connections`` busy for about ``seconds``; several requests take turns.

    wrk knows whole seconds only, but ends with its statistics when it is interrupted, up to a tenth
    of a second later. It divides by the time that really passed. Raises ``NoLoad``.
    """
    before = usage.processor_seconds(server.group)
    told = _interrupted(_command(generator, server, requests, connections, seconds), seconds)
    used = usage.processor_seconds(server.group) - before
    right = told["requests"] - told["wrong"]
    if right <= 0:
        raise NoLoad(f"No request was answered with 200 by {connections} connections.")
    return Burst(
        requests=int(right),
        requests_per_second=round(right / told["microseconds"] * 1e6, 2),
        p50_ms=round(told["p50"] / 1000, 4),
        p99_ms=round(told["p99"] / 1000, 4),
        errors=int(told["wrong"] + told["socket"]),
        processor_us_per_request=round(used / told["requests"] * 1e6, 2),
    )


def _command(
    generator: str, server: Server, requests: Sequence[Request], connections: int, seconds: float
) -> list[str]:
    longest = math.ceil(seconds) + PATIENCE  # it ends by itself if nobody is left to interrupt it
    told = [word for request in requests for word in _words(request)]
    return [
        generator,
        "--threads=1",
        f"--connections={connections}",
        f"--duration={longest}s",
        f"--script={SCRIPT}",
        f"http://{HOST}:{server.port}/",
        "--",
        *told,
    ]


def _words(request: Request) -> list[str]:
    headers = [word for header in request.headers.items() for word in header]
    return [request.method, request.path, str(len(request.headers)), *headers, request.body]


def _interrupted(command: list[str], seconds: float) -> dict[str, float]:
    for _ in range(ATTEMPTS):
        process = processes.launch(command, output=subprocess.PIPE)
        try:
            printed = _patiently(process, seconds)
        finally:
            processes.end_group(process)
            if process.stdout:
                process.stdout.close()
        for line in printed.decode(errors="replace").splitlines():
            if line.startswith("load {"):
                told: dict[str, float] = json.loads(line.removeprefix("load "))
                return told
    raise NoLoad("wrk ended without its statistics.")


def _patiently(process: subprocess.Popen[bytes], seconds: float) -> bytes:
    """Asked again and again: on a busy machine the first time may come before wrk begins to wait,
    which it then does to the end."""
    wait, end = seconds, time.monotonic() + seconds + PATIENCE
    while time.monotonic() < end:
        try:
            return process.communicate(timeout=wait)[0]  # only an error lets it end before
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
            wait = AGAIN_SECONDS
    raise NoLoad(f"wrk did not end within {PATIENCE} seconds of being asked.")

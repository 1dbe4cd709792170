"""Bursts by the real wrk against a real small server, whose answers are counted on both sides."""

from __future__ import annotations

import http.server
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from comparison.measuring import load, processes
from comparison.measuring.endpoints import Request
from comparison.measuring.load import NoGenerator, NoLoad, burst, find_generator
from comparison.measuring.processes import Server

needs_wrk = pytest.mark.load


@dataclass
class Counted:
    server: Server
    seen: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)


@pytest.fixture
def counted() -> Iterator[Counted]:
    """Answers 200, but /missing with 404, and counts what it was asked with."""
    seen: Counter[tuple[str, str, str, str]] = Counter()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            seen[self.command, self.path, self.headers.get("X-Word") or "", body] += 1
            self.send_response(404 if self.path == "/missing" else 200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        do_GET = do_POST = answer  # noqa: N815  (http.server names them)

        def log_message(self, *args: object) -> None:
            pass

    class ThreadingServer(http.server.ThreadingHTTPServer):
        daemon_threads = True

    with ThreadingServer((processes.HOST, 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        port = server.server_port
        yield Counted(Server(address=f"http://{processes.HOST}:{port}", port=port, group=0), seen)
        server.shutdown()
        thread.join()


def get(path: str) -> Request:
    return Request(method="GET", path=path)


@needs_wrk
def test_requests_are_those_that_arrived(counted: Counted) -> None:
    path, version = find_generator()
    assert version.startswith("wrk 4.")
    post = Request(
        method="POST", path="/json", body='{"name": "a b"}', headers={"X-Word": "two words"}
    )
    found = burst(path, counted.server, [post], connections=4, seconds=0.4)
    assert list(counted.seen) == [("POST", "/json", "two words", '{"name": "a b"}')]
    arrived = counted.seen.total()
    assert arrived - 4 <= found.requests <= arrived, "up to 4 were on their way at the end"
    assert found.errors == 0
    assert 0 < found.p50_ms <= found.p99_ms < 1000
    assert found.requests / 1.5 < found.requests_per_second < found.requests / 0.35


@needs_wrk
def test_several_requests_take_turns(counted: Counted) -> None:
    burst(find_generator()[0], counted.server, [get("/a"), get("/b")], connections=1, seconds=0.3)
    times = {path: number for (_, path, _, _), number in counted.seen.items()}
    assert times.keys() == {"/a", "/b"}
    assert abs(times["/a"] - times["/b"]) <= 1


@needs_wrk
def test_only_the_right_answers_count(counted: Counted) -> None:
    requests = [get("/a"), get("/missing")]
    found = burst(find_generator()[0], counted.server, requests, connections=1, seconds=0.3)
    assert found.errors > 0
    assert abs(found.errors - found.requests) <= 1


@needs_wrk
def test_nothing_but_wrong_answers_is_no_load(counted: Counted) -> None:
    with pytest.raises(NoLoad, match="No request was answered with 200 by 2 connections"):
        burst(find_generator()[0], counted.server, [get("/missing")], connections=2, seconds=0.3)


@needs_wrk
def test_server_that_is_gone_is_no_load() -> None:
    port = processes.free_port()
    gone = Server(address="", port=port, group=0)
    with pytest.raises(NoLoad):
        burst(find_generator()[0], gone, [get("/")], connections=1, seconds=0.3)


def test_missing_generator_is_said_with_the_way_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoGenerator, match="apt-get install wrk"):
        find_generator()


def test_generator_that_says_nothing_is_no_load(tmp_path: Path, counted: Counted) -> None:
    silent = tmp_path / "wrk"
    # Like wrk, it heeds SIGINT also where a shell had it ignored for all that it starts.
    heeding = "import signal, time; signal.signal(signal.SIGINT, signal.SIG_DFL); time.sleep(60)"
    silent.write_text(f"#!{sys.executable}\n{heeding}\n")
    silent.chmod(0o755)
    with pytest.raises(NoLoad, match="ended without its statistics"):
        burst(str(silent), counted.server, [get("/")], connections=1, seconds=0.2)
    assert not processes._started, "it is ended"
    assert load.SCRIPT.exists()

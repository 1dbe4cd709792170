from __future__ import annotations

import os
from pathlib import Path

import pytest

from comparison.measuring import endpoints, speed, workshop
from comparison.measuring.endpoints import Request
from comparison.measuring.workshop import Cores

pytestmark = pytest.mark.examples

COUNTER = """
import http.server
import pathlib
import sys

count = pathlib.Path("count")


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        before = int(count.read_text())
        count.write_text(str(before + 1))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"{before}".encode())


http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""
PREPARE = "python -c \"open('count', 'w').write('10')\""


def test_each_start_finds_what_was_prepared_and_nothing_of_the_last(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "app.py").write_text(COUNTER)
    (source / ".hidden").touch()
    work = tmp_path / "work"
    work.mkdir()
    ready = workshop.make_ready(work, source, requirements="", name="counter", prepare=(PREPARE,))
    for _ in range(2):
        with workshop.started(ready, "python app.py {port}") as server:
            told = [endpoints.ask(server.port, Request(method="GET", path="/"))[2] for _ in "ab"]
        assert told == ["11", "12"], "10 was counted by the question whether it answers"
    assert (ready.folder / "count").read_text() == "10"
    assert sorted(path.name for path in ready.folder.iterdir()) == ["app.py", "count"]
    assert sorted(path.name for path in source.iterdir()) == [".hidden", "app.py"]


def test_bytecode_is_kept_for_the_run_outside_the_environment(
    small_speed: Path, tmp_path: Path
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    (target, *_) = speed.targets(["anvil"], ["bare"])
    ready = speed.make_ready(work, target.program)
    assert ready.variables["PYTHONPYCACHEPREFIX"] == str(work / "bytecode")
    assert "PYTHONDONTWRITEBYTECODE" not in ready.variables


def test_server_and_load_have_a_core_each_where_there_are_two() -> None:
    usable = sorted(os.sched_getaffinity(0))
    found = workshop.cores()
    assert found == (
        Cores(server=usable[0], load=usable[-1])
        if len(usable) > 1
        else Cores(server=None, load=None)
    )


def test_pinning_is_undone() -> None:
    before = os.sched_getaffinity(0)
    with workshop.pinned(max(before)):
        assert os.sched_getaffinity(0) == {max(before)}
    assert os.sched_getaffinity(0) == before
    with workshop.pinned(None):
        assert os.sched_getaffinity(0) == before

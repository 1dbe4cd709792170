"""Whole runs with real servers, the real wrk and small programs that need no package."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from comparison.measuring import run
from comparison.measuring.endpoints import ENDPOINTS
from comparison.measuring.load import NoGenerator
from comparison.measuring.open_run import OpenRun
from comparison.measuring.session import Options
from tests.site_process import PROJECT

whole_runs = [pytest.mark.load, pytest.mark.examples]

ANVIL = Options(
    frameworks=("anvil",),
    levels=("bare", "default", "production"),
    only=("size", "work", "speed"),
    rounds=2,
    seconds=0.2,
    connections=(2,),
    import_rounds=2,
    memory_rounds=1,
    quick=False,
)


def changed(**changes: Any) -> Options:
    return Options(**{**{name: getattr(ANVIL, name) for name in ANVIL.told()}, **changes})


def measured(path: Path, options: Options, said: list[str] | None = None) -> OpenRun:
    say = (said if said is not None else []).append
    return run.measure(path, options, seed=1, resume=True, passed={}, say=say)


def rows(file: OpenRun, **wanted: str) -> list[dict[str, Any]]:
    return [row for row in file.told["speed"] if wanted.items() <= row.items()]


@pytest.mark.usefixtures("small_speed")
class TestWholeRun:
    pytestmark = whole_runs

    def test_every_cell_holds_a_sample_of_every_round(self, tmp_path: Path) -> None:
        said: list[str] = []
        file = measured(tmp_path / "run.json", ANVIL, said)
        assert file.told["problems"] == []
        assert file.told["finished_at"]
        assert json.loads((tmp_path / "run.json").read_text()) == file.told
        servers = {(row["level"], row["interface"], row["server"]) for row in file.told["speed"]}
        assert servers == {
            ("none", "wsgi", "plain"),
            *((level, "wsgi", "plain") for level in ("bare", "default", "production")),
            *((level, "own", "own") for level in ("bare", "default")),
        }
        assert len(file.told["speed"]) == len(servers) * len(ENDPOINTS)
        for row in file.told["speed"]:
            assert [sample["round"] for sample in row["samples"]] == [1, 2]
            assert all(sample["requests"] > 0 for sample in row["samples"])
            assert all(0 < s["processor_us_per_request"] < 1e5 for s in row["samples"])
            assert row["framework"] == ("none" if row["level"] == "none" else "anvil")
        assert sum(line.startswith("checking anvil, bare and default") for line in said) == 2
        assert rows(file, level="bare", server="own")[0]["roles"] == ["recommended"]

    def test_program_of_two_levels_is_measured_once(self, tmp_path: Path) -> None:
        file = measured(tmp_path / "run.json", changed(only=("speed",), rounds=1))
        bare, default = (
            [row["samples"] for row in rows(file, level=level)] for level in ("bare", "default")
        )
        assert bare == default
        assert bare != [row["samples"] for row in rows(file, level="production")]

    def test_size_is_counted_once_and_imported_in_rounds(self, tmp_path: Path) -> None:
        file = measured(tmp_path / "run.json", changed(only=("size",)))
        samples = {row["metric"]: row["samples"] for row in file.told["size"]}
        assert samples["smallest-program"] == [8]
        assert samples["dependencies"] == samples["installed-size"] == [0]
        assert len(samples["start-up"]) == len(samples["import-time"]) == 2
        assert 0 < samples["import-time"][0] < 5000
        assert 500 < samples["idle-memory"][0] < 50_000, "http.server is more than nothing"
        assert 5_000 < samples["worker-memory-idle"][0] <= samples["worker-memory-loaded"][0]
        assert file.told["speed"] == []

    def test_endpoint_that_answers_no_load_costs_only_itself(self, tmp_path: Path) -> None:
        options = changed(frameworks=("dogwood",), only=("speed",), levels=("bare",))
        file = measured(tmp_path / "run.json", options)
        [problem] = file.told["problems"]
        assert problem["says"] == "row: No request was answered with 200 by 2 connections."
        assert {
            row["endpoint"]: [sample["round"] for sample in row["samples"]]
            for row in rows(file, framework="dogwood")
        } == {name: [1, 2] for name in ("text", "json", "page", "form")}

    def test_what_is_broken_is_a_problem_and_stops_nobody(self, tmp_path: Path) -> None:
        options = changed(frameworks=("anvil", "birch", "cedar"), rounds=1, levels=("bare",))
        file = measured(tmp_path / "run.json", options)
        problems = {(p["framework"], p["level"]): p["says"] for p in file.told["problems"]}
        assert problems.keys() == {("birch", "bare"), ("cedar", None), ("cedar", "bare")}
        assert problems["birch", "bare"] == ("Its acceptance test failed: reads-one-row: number 50")
        assert problems["cedar", None].startswith("Not installed: ")
        assert str(tmp_path) not in str(problems)
        assert {row["framework"] for row in file.told["speed"]} == {"anvil", "none"}


@pytest.mark.usefixtures("small_speed")
def test_work_alone_needs_no_generator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoGenerator):
        measured(tmp_path / "run.json", ANVIL)
    assert not (tmp_path / "run.json").exists()
    file = measured(tmp_path / "run.json", changed(only=("work",)))
    assert file.told["finished_at"]


def test_everything_that_can_be_measured_is_known(small_speed: Path) -> None:
    assert run.known_frameworks() == ("anvil", "birch", "cedar", "dogwood")


PROGRAM = """
import sys
from pathlib import Path
from django.core.management import execute_from_command_line
from comparison.measuring import programs
programs.FOLDER = Path(sys.argv.pop(1))
execute_from_command_line(sys.argv)
"""


def start(folder: Path) -> subprocess.Popen[str]:
    """The command itself, as a process of its own, with all its traces below the folder."""
    (folder / "temporary").mkdir(exist_ok=True)
    options = ("--framework", "anvil", "--level", "bare", "--only", "speed", "--rounds", "2")
    out = ("--seconds", "0.2", "--out", str(folder / "run.json"))
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder), "measure", *options, *out],
        cwd=PROJECT,
        env={
            "PATH": os.environ["PATH"],
            "HOME": os.environ["HOME"],
            "TMPDIR": str(folder / "temporary"),
            "DJANGO_SETTINGS_MODULE": "site_config.settings",
            "DATABASE_URL": f"sqlite:///{folder}/empty.sqlite3",
            "SECRET_KEY": "only for this test",
            **{name: value for name, value in os.environ.items() if name == "PLUMBLINE_CACHE"},
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def left_running(folder: Path) -> list[str]:
    found = []
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                if str(folder) in (process / "environ").read_text(errors="replace"):
                    found.append((process / "cmdline").read_text().replace("\0", " "))
            except OSError:
                continue
    return found


def interrupted(folder: Path, number: int, moment: str) -> dict[str, Any]:
    """Interrupts the run half a second into the step and returns what is kept."""
    process = start(folder)
    assert process.stderr is not None
    while not process.stderr.readline().startswith(moment):
        assert process.poll() is None, process.stderr.read()
    time.sleep(0.5)
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said.splitlines()[-1].startswith("CommandError: Interrupted: nothing is left running,")
    assert left_running(folder) == []
    assert list((folder / "temporary").iterdir()) == []
    kept: dict[str, Any] = json.loads((folder / "run.json").read_text())
    assert kept["finished_at"] is None
    return kept


def samples(told: dict[str, Any]) -> list[dict[str, Any]]:
    return [sample for row in told["speed"] for sample in row["samples"]]


@pytest.mark.load
@pytest.mark.examples
def test_interrupted_run_goes_on_from_what_was_measured(small_speed: Path) -> None:
    kept = interrupted(small_speed, signal.SIGINT, "round 2 of 2, 2 of 3")
    assert len(samples(kept)) == 4 * len(ENDPOINTS) * 3, "three servers, then one"
    again = start(small_speed)
    out, said = again.communicate(timeout=120)
    assert again.returncode == 0, said
    assert "0 problems" in out
    told = json.loads((small_speed / "run.json").read_text())
    assert told["started_at"] == kept["started_at"]
    assert all(sample in samples(told) for sample in samples(kept))
    for row in told["speed"]:
        assert sorted(sample["round"] for sample in row["samples"]) == [1, 2]


@pytest.mark.load
@pytest.mark.examples
def test_request_to_end_is_heeded_before_the_first_round_too(small_speed: Path) -> None:
    assert samples(interrupted(small_speed, signal.SIGTERM, "checking none")) == []

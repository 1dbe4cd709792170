from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from comparison.measuring.open_run import NotContinued, OpenRun, alone

BEGUN: dict[str, Any] = {
    "options": {"rounds": 2, "frameworks": ["anvil"]},
    "seed": 1,
    "environment": {"processor": "A", "examples_commit": "c", "load_average": [1, 1]},
}
KEY = {
    "framework": "anvil",
    "level": "bare",
    "interface": "wsgi",
    "server": "plain",
    "roles": ["common"],
}
LIKE_ONE = {
    "format": "plumbline-run",
    "version": 1,
    **BEGUN,
    **{name: [] for name in ("subjects", "size", "work", "speed", "problems")},
}


def begun(path: Path) -> OpenRun:
    file = OpenRun.begin(path, **BEGUN)
    file.add_speed(KEY, "text", 8, {"round": 1, "requests": 5})
    file.add_sizes("anvil", {"start-up": 5.5})
    file.save()
    return file


def test_saved_file_is_whole_and_alone_in_its_folder(tmp_path: Path) -> None:
    file = begun(tmp_path / "run.json")
    told = json.loads((tmp_path / "run.json").read_text())
    assert told == file.told
    assert [path.name for path in tmp_path.iterdir()] == ["run.json"]
    assert (told["format"], told["version"], told["finished_at"]) == ("plumbline-run", 1, None)
    assert told["speed"] == [
        {**KEY, "endpoint": "text", "connections": 8, "samples": [{"round": 1, "requests": 5}]}
    ]
    assert told["size"] == [
        {"framework": "anvil", "metric": "start-up", "unit": "ms", "samples": [5.5]}
    ]


def test_two_measurements_never_write_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    with alone(path):
        with pytest.raises(NotContinued, match="Another measurement is writing"), alone(path):
            pass
        with alone(tmp_path / "other.json"):
            pass
    assert list(tmp_path.iterdir()) == []
    with alone(path):
        pass


def test_resumed_run_goes_on_in_the_same_rows(tmp_path: Path) -> None:
    begun(tmp_path / "run.json")
    file = OpenRun.resume(tmp_path / "run.json", **BEGUN)
    assert file.has_round(KEY, 1)
    assert not file.has_round(KEY, 2)
    assert not file.has_round({**KEY, "server": "own"}, 1)
    assert file.size_samples("anvil", "start-up") == 1
    file.add_speed(KEY, "text", 8, {"round": 2, "requests": 6})
    file.add_sizes("anvil", {"start-up": 6.5})
    assert [len(row["samples"]) for row in (*file.told["speed"], *file.told["size"])] == [2, 2]


def test_finished_run_is_not_continued(tmp_path: Path) -> None:
    begun(tmp_path / "run.json").finish(2.5)
    told = json.loads((tmp_path / "run.json").read_text())
    assert told["finished_at"] >= told["started_at"]
    assert told["environment"]["load_average"] == [1, 2.5]
    with pytest.raises(NotContinued, match="holds a finished run"):
        OpenRun.resume(tmp_path / "run.json", **BEGUN)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"seed": 2}, r"other options \(seed\)"),
        ({"options": {"rounds": 3}}, r"other options \(frameworks, rounds\)"),
        ({"environment": {"processor": "B", "examples_commit": "c"}}, r"elsewhere.*\(processor\)"),
        ({"environment": {"processor": "A"}}, r"other programs \(examples_commit\)"),
    ],
)
def test_run_of_another_kind_is_not_continued(
    tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    begun(tmp_path / "run.json")
    before = (tmp_path / "run.json").read_bytes()
    with pytest.raises(NotContinued, match=reason):
        OpenRun.resume(tmp_path / "run.json", **{**BEGUN, **change})
    assert (tmp_path / "run.json").read_bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        '{"format": "plumbline-run", "version": 2}',
        '{"format": "plumbline-run", "version": 1, "speed": 3}',
        json.dumps({**LIKE_ONE, "speed": [{}]}),
        json.dumps({**LIKE_ONE, "environment": []}),
    ],
)
def test_foreign_or_broken_file_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "run.json"
    path.write_text(text)
    with pytest.raises(NotContinued, match="Name another file"):
        OpenRun.resume(path, **BEGUN)
    assert path.read_text() == text


def test_versions_of_two_environments_are_put_together(tmp_path: Path) -> None:
    file = OpenRun.begin(tmp_path / "run.json", **BEGUN)
    file.add_subject("anvil", "3.13.0", {"Anvil": "1"})
    file.add_subject("anvil", "3.13.0", {"axle": "2", "Anvil": "1"})
    assert file.told["subjects"] == [
        {"framework": "anvil", "python": "3.13.0", "versions": {"Anvil": "1", "axle": "2"}}
    ]


def test_problem_is_said_once(tmp_path: Path) -> None:
    file = OpenRun.begin(tmp_path / "run.json", **BEGUN)
    for _ in range(2):
        file.add_problem("It broke.", framework="anvil", level="bare", server="plain")
    assert file.told["problems"] == [
        {"framework": "anvil", "level": "bare", "server": "plain", "says": "It broke."}
    ]

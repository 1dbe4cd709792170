"""One run: machine, problems, raw samples, the command that repeats it, agreement."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import Any

import pytest
from django.test import Client

from comparison.run_import import import_run
from comparison.views.lost import LostPage
from comparison.views.run import RunPage, run
from tests import sample_run

pytestmark = pytest.mark.usefixtures("small_universe")


def page(rf: Any, slug: str = "run-a") -> RunPage:
    shown = run(rf.get("/"), slug)
    assert isinstance(shown, RunPage)
    return shown


def test_page_tells_machine_and_conditions(rf: Any) -> None:
    detail = page(rf).run

    assert (detail.line.processor, detail.cores, detail.memory_mib) == ("Test processor", 2, 4096)
    assert (detail.minutes, detail.load_average) == (150, (0.1, 0.9))
    assert (detail.sizes, detail.tasks, detail.speeds) == (5, 7, 17 * 5)


def test_problems_stand_with_their_framework(rf: Any) -> None:
    cedar = next(each for each in page(rf).run.subjects if each.slug == "cedar")

    assert (cedar.version, cedar.problems) == ("1.0", ("Cedar needs a nudge.",))


def test_sizes_are_in_groups_from_the_least(rf: Any) -> None:
    start_up = page(rf).sizes[1]

    assert (start_up.name, start_up.unit, start_up.log) == ("Start-up time", "ms", True)
    assert [[bar.framework.slug for bar in group] for group in start_up.groups] == [
        ["birch"],
        ["birch-kit", "cedar"],
        ["anvil"],
    ]


def test_lines_of_each_task_stand_in_one_table(rf: Any) -> None:
    work = page(rf).work

    assert work.tasks == ("forms", "hello")
    kit = next(row for row in work.rows if row.framework.slug == "birch-kit")
    assert kit.lines == (30, None)


def test_json_holds_every_sample(client: Client) -> None:
    raw = json.loads(client.get("/measurements/run-a.json").content)["raw"]

    assert len(raw["speed"]) == 17 * 5
    assert [sample["round"] for sample in raw["speed"][0]["samples"]] == [1, 2, 3, 4, 5, 6, 7]
    assert len(raw["size"]) == 5


def test_csv_holds_a_line_per_sample(client: Client) -> None:
    rows = list(csv.reader(StringIO(client.get("/measurements/run-a.csv").content.decode())))

    assert len(rows) == 1 + 4 * 3 + 1 + 7 + 17 * 5 * 7
    assert rows[1][:4] == ["size", "anvil", "dependencies", "n"]
    assert {len(row) for row in rows} == {17}
    assert rows[-1][0] == "speed"


@pytest.mark.parametrize(
    ("options", "command"),
    [
        ({}, "manage.py measure --out run.json"),
        ({"quick": True, "rounds": 3}, "manage.py measure --quick --out run.json"),
        (
            {
                "frameworks": ["anvil"],
                "levels": ["bare"],
                "only": ["speed"],
                "rounds": 5,
                "seconds": 0.25,
            },
            (
                "manage.py measure --framework anvil --level bare --only speed --rounds 5 "
                "--seconds 0.25 --out run.json"
            ),
        ),
        ({"frameworks": ["x; rm -rf /", 1], "rounds": "9; ls"}, "manage.py measure --out run.json"),
        (
            {"levels": ["bare", "default", "production"], "only": ["size", "work", "speed"]},
            "manage.py measure --out run.json",
        ),
    ],
)
def test_one_command_repeats_the_run(rf: Any, options: dict[str, Any], command: str) -> None:
    import_run(sample_run.run(slug="run-b", options=options))

    assert page(rf, "run-b").repeat == command


def test_oldest_run_has_nothing_to_agree_with(rf: Any) -> None:
    assert page(rf).agreement is None


def test_agreement_tells_what_both_runs_tell_apart(rf: Any) -> None:
    later = {"slug": "run-b", "name": "Run B", "started_at": "2030-03-01T11:00:00Z"}
    told = sample_run.told(**later)
    for row in told["speed"]:
        if row["framework"] == "anvil" and row["level"] == "bare":
            for sample in row["samples"]:
                sample["processor_us_per_request"] /= 2
    import_run(sample_run.run(**told))

    found = page(rf, "run-b").agreement

    assert found
    assert found.run.slug == "run-a"
    lines = {(line.what, line.time): line.agreement for line in found.lines}
    bare = lines["bare, WSGI", "processor time"]
    assert (bare.pairs, bare.opposite) == (1, 1)
    assert [(m.name, m.before, m.after) for m in bare.moved] == [
        ("Anvil", 2, 1),
        ("Birch", 1, 2),
    ]
    assert lines["bare, WSGI", "time on the clock"].opposite == 0
    default = lines["default scaffold, WSGI", "processor time"]
    assert (default.same, lines["start-up time", ""].same) == (1, 6)


def test_unknown_run_offers_those_that_exist(rf: Any, client: Client) -> None:
    shown = run(rf.get("/"), "run-aa")

    assert isinstance(shown, LostPage)
    assert [offer.path for offer in shown.near] == ["/measurements/run-a/"]
    assert client.get("/measurements/run-aa/").status_code == 404

"""The rules by which ratings follow from a run, on tests/sample_run.py, worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

from comparison.measuring.derived import (
    Lines,
    lines_per_task,
    share_of,
    shares,
    sizes,
    times_of,
)
from comparison.measuring.run_records import ENDPOINTS, SpeedRow
from tests import sample_run

BASE = {"birch-kit": "birch"}
TASKS = ("hello", "forms")


def speed(*left_out: str) -> tuple[SpeedRow, ...]:
    return tuple(row for row in sample_run.run().speed if row.endpoint not in left_out)


def eight() -> tuple[SpeedRow, ...]:
    return tuple(row for row in speed() if row.connections == 8)


def test_share_is_of_the_yardstick_on_the_same_interface() -> None:
    found = shares(speed(), seed=1)

    assert {name: round(each[0].figures.median, 4) for name, each in found.items()} == {
        "anvil": 0.4,
        "birch": 0.8,
        "cedar": 0.5,
    }


def test_framework_of_both_interfaces_is_rated_on_wsgi_and_the_other_stands_beside() -> None:
    anvil = shares(speed(), seed=1)["anvil"]

    assert [(share.interface, share.server) for share in anvil] == [
        ("wsgi", "gunicorn"),
        ("asgi", "uvicorn"),
    ]
    assert anvil[1].figures.median == pytest.approx(0.3, 1e-3)


def test_common_server_is_used_before_the_recommended_one() -> None:
    [cedar] = shares(speed(), seed=1)["cedar"]
    assert cedar.server == "uvicorn"
    assert cedar.figures.median == pytest.approx(0.5, 1e-3)

    only_own = [r for r in speed() if r.framework != "cedar" or r.server == "cedar"]
    [cedar] = shares(only_own, seed=1)["cedar"]
    assert cedar.server == "cedar"
    assert cedar.figures.median == pytest.approx(0.6, 1e-3)


def test_slow_round_of_the_yardstick_moves_nobody() -> None:
    told = sample_run.told()
    for row in told["speed"]:
        if row["framework"] == "none":
            row["samples"][2]["processor_us_per_request"] *= 3
    slow = shares(sample_run.run(speed=told["speed"]).speed, seed=1)

    assert slow["birch"][0].figures.median == pytest.approx(0.8, 0.02)
    assert slow["birch"][0].figures.high < 0.85


def test_yardstick_s_rounds_widen_no_share_but_a_comparison_of_two() -> None:
    rows = {(row.framework, row.level, row.interface, row.endpoint): row for row in eight()}
    birch, none, anvil = (
        {end: rows[name, level, "wsgi", end] for end in ENDPOINTS}
        for name, level in (("birch", "bare"), ("none", "none"), ("anvil", "bare"))
    )
    told: dict[str, Any] = {
        "endpoints": tuple(sample_run.ENDPOINTS),
        "time": "processor",
        "seed": 1,
    }

    share, times = share_of(birch, none, **told), times_of(birch, anvil, **told)

    assert share
    assert times
    assert [share.median, times.median] == pytest.approx([0.8, 1.6], 1e-3)
    assert [share.low, share.high] == pytest.approx([0.8 * 0.98, 0.8 * 1.02], 1e-3)
    assert times.high / times.low > share.high / share.low


def test_comparison_the_other_way_round_is_the_inverse() -> None:
    """Birch is ahead on one endpoint more than on another, and has a slow round."""
    run = sample_run.told()
    for row in run["speed"]:
        if row["framework"] == "birch" and row["endpoint"] in ("text", "page"):
            for number, sample in enumerate(row["samples"]):
                sample["processor_us_per_request"] *= 0.6 if number else 4
    rows = [row for row in sample_run.run(**run).speed if row.connections == 8]
    told: dict[str, Any] = {"endpoints": ENDPOINTS, "time": "processor", "seed": 1}
    birch, anvil = (
        {r.endpoint: r for r in rows if (r.framework, r.level) == (name, "production")}
        for name in ("birch", "anvil")
    )

    there, back = times_of(birch, anvil, **told), times_of(anvil, birch, **told)

    assert there
    assert back
    assert [back.low, back.median, back.high] == pytest.approx(
        [1 / there.high, 1 / there.median, 1 / there.low], 0.02
    )


def test_nothing_is_compared_with_what_was_not_measured() -> None:
    rows = {row.endpoint: row for row in eight() if row.framework == "birch"}
    told: dict[str, Any] = {"endpoints": ENDPOINTS, "time": "clock", "seed": 1}

    assert share_of(rows, {}, **told) is None
    assert times_of({}, rows, **told) is None
    assert times_of(rows, {}, **told) is None


def test_interval_holds_what_rounds_leave_open() -> None:
    told = sample_run.told()
    for row in told["speed"]:
        if row["framework"] == "birch":
            for sample in row["samples"][:3]:
                sample["processor_us_per_request"] *= 2
    rows = sample_run.run(speed=told["speed"]).speed

    figures = shares(rows, seed=1)["birch"][0].figures

    assert figures.median == pytest.approx(0.8 * 0.97, 0.01)
    assert figures.low == pytest.approx(0.4, 0.01)


def test_rating_rests_on_processor_time_and_the_clock_stands_beside() -> None:
    told = sample_run.told()
    for row in told["speed"]:
        if row["framework"] == "birch":
            for sample in row["samples"]:
                sample["requests_per_second"] /= 4
    share = shares(sample_run.run(speed=told["speed"]).speed, seed=1)["birch"][0]

    assert share.figures.median == pytest.approx(0.8, 0.01)
    assert share.clock.median == pytest.approx(0.2, 0.01)


def test_round_without_processor_time_is_left_out() -> None:
    told = sample_run.told()
    for row in told["speed"]:
        if row["framework"] == "birch" and row["endpoint"] == "text":
            row["samples"][0]["processor_us_per_request"] = 0
    share = shares(sample_run.run(speed=told["speed"]).speed, seed=1)["birch"][0]

    assert (share.figures.samples, share.clock.samples) == (6, 7)


def test_framework_without_one_endpoint_or_without_yardstick_has_no_share() -> None:
    assert shares(speed("form"), seed=1) == {}
    no_yardstick = [row for row in speed() if row.framework != "none" or row.interface != "asgi"]
    assert set(shares(no_yardstick, seed=1)) == {"anvil", "birch"}


def test_only_the_default_scaffold_with_eight_connections_counts() -> None:
    others = [row for row in speed() if row.connections != 8 or row.level in ("bare", "production")]

    assert shares(others, seed=1) == {}


def test_lines_are_the_mean_over_tasks_and_the_range_leaves_one_out() -> None:
    found = lines_per_task(sample_run.run().work, tasks=TASKS, base=BASE)

    assert found["anvil"] == Lines(mean=11, low=2, high=20, tasks=2, own=2)
    assert found["birch"] == Lines(mean=22, low=4, high=40, tasks=2, own=2)
    assert found["cedar"] == Lines(mean=18, low=3, high=33, tasks=2, own=2)


def test_stack_has_its_own_programs_where_there_are_and_those_of_its_base_else() -> None:
    found = lines_per_task(sample_run.run().work, tasks=TASKS, base=BASE)

    assert found["birch-kit"] == Lines(mean=17, low=4, high=30, tasks=2, own=1)


def test_only_tasks_that_every_framework_passed_are_counted() -> None:
    told = sample_run.told()["work"]
    extra = [row | {"task": "upload"} for row in told if row["framework"] != "cedar"]
    failed = [
        row | {"task": "admin", "passed": row["framework"] != "birch"}
        for row in told
        if row["task"] == "hello"
    ]
    run = sample_run.run(work=[*told, *{r["framework"]: r for r in extra}.values(), *failed])

    found = lines_per_task(run.work, tasks=(*TASKS, "upload", "admin"), base=BASE)

    assert {lines.tasks for lines in found.values()} == {2}


def test_tasks_that_are_not_named_and_a_single_task_give_no_mean() -> None:
    work = sample_run.run().work

    assert lines_per_task(work, tasks=("hello",), base=BASE) == {}
    assert lines_per_task((), tasks=TASKS, base=BASE) == {}


def test_size_is_the_median_with_its_interval() -> None:
    found = sizes(sample_run.run().size, seed=1)

    start_up = found["anvil", "start-up"]
    assert (start_up.low, start_up.median, start_up.high) == (900, 1000, 1100)
    assert found["anvil", "dependencies"].samples == 1

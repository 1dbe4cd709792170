from __future__ import annotations

from pathlib import Path

import pytest

from comparison.measuring import environments, load, speed, workshop
from comparison.measuring.endpoints import ENDPOINTS, WrongAnswer
from comparison.measuring.processes import ProcessFailed
from comparison.measuring.speed import Target, targets

ALL = ("bare", "default", "production")


def names(found: tuple[Target, ...]) -> list[str]:
    return [target.name for target in found]


@pytest.mark.usefixtures("small_speed")
def test_program_of_two_levels_is_one_target_of_both() -> None:
    assert speed.levels() == ALL
    assert names(targets(["anvil"], ALL)) == [
        "anvil, bare and default, plain (wsgi)",
        "anvil, bare and default, own (own)",
        "none, none, plain (wsgi)",
        "anvil, production, plain (wsgi)",
    ]


@pytest.mark.usefixtures("small_speed")
def test_yardstick_is_measured_beside_every_level() -> None:
    assert names(targets(["anvil"], ["default"])) == [
        "none, none, plain (wsgi)",
        "anvil, default, plain (wsgi)",
        "anvil, default, own (own)",
    ]
    assert names(targets([], ["production"])) == ["none, none, plain (wsgi)"]


@pytest.mark.usefixtures("small_speed")
def test_rows_carry_each_level() -> None:
    both = targets(["anvil"], ALL)[0]
    assert [key["level"] for key in both.keys] == ["bare", "default"]
    assert both.keys[0] == {
        "framework": "anvil",
        "level": "bare",
        "interface": "wsgi",
        "server": "plain",
        "roles": ["recommended", "common"],
    }


@pytest.mark.parametrize(
    ("connections", "rate", "length"),
    [(1, 0, 0.3), (64, 1000, 0.3), (64, 320, 0.6), (8, 320, 0.3), (64, 50, 2.0), (64, 1, 2.0)],
)
def test_slow_program_is_given_time_for_three_answers_on_each_connection(
    connections: int, rate: float, length: float
) -> None:
    assert speed.burst_length(0.3, connections, rate) == pytest.approx(length)


def test_burst_is_never_shorter_than_asked_for() -> None:
    assert speed.burst_length(5.0, 64, 1) == 5.0


@pytest.mark.examples
@pytest.mark.load
@pytest.mark.usefixtures("small_speed")
def test_wrong_answer_is_not_measured_however_fast(tmp_path: Path) -> None:
    (birch, _) = targets(["birch"], ["bare"])
    ready = speed.make_ready(tmp_path, birch.program)
    runner = environments.build("httpx\nwebsockets\n", name="runner")
    with pytest.raises(ProcessFailed, match="reads-one-row: number 50"):
        speed.accept(birch, ready, runner)
    turn = speed.turn(
        birch,
        ready,
        generator=load.find_generator()[0],
        connections=[1],
        seconds=0.2,
        cores=workshop.cores(),
    )
    with pytest.raises(WrongAnswer, match="GET /row/7"):
        next(turn)


@pytest.mark.examples
def test_frameworks_of_the_site_are_measured_at_every_level() -> None:
    """Every program of the site is a target at each level, and the yardsticks stand beside."""
    found = targets(["flask", "django"], ALL)
    covered = {(target.framework, level) for target in found for level in target.levels}
    assert covered == {
        ("none", "none"),
        *((f, level) for f in ("flask", "django") for level in ALL),
    }
    assert {target.serve.interface for target in found if target.framework == "none"} == {
        "wsgi",
        "asgi",
    }
    assert len(ENDPOINTS) == 5

from __future__ import annotations

from pathlib import Path

from comparison.measuring.open_run import OpenRun
from comparison.measuring.progress import Progress
from comparison.measuring.session import Options, Session
from comparison.measuring.workshop import Cores

OPTIONS = Options(
    frameworks=("anvil",),
    levels=("bare",),
    only=("speed",),
    rounds=1,
    seconds=0.4,
    connections=(1, 8),
    import_rounds=1,
    memory_rounds=1,
    quick=False,
)
FIELD = tuple(range(20))


def session(seed: int) -> Session:
    return Session(
        file=OpenRun.begin(Path("run.json"), options={}, seed=seed, environment={}),
        options=OPTIONS,
        seed=seed,
        folder=Path(),
        generator="",
        cores=Cores(server=None, load=None),
        progress=Progress(lambda told: None, {}),
    )


def test_options_are_told_as_json_holds_them() -> None:
    assert OPTIONS.told() == {
        "frameworks": ["anvil"],
        "levels": ["bare"],
        "only": ["speed"],
        "rounds": 1,
        "seconds": 0.4,
        "connections": [1, 8],
        "import_rounds": 1,
        "memory_rounds": 1,
        "quick": False,
    }


def test_order_is_that_of_the_seed_and_of_the_round() -> None:
    first, same, other = session(1), session(1), session(2)
    order = first.shuffled(FIELD, "speed 1")
    assert sorted(order) == list(FIELD)
    assert order == same.shuffled(FIELD, "speed 1")
    assert order != first.shuffled(FIELD, "speed 2")
    assert order != other.shuffled(FIELD, "speed 1")

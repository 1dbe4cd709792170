from __future__ import annotations

from pathlib import Path

import pytest

from comparison.measuring import size
from comparison.measuring.endpoints import WrongAnswer
from comparison.measuring.processes import ProcessFailed
from comparison.measuring.size import Import
from comparison.measuring.smallest import Smallest, smallest_programs

pytestmark = pytest.mark.examples


@pytest.fixture
def anvil(small_speed: Path) -> Smallest:
    return smallest_programs()[0]


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


def test_import_costs_what_the_program_loads(anvil: Smallest, work: Path) -> None:
    ready = size.make_ready(work, anvil)
    bare = size.bare_interpreter(ready)
    loaded = size.import_once(ready, "import main")
    held = size.import_once(ready, "import main; held = bytearray(30_000_000)")
    assert 0 < bare.processor_ms < loaded.processor_ms
    assert 4_000 < bare.resident_kib < loaded.resident_kib
    assert 25_000 < held.resident_kib - loaded.resident_kib < 35_000
    assert 0 <= bare.wall_ms < loaded.wall_ms


def test_program_does_not_find_modules_of_ours(anvil: Smallest, work: Path) -> None:
    """comparison/measuring has a statistics.py, which the standard library has, too."""
    ready = size.make_ready(work, anvil)
    size.import_once(ready, "import statistics; statistics.fmean([1])")


def test_bare_interpreter_is_taken_off(anvil: Smallest, work: Path) -> None:
    ready = size.make_ready(work, anvil)
    nothing = Import(wall_ms=0, processor_ms=0, resident_kib=0)
    whole = size.timed(ready, anvil, nothing)
    part = size.timed(ready, anvil, Import(wall_ms=9, processor_ms=10_000, resident_kib=5_000))
    assert whole.keys() == {"start-up", "import-time", "idle-memory"}
    assert part["start-up"] < 0 < whole["start-up"]
    assert 4_000 < whole["idle-memory"] - part["idle-memory"] < 6_000


def test_program_that_greets_nobody_is_not_counted(anvil: Smallest, work: Path) -> None:
    main = anvil.folder / "main.py"
    main.write_text(main.read_text().replace('environ["PATH_INFO"].split("/")[-1]', '"nobody"'))
    with pytest.raises(WrongAnswer, match="GET /hello/ada was answered with"):
        size.make_ready(work, anvil)


def test_program_that_does_not_start_says_why(anvil: Smallest, work: Path) -> None:
    (anvil.folder / "main.py").write_text("raise SystemExit('no such setting')\n")
    with pytest.raises(ProcessFailed, match="no such setting"):
        size.make_ready(work, anvil)


def test_every_metric_has_its_unit(anvil: Smallest, work: Path) -> None:
    ready = size.make_ready(work, anvil)
    bare = size.bare_interpreter(ready)
    found = {**size.counts(ready, anvil), **size.timed(ready, anvil, bare)}
    assert found.keys() == size.UNITS.keys() - {"worker-memory-idle", "worker-memory-loaded"}

from __future__ import annotations

import os
import re

from comparison.measuring import machine
from comparison.measuring.workshop import Cores
from tests.site_process import PROJECT

BOTH = Cores(server=0, load=1)


def test_environment_is_this_machine() -> None:
    found = machine.environment(load_generator="wrk 4.1.0", cores=BOTH)
    assert found["cores"] == os.cpu_count()
    assert found["memory_kib"] > 100_000
    assert found["kernel"].startswith("Linux ")
    assert re.fullmatch(r"CPython 3\.\d+\.\d+", found["python"])
    assert found["load_generator"] == "wrk 4.1.0"
    assert found["processor"]
    assert found["system"]
    assert len(found["load_average"]) == 2


def test_environment_tells_nothing_of_paths_and_names() -> None:
    said = str(machine.environment(load_generator="", cores=BOTH))
    assert str(PROJECT) not in said
    assert os.uname().nodename not in said


def test_notes_say_which_core_was_whose() -> None:
    notes = machine.environment(load_generator="wrk 4.1.0", cores=BOTH)["notes"]
    assert "Servers ran on core 0 only, the load generator on core 1" in notes
    one = Cores(server=None, load=None)
    shared = machine.environment(load_generator="wrk 4.1.0", cores=one)["notes"]
    assert "shared one core" in shared


def test_notes_of_a_run_without_load_name_no_core() -> None:
    assert "core" not in machine.environment(load_generator="", cores=BOTH)["notes"]

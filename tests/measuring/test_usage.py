from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from comparison.measuring.processes import end_group, launch
from comparison.measuring.usage import largest_pss, members, processor_seconds

BUSY = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", '''
held = bytearray(30_000_000)
end = __import__("time").process_time() + 0.3
while __import__("time").process_time() < end:
    pass
print("done", flush=True)
__import__("time").sleep(60)
'''])
time.sleep(60)
"""


@pytest.fixture
def busy() -> Iterator[int]:
    """A group of two: one waits, its child works for 0.3 seconds and holds 30 MB."""
    process = launch([sys.executable, "-c", BUSY], output=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"done\n"
    yield process.pid
    end_group(process)
    process.stdout.close()


def test_children_count_and_nobody_else(busy: int) -> None:
    assert len(members(busy)) == 2
    assert busy in members(busy)


def test_processor_time_is_that_of_the_whole_group_and_waiting_is_free(busy: int) -> None:
    before = processor_seconds(busy)
    assert 0.3 <= before < 2
    time.sleep(0.2)
    assert processor_seconds(busy) - before < 0.05


def test_memory_is_that_of_the_largest(busy: int) -> None:
    assert 30_000 < largest_pss(busy) < 60_000


def test_group_that_is_gone_has_nothing() -> None:
    process = launch(["true"], output=subprocess.DEVNULL)
    end_group(process)
    assert members(process.pid) == []
    assert processor_seconds(process.pid) == 0
    assert largest_pss(process.pid) == 0

"""Processor time and memory of a process group, read from the kernel. Linux only."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
_CPUCLOCK_SCHED = 2


def members(group: int) -> list[int]:
    """The processes of the group that live at this moment."""
    found = []
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            with suppress(OSError):  # it ended meanwhile
                after_name = (folder / "stat").read_text().rpartition(")")[2].split()
                if int(after_name[2]) == group:
                    found.append(int(folder.name))
    return found


def processor_seconds(group: int) -> float:
    """User and system time of all its processes since they started, ended threads included.

    Read from each process's own processor clock, to the nanosecond; the figures in /proc/…/stat
    are whole ticks of 10 ms, too coarse for a burst.
    """
    total = 0
    for process in members(group):
        with suppress(OSError):
            total += time.clock_gettime_ns((~process << 3) | _CPUCLOCK_SCHED)
    return total / 1e9


def largest_pss(group: int) -> int:
    """KiB of the process with the most proportional memory (PSS): the worker, not its supervisor.

    Pages that it shares with others count by its part of them.
    """
    return max((_pss(process) for process in members(group)), default=0)


def _pss(process: int) -> int:
    with suppress(OSError):
        rollup = (PROC / str(process) / "smaps_rollup").read_text()
        if found := re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE):
            return int(found[1])
    return 0

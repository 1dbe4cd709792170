"""What a framework or stack costs before it does anything: installed, imported, as an idle worker.

The subjects are the smallest programs; the metrics carry the slugs of the criteria they belong to.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from comparison.measuring import endpoints, imported, installed, processes, workshop
from comparison.measuring.endpoints import Request, WrongAnswer
from comparison.measuring.smallest import Smallest
from comparison.measuring.workshop import Ready

IMPORT_SECONDS = 60
WARM_UPS = 2
BARE_RUNS = 3
VISITOR = "ada"
UNITS = {
    "installed-size": "KiB",
    "dependencies": "distributions",
    "code-to-read": "lines",
    "smallest-program": "lines",
    "start-up": "ms",
    "import-time": "ms",
    "idle-memory": "KiB",
    "worker-memory-idle": "KiB",
    "worker-memory-loaded": "KiB",
}
"""Metric → unit. The first four are counts, which do not vary; the others have samples."""


@dataclass(frozen=True, kw_only=True)
class Import:
    """One import in a fresh process: wall and processor milliseconds, resident KiB."""

    wall_ms: float
    processor_ms: float
    resident_kib: int


def make_ready(work: Path, smallest: Smallest) -> Ready:
    """Install it, see that it answers, fill the bytecode cache."""
    ready = workshop.make_ready(
        work,
        smallest.folder,
        requirements=smallest.requirements,
        name=smallest.framework,
        python=smallest.python,
        prepare=smallest.prepare,
    )
    see_that_it_answers(ready, smallest)
    for _ in range(WARM_UPS):
        import_once(ready, smallest.imports)
    return ready


def see_that_it_answers(ready: Ready, smallest: Smallest) -> None:
    """Raises ``WrongAnswer`` unless its route greets by the name in the address, as JSON."""
    with workshop.started(ready, smallest.command) as server:
        path = f"/hello/{VISITOR}"
        status, _, body = endpoints.ask(server.port, Request(method="GET", path=path))
        if status != 200 or f'"{VISITOR}"' not in body:
            raise WrongAnswer(f"GET {path} was answered with {status}: {body[:60]!r}.")


def counts(ready: Ready, smallest: Smallest) -> dict[str, float]:
    """Metric → figure, for all that does not vary. Raises ``LookupError``."""
    return {
        "installed-size": installed.kibibytes(ready.environment),
        "dependencies": installed.count(ready.environment),
        "code-to-read": installed.lines_to_read(ready.environment, smallest.reads),
        "smallest-program": smallest.lines,
    }


def timed(ready: Ready, smallest: Smallest, bare: Import) -> dict[str, float]:
    """Metric → one sample. What a bare interpreter costs, measured in the same round, is taken off
    processor time and memory; the wall time is that of the import alone."""
    found = import_once(ready, smallest.imports)
    return {
        "start-up": round(found.processor_ms - bare.processor_ms, 3),
        "import-time": found.wall_ms,
        "idle-memory": found.resident_kib - bare.resident_kib,
    }


def bare_interpreter(ready: Ready) -> Import:
    """The middle one of a few runs that import nothing, with the interpreter of this program."""
    runs = [import_once(ready, "pass") for _ in range(BARE_RUNS)]
    middle = BARE_RUNS // 2
    return Import(
        wall_ms=sorted(run.wall_ms for run in runs)[middle],
        processor_ms=sorted(run.processor_ms for run in runs)[middle],
        resident_kib=sorted(run.resident_kib for run in runs)[middle],
    )


def import_once(ready: Ready, statement: str) -> Import:
    """Raises ``ProcessFailed``."""
    printed = processes.run(
        workshop.python_command("-P", str(imported.__file__), statement),
        folder=ready.folder,
        variables=ready.variables,
        seconds=IMPORT_SECONDS,
    )
    told = [line for line in printed.splitlines() if line.startswith("imported ")]
    wall, processor, resident = told[-1].split()[1:]
    return Import(wall_ms=float(wall), processor_ms=float(processor), resident_kib=int(resident))

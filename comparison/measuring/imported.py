"""Import a program and say what it cost: ``python imported.py "import main"``. A script, not
imported; it loads nothing that the program might have loaded itself.

Prints wall milliseconds of the import alone, processor milliseconds of the process so far, and its
resident memory in KiB. Without a statement to run, the two latter are those of a bare interpreter.
"""

import sys
import time

if __name__ == "__main__":
    sys.path.insert(0, "")
    started = time.perf_counter()
    exec(sys.argv[1])  # noqa: S102  (a line of the repository)
    wall = time.perf_counter() - started
    processor = time.process_time()
    with open("/proc/self/status") as status:  # noqa: PTH123  (pathlib would be a cost of ours)
        resident = next(line.split()[1] for line in status if line.startswith("VmRSS"))
    print(f"imported {wall * 1000:.3f} {processor * 1000:.3f} {resident}", flush=True)  # noqa: T201

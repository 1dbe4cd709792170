"""Run a command under limits: ``python limits.py [--core=N] command argument …``. A script, not
imported. ``--core``: the one processor core that the command and its children may use.

It replaces itself by the command, which keeps its process id. The limits hold for each process of
the group: memory in bytes of address space, processor seconds, bytes of one written file.
"""

import os
import resource
import sys

LIMITS = {
    resource.RLIMIT_AS: 6 * 1024**3,  # servers with event loops in C reserve far more than they use
    resource.RLIMIT_CPU: 120,
    resource.RLIMIT_FSIZE: 256 * 1024**2,
    resource.RLIMIT_CORE: 0,
}

if __name__ == "__main__":
    for limit, most in LIMITS.items():
        resource.setrlimit(limit, (most, most))
    command = sys.argv[1:]
    if command[0].startswith("--core="):
        os.sched_setaffinity(0, {int(command.pop(0).removeprefix("--core="))})
    try:
        os.execvp(command[0], command)  # noqa: S606  (no shell is meant)
    except FileNotFoundError:
        sys.exit(f"{command[0]}: command not found")

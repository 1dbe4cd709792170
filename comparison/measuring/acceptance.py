"""Run one acceptance test against a running program.

``python acceptance.py base-address addresses-as-JSON test-file…``

A script for the runner's own environment (requirements in ``REQUIREMENTS``), not imported by the
site. Prints one JSON list: a record per check, in the order of the files.

A function ``check_…`` must hold for the program to pass. A function ``observe_…`` says what the
framework does by itself and decides nothing about passing. Each gets a fresh ``httpx.Client`` that
keeps cookies and follows no redirect; its docstring is the sentence on the page. One that takes a
second argument gets the ``addresses`` of the program's run.toml.
"""

from __future__ import annotations

import importlib.util
import inspect
import json
import sys
import time
from typing import Any

REQUIREMENTS = "httpx\nwebsockets\n"


def checks(path: str) -> list[tuple[str, Any]]:
    specification = importlib.util.spec_from_file_location("acceptance_test", path)
    if not specification or not specification.loader:
        raise ImportError(f"{path} is not a Python file.")
    module = importlib.util.module_from_spec(specification)
    sys.dont_write_bytecode = True
    specification.loader.exec_module(module)
    return [
        (name, function)
        for name, function in vars(module).items()
        if name.startswith(("check_", "observe_")) and callable(function)
    ]


def outcome(name: str, function: Any, address: str, addresses: dict[str, str]) -> dict[str, Any]:
    import httpx

    kind, _, short = name.partition("_")
    failure = ""
    started = time.perf_counter()
    try:
        with httpx.Client(base_url=address, timeout=10, trust_env=False) as client:
            function(*[client, addresses][: len(inspect.signature(function).parameters)])
    except Exception as error:  # whatever goes wrong is the check's result
        failure = f"{type(error).__name__}: {error}".removeprefix("AssertionError: ")[:400]
    return {
        "name": short.replace("_", "-"),
        "says": " ".join((function.__doc__ or short).split()),
        "required": kind == "check",
        "passed": not failure,
        "failure": failure,
        "milliseconds": round(1000 * (time.perf_counter() - started)),
    }


if __name__ == "__main__":
    address, addresses, *files = sys.argv[1:]
    known = json.loads(addresses)
    found = [outcome(name, check, address, known) for file in files for name, check in checks(file)]
    print(json.dumps(found))  # noqa: T201

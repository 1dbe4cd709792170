"""A run of the universe of tests/universe.py, as a file and small enough to work by hand.

Requests per second of the text endpoint with 8 connections in an even round:

    framework   interface  server    bare   default  production   roles
    --------------------------------------------------------------------------------
    (none)      wsgi       gunicorn  1000                         common
    (none)      asgi       uvicorn   2000                         common
    anvil       wsgi       gunicorn   500    400      100         recommended, common
    anvil       asgi       uvicorn    700    600      300         common
    birch       wsgi       gunicorn   800    800       90         recommended, common
    cedar       asgi       uvicorn   1500   1000      500         common
    cedar       asgi       cedar     1600   1200      600         recommended

JSON takes 0.8 of that, page 0.5, row 0.6, form 0.7, for everybody alike; one connection 0.5, 64
connections 1.1. Rounds go by 1, 1.01, 0.99, 1.02, 0.98, 1.03, 0.97. So the share of the yardstick
is anvil 40 % (WSGI), birch 80 %, cedar 50 %, give or take 2 % of that.

Lines: hello 2, 4, –, 3 and forms 20, 40, 30, 33 for anvil, birch, birch-kit and cedar. Start-up is
1000, 10, 100 and 100 ms, give or take 10 %.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping, Sequence
from typing import Any

from comparison.measuring.run_file import read_run
from comparison.measuring.run_records import RunFile

FRAMEWORKS = ("anvil", "birch", "birch-kit", "cedar")
ROUNDS = (1.0, 1.01, 0.99, 1.02, 0.98, 1.03, 0.97)
ENDPOINTS = {"text": 1.0, "json": 0.8, "page": 0.5, "row": 0.6, "form": 0.7}
CONNECTIONS = {1: 0.5, 8: 1.0, 64: 1.1}
BOTH, COMMON, RECOMMENDED = ["recommended", "common"], ["common"], ["recommended"]
SPEED: tuple[tuple[str, str, str, list[str], dict[str, float]], ...] = (
    ("none", "wsgi", "gunicorn", COMMON, {"none": 1000}),
    ("none", "asgi", "uvicorn", COMMON, {"none": 2000}),
    ("anvil", "wsgi", "gunicorn", BOTH, {"bare": 500, "default": 400, "production": 100}),
    ("anvil", "asgi", "uvicorn", COMMON, {"bare": 700, "default": 600, "production": 300}),
    ("birch", "wsgi", "gunicorn", BOTH, {"bare": 800, "default": 800, "production": 90}),
    ("cedar", "asgi", "uvicorn", COMMON, {"bare": 1500, "default": 1000, "production": 500}),
    ("cedar", "asgi", "cedar", RECOMMENDED, {"bare": 1600, "default": 1200, "production": 600}),
)
START_UP = {"anvil": 1000, "birch": 10, "birch-kit": 100, "cedar": 100}
LINES = {
    "hello": {"anvil": 2, "birch": 4, "cedar": 3},
    "forms": {"anvil": 20, "birch": 40, "birch-kit": 30, "cedar": 33},
}


def told(**changes: Any) -> dict[str, Any]:
    """The run file as an object, with whole sections replaced."""
    run: dict[str, Any] = {
        "format": "plumbline-run",
        "version": 1,
        "slug": "run-a",
        "name": "Run A",
        "started_at": "2030-03-01T10:00:00+00:00",
        "finished_at": "2030-03-01T12:30:00+00:00",
        "seed": 1,
        "options": {"rounds": 7, "seconds": 0.4, "connections": [1, 8, 64], "quick": False},
        "environment": {
            "processor": "Test processor",
            "cores": 2,
            "memory_kib": 4_194_304,
            "kernel": "6.1",
            "system": "Linux x86_64",
            "python": "CPython 3.13.0",
            "load_generator": "oha 1.0",
            "examples_commit": "abc123",
            "load_average": [0.1, 0.9],
            "notes": "Nothing else ran.",
        },
        "subjects": [
            {"framework": name, "python": "3.13.0", "versions": {name: "1.0"}}
            for name in FRAMEWORKS
        ],
        "size": [*_sizes("start-up", "ms", START_UP), *_sizes("dependencies", "n", {"anvil": 3})],
        "work": [
            {
                "framework": name,
                "task": task,
                "lines": lines,
                "packages": [],
                "passed": True,
                "files_hash": "0" * 64,
            }
            for task, counted in LINES.items()
            for name, lines in counted.items()
        ],
        "speed": list(_speed()),
        "problems": [
            {"framework": "cedar", "level": None, "server": None, "says": "Cedar needs a nudge."}
        ],
    }
    return copy.deepcopy(run | changes)


def data(**changes: Any) -> bytes:
    return json.dumps(told(**changes)).encode()


def run(**changes: Any) -> RunFile:
    return read_run(data(**changes))


def _sizes(metric: str, unit: str, values: Mapping[str, float]) -> list[dict[str, Any]]:
    factors = (1.0, 0.9, 1.1) if unit == "ms" else (1.0,)
    return [
        {
            "framework": name,
            "metric": metric,
            "unit": unit,
            "samples": [round(value * factor, 3) for factor in factors],
        }
        for name, value in values.items()
    ]


def _speed() -> list[dict[str, Any]]:
    return [
        {
            "framework": name,
            "level": level,
            "interface": interface,
            "server": server,
            "roles": roles,
            "endpoint": endpoint,
            "connections": connections,
            "samples": [
                sample(number, rate * share * part * factor)
                for number, factor in enumerate(ROUNDS, start=1)
            ],
        }
        for name, interface, server, roles, rates in SPEED
        for level, rate in rates.items()
        for endpoint, share in ENDPOINTS.items()
        for connections, part in CONNECTIONS.items()
    ]


def sample(number: int, rate: float) -> dict[str, Any]:
    return {
        "round": number,
        "requests": round(rate),
        "requests_per_second": round(rate, 4),
        "p50_ms": round(1000 / rate, 4),
        "p99_ms": round(3000 / rate, 4),
        "errors": 0,
        "processor_us_per_request": round(1_000_000 / rate, 2),
    }


def run_with_8_connections(**changes: Any) -> RunFile:
    """A third of it, for the many tests that only need some run."""
    run = told()
    return read_run(data(speed=[r for r in run["speed"] if r["connections"] == 8], **changes))


def run_of(frameworks: Sequence[str], **changes: Any) -> RunFile:
    """The same run of four other frameworks."""
    text = data(**changes).decode()
    for ours, name in zip(FRAMEWORKS, frameworks, strict=True):
        text = text.replace(f'"framework": "{ours}"', f'"framework": "{name}"')
    return read_run(text.encode())

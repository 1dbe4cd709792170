"""A problem small enough to work by hand, as parsed JSON.

| alternative | speed 0 … 10 | price 100 … 0 | orm    | admin       |
| ----------- | ------------ | ------------- | ------ | ----------- |
| a           | 8            | 40            | core   | unknown     |
| b           | 5 (3 to 7)   | 20            | core   | third-party |
| c           | not rated    | 0             | absent | core        |
| d           | 10           | 10            | none   | core        |

Importance 3 and 1, so weights 0.75 and 0.25. Values: a 0.8, 0.6 -> 0.75; b 0.5, 0.8 -> 0.575;
c 0.5, 1 -> 0.625; d 1, 0.9 -> 0.975. An ORM is required, so d is excluded and c is unchecked.
"""

from copy import deepcopy
from typing import Any

_PROBLEM: dict[str, Any] = {
    "alternatives": [
        {
            "id": "a",
            "performance": {"speed": 8, "price": 40},
            "capabilities": {"orm": "core", "admin": "unknown"},
        },
        {
            "id": "b",
            "performance": {"speed": 5, "price": 20},
            "low": {"speed": 3},
            "high": {"speed": 7},
            "capabilities": {"orm": "core", "admin": "third-party"},
        },
        {
            "id": "c",
            "performance": {"speed": None, "price": 0},
            "capabilities": {"admin": "core"},
        },
        {
            "id": "d",
            "performance": {"speed": 10, "price": 10},
            "capabilities": {"orm": "write-it-yourself", "admin": "core"},
        },
    ],
    "criteria": [
        {"id": "speed", "direction": "benefit", "worst": 0, "best": 10, "scale": "linear"},
        {"id": "price", "direction": "cost", "worst": 100, "best": 0, "scale": "linear"},
    ],
    "importance": {"speed": 3, "price": 1},
    "requirements": [{"capability": "orm", "at_least": "official"}],
    "samples": 2000,
    "seed": 1,
    "importance_step": 1,
    "shared_error": 0.3,
}


def problem(**changes: Any) -> dict[str, Any]:
    """A copy of the problem with these fields replaced."""
    return deepcopy(_PROBLEM) | changes

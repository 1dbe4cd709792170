"""The shape of a reference case. Each module beside this one holds the table of one source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Bounds = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Case:
    """A table, its weights, the (worst, best) of each criterion, and what comes out.

    `values` are the overall values in [0, 1] to within `tolerance`. `stability` and `criticality`
    (in percent, None if nothing swaps) are for the alphabetically first leader; they are in no
    publication but were worked out for this project, the intervals by a closed form and, again, by
    bisection on the weighted sum.
    """

    alternatives: Sequence[str]
    table: Sequence[Sequence[float]]
    weights: Sequence[float]
    bounds: Bounds
    values: Sequence[float]
    tolerance: float
    ranking: Sequence[str]
    stability: Sequence[tuple[float, float]]
    criticality: Sequence[float | None]
    non_dominated: Sequence[str]

    def problem(self) -> dict[str, Any]:
        """The case as the JSON that `manage.py decide` reads."""
        ids = [f"c{j}" for j in range(1, len(self.bounds) + 1)]
        return {
            "alternatives": [
                {"id": name, "performance": dict(zip(ids, row, strict=True))}
                for name, row in zip(self.alternatives, self.table, strict=True)
            ],
            "criteria": [
                {
                    "id": name,
                    "direction": "benefit" if best > worst else "cost",
                    "worst": worst,
                    "best": best,
                }
                for name, (worst, best) in zip(ids, self.bounds, strict=True)
            ],
            "importance": dict(zip(ids, self.weights, strict=True)),
            "samples": 100,
            "importance_step": 0,
        }


def min_max(table: Sequence[Sequence[float]], benefits: Sequence[bool]) -> Bounds:
    """The bounds that min-max normalisation would take from the table itself."""
    low, high = np.min(table, axis=0).tolist(), np.max(table, axis=0).tolist()
    return [
        (worst, best) if benefit else (best, worst)
        for worst, best, benefit in zip(low, high, benefits, strict=True)
    ]

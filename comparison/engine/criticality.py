"""How small a change of one weight swaps any two alternatives (Triantaphyllou & Sanchez 1997).

A swap of two is no change of winner: a third may be ahead of both. Who takes over, and where, is
what `stability` says.
"""

import numpy as np

from comparison.engine.matrix import Array
from comparison.engine.weighted_sum import overall_values


def criticality_degrees(values: Array, weights: Array, leader: int | None = None) -> Array:
    """D'_k in percent of the weight w_k, per criterion; NaN where no change can swap a pair.

    The change that draws i and j level is d = (S_j - S_i) / (v_jk - v_ik), feasible if d <= w_k;
    D'_k is the least |100 d / w_k| over all pairs, or over those with `leader`. The criterion with
    the least D' is the most critical; sensitivity is its reciprocal.
    """
    overall = overall_values(values, weights)
    ones = np.arange(len(values)) if leader is None else np.array([leader])
    gaps = overall[ones, None] - overall
    return np.array(
        [_degree(gaps, values[ones, k, None] - values[:, k], w) for k, w in enumerate(weights)]
    )


def _degree(gaps: Array, differences: Array, weight: float) -> float:
    differ = differences != 0
    change = gaps[differ] / differences[differ]
    feasible = np.abs(change[change <= weight])
    return float(100 * feasible.min() / weight) if feasible.size and weight > 0 else np.nan

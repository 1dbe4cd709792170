"""The weighted sum (simple additive weighting): overall values, ranks and what explains them."""

from collections.abc import Sequence
from math import floor

import numpy as np
from numpy.typing import NDArray

from comparison.engine.matrix import Array, Mask

TIE = 1e-9
"""Overall values closer than this are equal: floating point must not break ties by column order."""


def contributions(values: Array, weights: Array) -> Array:
    """c_ij = w_j v_ij, per alternative (row) and criterion; a row sums to the overall value."""
    return values * weights


def overall_values(values: Array, weights: Array) -> Array:
    """S_i = sum_j w_j v_ij in [0, 1], summed in the order of the criteria, row by row."""
    return np.asarray(contributions(values, weights).sum(axis=1))


def ranks(overall: Array) -> NDArray[np.int_]:
    """Competition ranks (1, 1, 3): one more than the number of alternatives that are ahead."""
    ahead = overall.size - np.searchsorted(np.sort(overall), overall + TIE, side="right")
    return 1 + ahead


def leaders(overall: Array) -> NDArray[np.int_]:
    """Indices of the alternatives that share the first rank."""
    return np.flatnonzero(overall >= overall.max() - TIE)


def gap_contributions(values: Array, weights: Array, a: int, b: int) -> Array:
    """Why a is ahead of b: w_j (v_aj - v_bj) per criterion, signed; they sum to S_a - S_b."""
    return np.asarray(weights * (values[a] - values[b]))


def rated_weight_share(rated: Mask, weights: Array) -> Array:
    """The share of the weight on which each alternative is rated, in [0, 1]."""
    return np.asarray((rated * weights).sum(axis=1))


def rounded_parts(parts: Sequence[float], total: int) -> tuple[int, ...]:
    """Whole numbers close to `parts` that sum to `total` (largest remainder); zero stays zero.

    `total` is what the page shows for the sum, which may be a difference of two rounded values.
    Raises ValueError if every part is zero and the total is not.
    """
    moving = [i for i, part in enumerate(parts) if part != 0]
    if not moving:
        if total:
            raise ValueError("nothing to share the total among")
        return (0,) * len(parts)
    whole = [floor(part) for part in parts]
    each, over = divmod(total - sum(whole), len(moving))
    by_remainder = sorted(moving, key=lambda i: whole[i] - parts[i])
    for place, i in enumerate(by_remainder):
        whole[i] += each + (place < over)
    return tuple(whole)

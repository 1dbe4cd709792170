"""The exact range of ranks for given weights when each rating may lie anywhere in its range."""

import numpy as np
from numpy.typing import NDArray

from comparison.engine.matrix import Array
from comparison.engine.weighted_sum import TIE, overall_values


def rank_ranges(low: Array, high: Array, weights: Array) -> NDArray[np.int_]:
    """Best and worst possible rank of each alternative, shape (n_alternatives, 2).

    `low` and `high` are partial values. Best rank = 1 + number of alternatives whose lowest overall
    value is above this one's highest; worst rank likewise the other way round.
    """
    lowest, highest = overall_values(low, weights), overall_values(high, weights)
    best = 1 + lowest.size - np.searchsorted(np.sort(lowest), highest + TIE, side="right")
    # Its own highest may be above its own lowest: it is not its own rival.
    above = lowest.size - np.searchsorted(np.sort(highest), lowest + TIE, side="right")
    worst = 1 + above - (highest > lowest + TIE)
    return np.column_stack([best, worst])

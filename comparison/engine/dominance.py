"""Dominance: who is at least as good on every criterion that counts, and better on one."""

import numpy as np

from comparison.engine.matrix import Array, Mask


def dominates(values: Array, weights: Array) -> Mask:
    """[a, b] is True where a is at least as good as b everywhere and better somewhere.

    Only criteria with weight > 0 count. n_alternatives x n_alternatives from partial values.
    """
    return robustly_dominates(values, values, weights)


def robustly_dominates(low: Array, high: Array, weights: Array) -> Mask:
    """[a, b] is True where low_a >= high_b everywhere and > somewhere, whatever the ratings are."""
    worst, best = low[:, weights > 0], high[:, weights > 0]
    rows = [(worst[a] >= best).all(axis=1) & (worst[a] > best).any(axis=1) for a in range(len(low))]
    return np.array(rows)


def non_dominated(values: Array, weights: Array) -> Mask:
    """True for each alternative that no other dominates."""
    return np.asarray(~dominates(values, weights).any(axis=0))

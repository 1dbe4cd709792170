"""Draws of weights around the stated importance, reproducible from a seed.

Every criterion, group and alternative has a random stream of its own, named after it: what one of
them draws does not depend on who else is compared, so the figures do not jitter when a framework is
left out or an importance is moved.
"""

from collections.abc import Callable, Sequence

import numpy as np

from comparison.engine.matrix import Array
from comparison.engine.weighting import Weighting, normalised

WeightDraws = Callable[[int], Array]
"""Each call gives the next `count` weightings, shape (n_criteria, count), columns summing to 1."""


def stream(seed: int, *names: str) -> np.random.Generator:
    """The random stream of this name."""
    words = [int.from_bytes(name.encode(), "big") for name in names]
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, *words])))


def around_importance(
    rule: Weighting, importance: Array, criteria: Sequence[str], *, step: float, seed: int
) -> WeightDraws:
    """Importance uniform within one step of what was stated: "what if you meant a little else".

    Each prepared importance u > 0, and separately the largest of each group where the rule has
    groups, is uniform on max(0, u - step) … u + step; zero stays zero; then the rule weighs.
    """
    largest = rule.largest(importance)
    used = np.flatnonzero(importance > 0).tolist()
    streams = [stream(seed, "importance", criteria[j]) for j in used]
    group_streams = [stream(seed, "group", name) for name in rule.groups]
    rule_of_used = rule.of(used)

    def draws(count: int) -> Array:
        varied = _varied(importance[used], step, streams, count)
        tops = _varied(largest, step, group_streams, count)
        weights = np.zeros((importance.size, count))
        weights[used] = rule_of_used.weights(varied.T, tops.T).T
        return weights

    return draws


def without_preferences(criteria: Sequence[str], *, seed: int) -> WeightDraws:
    """Weights uniform on the simplex: nothing stated. With many criteria nearly equal."""
    streams = [stream(seed, "importance", name) for name in criteria]
    return lambda count: normalised(np.array([s.standard_exponential(count) for s in streams]).T).T


def _varied(
    importance: Array, step: float, streams: Sequence[np.random.Generator], count: int
) -> Array:
    varied = np.zeros((importance.size, count))
    for row, u, draw in zip(varied, importance, streams, strict=True):
        if u > 0:
            row[:] = draw.uniform(max(0.0, u - step), u + step, count)
    return varied

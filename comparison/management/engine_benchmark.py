"""Time and memory of the decision engine on synthetic problems in which every rating is a range."""

import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from time import perf_counter, process_time

import numpy as np

from comparison.engine.acceptability import acceptability
from comparison.engine.dominance import dominates
from comparison.engine.matrix import Array
from comparison.engine.rank_range import rank_ranges
from comparison.engine.stability import (
    leaders_if,
    one_step_away,
    rating_flips,
    stability_intervals,
)
from comparison.engine.value_functions import PartialValues
from comparison.engine.variation import around_importance
from comparison.engine.weighted_sum import (
    contributions,
    leaders,
    overall_values,
    ranks,
    rated_weight_share,
)
from comparison.engine.weighting import Weighting, grouped

SHAPES = ((12, 30), (125, 200), (250, 200), (500, 200), (1000, 50), (1000, 100), (1000, 200))
COMPARED = 20


@dataclass(frozen=True)
class Timing:
    """Milliseconds, by the clock and of the processor, and the peak of all arrays in MB.

    Both are the best of the repeats. Where other work shares the machine the processor time is the
    truer one; where the linear algebra runs on several cores it adds them up.
    """

    alternatives: int
    criteria: int
    exact: tuple[float, float]
    varied: tuple[float, float]
    peak: float


def timings(
    samples: int, repeats: int, shapes: Iterable[tuple[int, int]] = SHAPES
) -> Iterator[Timing]:
    """One row per shape: `exact` is all but the simulation, `varied` the simulation alone."""
    for m, n in shapes:
        values, importance = synthetic(m, n)
        rule = grouped([f"group {j % 8}" for j in range(n)])
        exact = partial(_exact, values, importance, rule)
        varied = partial(_varied, values, importance, rule, samples)
        yield Timing(m, n, _timed(exact, repeats), _timed(varied, repeats), _peak(varied))


def synthetic(alternatives: int, criteria: int) -> tuple[PartialValues, Array]:
    """Random five-level ratings, one level up or down, and importances 1 to 4; always the same."""
    random = np.random.default_rng(1)
    level = random.integers(1, 6, (alternatives, criteria))
    low, central, high = ((np.clip(level + off, 1, 5) - 1) / 4 for off in (-1, 0, 1))
    rated = np.ones_like(level, dtype=np.bool_)
    names = tuple(f"a{i}" for i in range(alternatives)), tuple(f"c{j}" for j in range(criteria))
    values = PartialValues(*names, central, low, high, rated)
    return values, random.integers(1, 5, criteria).astype(np.float64)


def _exact(values: PartialValues, importance: Array, rule: Weighting) -> None:
    """All that a result page needs but the simulation."""
    names, central = values.alternatives, values.central
    weights = rule.weights(rule.prepared(importance))
    overall = overall_values(central, weights)
    leader = int(leaders(overall)[0])
    ranks(overall)
    contributions(central, weights)
    rated_weight_share(values.rated, weights)
    rank_ranges(values.low, values.high, weights)
    dominates(central, weights)
    stability_intervals(names, central, weights, leader)
    rating_flips(central, weights, leader)
    leaders_if(names, central, rule, one_step_away(importance, 1))


def _varied(values: PartialValues, importance: Array, rule: Weighting, samples: int) -> None:
    weights = rule.weights(importance)
    first = np.argsort(-overall_values(values.central, weights))[:COMPARED]
    draws = around_importance(rule, importance, values.criteria, step=1, seed=1)
    acceptability(
        values, weights, draws, samples=samples, shared_error=0.3, seed=1, compared=first.tolist()
    )


def _timed(work: Callable[[], None], repeats: int) -> tuple[float, float]:
    work()  # once unmeasured: tables that are made on first use
    found = []
    for _ in range(repeats):
        clock, processor = perf_counter(), process_time()
        work()
        found.append((1000 * (perf_counter() - clock), 1000 * (process_time() - processor)))
    clocks, processors = zip(*found, strict=True)
    return min(clocks), min(processors)


def _peak(work: Callable[[], None]) -> float:
    """Peak memory that the work allocates, in MB; NumPy reports its arrays to tracemalloc."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()

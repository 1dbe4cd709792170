import numpy as np
import pytest
from numpy.testing import assert_allclose

from comparison.engine.matrix import Criterion, performance_matrix
from comparison.engine.value_functions import (
    partial_value,
    values_at_midpoint,
    values_at_performance,
)

RATING = Criterion("docs", "benefit", 1, 5)
LATENCY = Criterion("latency", "cost", 200, 100)
DOWNLOADS = Criterion("downloads", "benefit", 10, 1000, "log")
SIZE = Criterion("size", "cost", 1000, 10, "log")


@pytest.mark.parametrize(
    ("criterion", "performance", "value"),
    [
        (RATING, [1, 2, 5], [0, 0.25, 1]),
        (LATENCY, [200, 175, 100], [0, 0.25, 1]),
        (DOWNLOADS, [10, 100, 1000], [0, 0.5, 1]),
        (SIZE, [1000, 100, 10], [0, 0.5, 1]),
    ],
)
def test_value_runs_from_worst_to_best_in_either_direction(
    criterion: Criterion, performance: list[float], value: list[float]
) -> None:
    assert_allclose(partial_value(criterion, np.array(performance, float)), value, atol=1e-12)


def test_value_is_clipped_to_the_fixed_bounds() -> None:
    assert_allclose(partial_value(RATING, np.array([-3.0, 9.0])), [0, 1])
    assert_allclose(partial_value(DOWNLOADS, np.array([0.0, 1e9])), [0, 1])


@pytest.mark.parametrize(
    ("worst", "best", "corner", "performance"),
    [(0, 100, 10, [0, 5, 10, 55, 100]), (100, 0, 90, [100, 95, 90, 45, 0])],
)
def test_value_is_straight_between_the_points_of_a_piecewise_scale(
    worst: float, best: float, corner: float, performance: list[float]
) -> None:
    criterion = Criterion(
        "p", "benefit" if best > worst else "cost", worst, best, points=((corner, 0.8),)
    )

    value = partial_value(criterion, np.array(performance, float))

    assert_allclose(value, [0, 0.4, 0.8, 0.9, 1])


def test_value_of_a_point_on_a_log_scale_is_straight_in_the_logarithm() -> None:
    criterion = Criterion("p", "benefit", 1, 10_000, "log", points=((100, 0.9),))

    assert_allclose(partial_value(criterion, np.array([10.0, 1000.0])), [0.45, 0.95])


def test_values_at_performance_keep_the_level_and_halve_the_interval_of_what_is_missing() -> None:
    matrix = performance_matrix(
        ["a", "b"], [RATING, DOWNLOADS], [[2, None], [None, 100]], low=[[1, None], [4, 10]]
    )

    values = values_at_performance(matrix)

    assert_allclose(values.central, [[0.25, 0.5], [0.875, 0.5]])
    assert_allclose(values.low, [[0.0, 0], [0.75, 0]], atol=1e-12)
    assert_allclose(values.high, [[0.25, 1], [1, 0.5]])


def test_values_at_midpoint_take_the_middle_of_the_values_of_low_and_high() -> None:
    matrix = performance_matrix(
        ["a"], [RATING, DOWNLOADS], [[2, 10]], low=[[1, 10]], high=[[4, 1000]]
    )

    assert_allclose(values_at_midpoint(matrix).central, [[0.375, 0.5]])


def test_values_of_a_cost_swap_low_and_high() -> None:
    values = values_at_midpoint(
        performance_matrix(["a"], [LATENCY], [[150]], low=[[120]], high=[[180]])
    )

    assert_allclose([values.low[0, 0], values.high[0, 0]], [0.2, 0.8])


def test_reversed_criterion_turns_values_round_and_leaves_the_others() -> None:
    matrix = performance_matrix(
        ["a"], [RATING, LATENCY], [[2, 150]], low=[[1, 150]], high=[[4, 150]]
    )

    values = values_at_performance(matrix).reversed({"docs"})

    assert_allclose(values.central, [[0.75, 0.5]])
    assert_allclose(values.low, [[0.25, 0.5]])
    assert_allclose(values.high, [[1, 0.5]])


def test_values_of_some_alternatives_come_in_the_order_asked_for() -> None:
    values = values_at_performance(performance_matrix("abc", [RATING], [[1], [2], [None]]))

    chosen = values.of(["c", "a"])

    assert chosen.alternatives == ("c", "a")
    assert_allclose(chosen.central, [[0.5], [0.0]])
    assert chosen.rated.tolist() == [[False], [True]]

import numpy as np

from comparison.engine.dominance import dominates, non_dominated, robustly_dominates

VALUES = np.array([[1.0, 0.5, 0.0], [1.0, 0.4, 0.0], [0.2, 0.6, 0.0], [1.0, 0.5, 1.0]])
ALL = np.ones(3) / 3
FIRST_TWO = np.array([0.5, 0.5, 0.0])


def test_dominance_is_at_least_as_good_everywhere_and_better_somewhere() -> None:
    assert np.argwhere(dominates(VALUES, ALL)).tolist() == [[0, 1], [3, 0], [3, 1]]


def test_dominance_ignores_criteria_without_weight() -> None:
    assert np.argwhere(dominates(VALUES, FIRST_TWO)).tolist() == [[0, 1], [3, 1]]


def test_non_dominated_alternatives_have_no_one_above_them() -> None:
    assert non_dominated(VALUES, ALL).tolist() == [False, False, True, True]


def test_robust_dominance_holds_whatever_the_ratings_are() -> None:
    low = np.array([[0.6, 0.5], [0.2, 0.2], [0.6, 0.4]])
    high = np.array([[0.9, 0.5], [0.6, 0.3], [0.7, 0.5]])

    found = robustly_dominates(low, high, np.array([0.5, 0.5]))

    assert np.argwhere(found).tolist() == [[0, 1], [2, 1]]


def test_robust_dominance_needs_to_be_better_somewhere() -> None:
    same = np.array([[0.5], [0.5]])

    assert not robustly_dominates(same, same, np.array([1.0])).any()

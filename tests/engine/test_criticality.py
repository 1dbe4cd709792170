import numpy as np
from numpy.testing import assert_allclose

from comparison.engine.criticality import criticality_degrees
from comparison.engine.weighted_sum import overall_values

# S: a 0.5, b 0.4, c 0.3.
VALUES = np.array([[0.8, 0.2], [0.4, 0.4], [0.2, 0.4]])
WEIGHTS = np.array([0.5, 0.5])


def test_criticality_is_the_least_relative_change_that_swaps_a_pair() -> None:
    # First: a and b need 0.1/0.4 = 0.25, b and c 0.1/0.2 = 0.5, a and c 0.2/0.6 = 1/3: half of 0.5.
    # Second: a and b -0.1/0.2, a and c -0.2/0.2, to be added: 0.5 is all of 0.5.
    assert_allclose(criticality_degrees(VALUES, WEIGHTS), [50, 100])


def test_change_that_draws_level_does_so_after_renormalising() -> None:
    change = criticality_degrees(VALUES, WEIGHTS)[0] / 100 * WEIGHTS[0]
    changed = WEIGHTS - [change, 0]

    overall = overall_values(VALUES, changed / changed.sum())

    assert_allclose(overall[0], overall[1])


def test_criticality_for_the_leader_leaves_out_pairs_of_others() -> None:
    values = np.array([[1.0, 1.0], [0.5, 0.3], [0.4, 0.4]])

    assert_allclose(criticality_degrees(values, WEIGHTS, leader=0), [np.nan, np.nan])
    assert_allclose(criticality_degrees(values, WEIGHTS), [0, 0])


def test_criticality_of_an_absent_weight_is_undefined() -> None:
    assert np.isnan(criticality_degrees(VALUES, np.array([1.0, 0.0]))[1])

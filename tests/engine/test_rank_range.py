from itertools import product

import numpy as np
from numpy.testing import assert_array_equal

from comparison.engine.rank_range import rank_ranges
from comparison.engine.weighted_sum import overall_values, ranks


def test_rank_range_of_settled_ratings_is_the_rank() -> None:
    values = np.array([[0.2], [0.9], [0.9], [0.1]])

    assert rank_ranges(values, values, np.ones(1)).tolist() == [[3, 3], [1, 1], [1, 1], [4, 4]]


def test_rank_range_widens_where_ranges_overlap() -> None:
    low, high = np.array([[0.6], [0.4], [0.1]]), np.array([[0.8], [0.7], [0.3]])

    assert rank_ranges(low, high, np.ones(1)).tolist() == [[1, 2], [1, 2], [3, 3]]


def test_rank_range_is_what_all_corners_of_the_ratings_reach() -> None:
    rng = np.random.default_rng(7)
    ends = np.sort(rng.random((2, 4, 2)), axis=0)
    weights = np.array([0.7, 0.3])
    corners = [
        ranks(overall_values(np.where(np.reshape(choice, (4, 2)), ends[1], ends[0]), weights))
        for choice in product([False, True], repeat=8)
    ]

    reached = np.column_stack([np.min(corners, axis=0), np.max(corners, axis=0)])

    assert_array_equal(rank_ranges(ends[0], ends[1], weights), reached)


def test_rank_range_does_not_let_floating_point_part_ends_that_touch() -> None:
    low, high = np.array([[0.1], [0.1 + 0.2]]), np.array([[0.3], [0.9]])

    assert rank_ranges(low, high, np.ones(1)).tolist() == [[1, 2], [1, 1]]

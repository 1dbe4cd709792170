from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from comparison.engine.matrix import Criterion, ProblemError, performance_matrix

SPEED = Criterion("speed", "benefit", 1, 5)
PRICE = Criterion("price", "cost", 100, 10)


def test_matrix_takes_low_and_high_from_the_performance() -> None:
    matrix = performance_matrix(["a", "b"], [SPEED, PRICE], [[2, 30], [4, 50]])

    np.testing.assert_array_equal(matrix.low, matrix.performance)
    np.testing.assert_array_equal(matrix.high, matrix.performance)


def test_matrix_opens_a_missing_performance_to_the_whole_scale() -> None:
    matrix = performance_matrix(["a"], [SPEED, PRICE], [[None, np.nan]])

    np.testing.assert_array_equal(matrix.low, [[1, 10]])
    np.testing.assert_array_equal(matrix.high, [[5, 100]])
    np.testing.assert_array_equal(matrix.rated, [[False, False]])


def test_matrix_keeps_the_bounds_given_for_a_missing_performance() -> None:
    matrix = performance_matrix(["a"], [SPEED], [[None]], low=[[2]], high=[[None]])

    assert (matrix.low[0, 0], matrix.high[0, 0]) == (2, 5)


def test_matrix_is_a_copy_of_what_it_was_given() -> None:
    level = np.array([[2.0]])
    matrix = performance_matrix(["a"], [SPEED], level)
    level[0, 0] = 5

    assert matrix.performance[0, 0] == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            {"performance": [[6, 20]], "low": [[1, 20]], "high": [[5, 20]]},
            "'a', criterion 'speed': .*outside low",
        ),
        ({"performance": [[3, 20]], "low": [[4, 20]]}, "'a', criterion 'speed': low is above high"),
        ({"performance": [[3, np.inf]]}, "'a', criterion 'price': low and high must be finite"),
        ({"performance": [[3]]}, r"'performance' must have the shape \(1, 2\)"),
        ({"performance": [[3, 20]], "low": [[3]]}, "'low' must have the shape"),
        ({"alternatives": [], "performance": np.empty((0, 2))}, "no alternative"),
        ({"criteria": [], "performance": [[]]}, "no criterion"),
        (
            {"alternatives": ["a", "a"], "performance": [[1, 20]] * 2},
            "alternative 'a' is listed tw",
        ),
        ({"criteria": [SPEED, SPEED], "performance": [[1, 2]]}, "criterion 'speed' is listed tw"),
    ],
)
def test_matrix_names_the_place_of_what_is_wrong(arguments: dict[str, Any], sentence: str) -> None:
    given: dict[str, Any] = {"alternatives": ["a"], "criteria": [SPEED, PRICE]} | arguments
    with pytest.raises(ProblemError, match=sentence):
        performance_matrix(**given)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"worst": 5}, "worst and best must differ"),
        ({"worst": np.nan}, "must be finite"),
        ({"best": np.inf}, "must be finite"),
        ({"direction": "cost"}, "a cost cannot have its best on that side"),
        ({"worst": 0, "scale": "log"}, "a log scale cannot touch zero"),
        ({"worst": -2, "best": -1, "scale": "log"}, "a log scale cannot touch zero"),
        ({"points": ((7, 0.5),)}, "points must go from worst to best"),
        ({"points": ((3, 0.5), (2, 0.6))}, "points must go from worst to best"),
        ({"points": ((2, 0.5), (3, 0.4))}, "points must go from worst to best"),
        ({"points": ((2, 1.5),)}, "points must go from worst to best"),
    ],
)
def test_criterion_refuses_bounds_that_define_no_value_function(
    fields: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ProblemError, match=f"Criterion 'speed': .*{sentence}"):
        replace(SPEED, **fields)

import numpy as np
import pytest
from numpy.testing import assert_allclose

from comparison.engine.matrix import Array, ProblemError
from comparison.engine.weighting import Flat, Weighting, enough_rated, grouped, step_value


def weights(rule: Weighting, importance: list[float]) -> Array:
    return rule.weights(rule.prepared(np.array(importance, float)))


def test_flat_weights_are_shares_of_the_importance() -> None:
    assert_allclose(weights(Flat(), [3, 1, 0]), [0.75, 0.25, 0])


def test_flat_weights_of_huge_importances_stay_finite() -> None:
    assert_allclose(weights(Flat(), [1e308, 1e308]), [0.5, 0.5])


@pytest.mark.parametrize("rule", [Flat(), grouped(["g", "h"])])
def test_weights_ask_for_some_importance_instead_of_dividing_by_zero(rule: Weighting) -> None:
    with pytest.raises(ProblemError, match="No criterion has any importance"):
        weights(rule, [0, 0])


def test_each_step_counts_twice_the_step_below() -> None:
    assert_allclose(
        step_value(np.array([0, 0.5, 1, 1.5, 2, 3, 4, 5])), [0, 0.5, 1, 2**0.5, 2, 4, 8, 16]
    )


def test_group_counts_as_much_as_its_most_important_criterion() -> None:
    # g: values 4, 2, 2 share 4 -> 2, 1, 1; h: 1 -> 1. Sum 5.
    assert_allclose(weights(grouped("gggh"), [3, 2, 2, 1]), [0.4, 0.2, 0.2, 0.2])


def test_group_factor_multiplies_the_group() -> None:
    # g: 2 x 4 = 8; h: 4 x 1 = 4. Sum 12.
    rule = grouped("gh", {"g": 2, "h": 4})

    assert_allclose(weights(rule, [3, 1]), [8 / 12, 4 / 12])


def test_grouped_importance_is_capped() -> None:
    assert_allclose(weights(grouped("gh"), [9, 4]), [0.5, 0.5])


def test_multiplied_group_without_importance_gives_one_to_each_countable_criterion() -> None:
    rule = grouped("ggghk", {"g": 2}, countable=[True, True, False, True, True])

    # g: 2 x 1 shared by two; h: 1; k is not multiplied and stays at nothing.
    assert_allclose(weights(rule, [0, 0, 3, 1, 0]), [1 / 3, 1 / 3, 0, 1 / 3, 0])


def test_uncountable_criterion_gets_no_weight() -> None:
    assert_allclose(weights(grouped("gh", countable=[False, True]), [4, 1]), [0, 1])


def test_grouped_weights_of_many_variations_are_those_of_each() -> None:
    rule = grouped("ggh", {"h": 2})
    variations = np.array([[1, 2, 3], [0, 0, 1], [4, 0, 0]], float)

    together = rule.weights(variations)

    assert_allclose(together, [rule.weights(row) for row in variations])


def test_largest_importance_of_a_group_may_be_varied_apart_from_its_criteria() -> None:
    # g keeps its inner shares 2/3 and 1/3 but counts 8; h counts 1.
    varied = grouped("ggh").weights(np.array([2.0, 1, 1]), largest=np.array([4.0, 1]))

    assert_allclose(varied, [16 / 27, 8 / 27, 3 / 27])


def test_criterion_needs_ratings_of_half_of_the_alternatives() -> None:
    rated = np.array([[True, True, False], [True, False, False]])

    assert enough_rated(rated).tolist() == [True, True, False]


def test_rule_of_the_criteria_with_importance_gives_the_same_weights() -> None:
    """The others have no weight, so they may be left out of a simulation."""
    rule = grouped(["a", "a", "b", "b"], {"b": 2.0})
    importance = np.array([3.0, 0.0, 2.0, 1.0])

    found = rule.of([0, 2, 3]).weights(importance[[0, 2, 3]], rule.largest(importance))

    assert found.tolist() == pytest.approx(rule.weights(importance)[[0, 2, 3]].tolist())

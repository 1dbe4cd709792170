import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from comparison.engine import acceptability as module
from comparison.engine.acceptability import Acceptability, acceptability
from comparison.engine.value_functions import PartialValues
from comparison.engine.variation import around_importance, without_preferences
from comparison.engine.weighting import Flat

NAMES = tuple(f"n{i}" for i in range(30))


def settled(values: list[list[float]], spread: float = 0) -> PartialValues:
    """Partial values with the range value +- spread."""
    central = np.array(values, np.float64)
    m, n = central.shape
    low, high = np.clip(central - spread, 0, 1), np.clip(central + spread, 0, 1)
    return PartialValues(NAMES[:m], NAMES[:n], central, low, high, np.ones((m, n), np.bool_))


def without_preference(values: PartialValues, samples: int = 40_000) -> Acceptability:
    n = len(values.criteria)
    draws = without_preferences(values.criteria, seed=2)
    equal = np.full(n, 1 / n)
    return acceptability(values, equal, draws, samples=samples, shared_error=0.3, seed=2)


def varied(values: PartialValues, importance: list[float], samples: int = 20_000) -> Acceptability:
    stated = np.array(importance)
    draws = around_importance(Flat(), stated, values.criteria, step=1, seed=2)
    weights = Flat().weights(stated)
    return acceptability(values, weights, draws, samples=samples, shared_error=0.3, seed=2)


def test_two_criteria_are_cut_where_the_lines_cross() -> None:
    # S_a = 0.3 + 0.5 t against S_b = 0.7 - 0.1 t, t uniform: level at t = 2/3, a ahead beyond.
    found = without_preference(settled([[0.8, 0.3], [0.6, 0.7]]))

    assert_allclose(found.rank_acceptability, [[1 / 3, 2 / 3], [2 / 3, 1 / 3]], atol=0.01)
    assert_allclose(found.expected_rank, [5 / 3, 4 / 3], atol=0.01)
    assert_allclose(found.pairwise, [[0.5, 1 / 3], [2 / 3, 0.5]], atol=0.01)
    # b wins for t uniform on 0 ... 2/3, a on 2/3 ... 1.
    assert_allclose(found.central_weights, [[5 / 6, 1 / 6], [1 / 3, 2 / 3]], atol=0.01)
    assert_array_equal(found.confidence_factor, [1, 1])


@pytest.mark.parametrize(
    "gaps", [(0.5, -0.3), (0.6, 0.2, -0.4), (0.7, -0.1, -0.3, -0.5), (0.1, 0.9, 0.4, -0.2, -0.8)]
)
def test_pairwise_index_without_preferences_follows_the_closed_formula(
    gaps: tuple[float, ...],
) -> None:
    """P(sum_j w_j d_j > 0) = sum over d_j > 0 of d_j^(n-1) / prod_{k != j} (d_j - d_k)."""
    exact = sum(
        d ** (len(gaps) - 1) / np.prod([d - other for other in gaps if other != d])
        for d in gaps
        if d > 0
    )
    ahead = [[0.5 + d / 2 for d in gaps], [0.5 - d / 2 for d in gaps]]

    assert_allclose(without_preference(settled(ahead)).pairwise[0, 1], exact, atol=0.01)


def test_uniform_rating_against_a_settled_one_is_won_in_its_share_of_the_range() -> None:
    values = PartialValues(
        ("a", "b"),
        ("c",),
        np.array([[0.5], [0.7]]),
        np.array([[0.1], [0.7]]),
        np.array([[0.9], [0.7]]),
        np.ones((2, 1), np.bool_),
    )

    found = varied(values, [3])

    assert_allclose(found.rank_acceptability[0], [0.25, 0.75], atol=0.01)
    assert_allclose(found.confidence_factor, [0.25, 0.75], atol=0.03)
    assert_allclose(found.central_weights, [[1], [1]])


def test_identical_alternatives_share_every_rank() -> None:
    found = varied(settled([[0.5, 0.5]] * 3), [2, 3], samples=50)

    assert_allclose(found.rank_acceptability, np.full((3, 3), 1 / 3))
    assert_allclose(found.pairwise, np.full((3, 3), 0.5))
    assert_allclose(found.expected_rank, [2, 2, 2])
    assert_allclose(found.confidence_factor, [1 / 3] * 3)


def test_tie_in_the_middle_shares_the_ranks_it_occupies() -> None:
    found = varied(settled([[0.1], [0.5], [0.9], [0.5]]), [2], samples=50)

    assert_allclose(
        found.rank_acceptability,
        [[0.0, 0, 0, 1], [0.0, 0.5, 0.5, 0], [1.0, 0, 0, 0], [0.0, 0.5, 0.5, 0]],
        atol=1e-12,
    )


def test_alternative_that_is_never_first_has_no_central_weights() -> None:
    found = varied(settled([[0.9, 0.9], [0.1, 0.1]]), [1, 1], samples=100)

    assert np.isnan(found.central_weights[1]).all()
    assert np.isnan(found.confidence_factor[1])
    assert found.confidence_factor[0] == 1


def test_acceptabilities_sum_to_one_both_ways_and_agree_with_each_other() -> None:
    rng = np.random.default_rng(3)
    found = varied(settled(rng.random((7, 9)).tolist(), spread=0.2), [3, 1, 2, 4, 1, 2, 0, 1, 1])

    assert_allclose(found.rank_acceptability.sum(axis=0), 1)
    assert_allclose(found.rank_acceptability.sum(axis=1), 1)
    assert_allclose(found.pairwise + found.pairwise.T, 1)
    assert_allclose(found.expected_rank, 0.5 + found.pairwise.sum(axis=0))


def test_result_is_the_same_in_blocks_and_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    values = settled([[0.8, 0.3], [0.6, 0.7]])
    at_once = without_preference(values, samples=1000)
    monkeypatch.setattr(module, "BLOCK", 2 * 300)

    in_blocks = without_preference(values, samples=1000)

    assert_allclose(in_blocks.rank_acceptability, at_once.rank_acceptability)
    assert_allclose(in_blocks.central_weights, at_once.central_weights)


def test_result_is_reproducible_from_the_seed() -> None:
    values = settled([[0.8, 0.3], [0.6, 0.7]], spread=0.2)

    first, again = (varied(values, [1, 2], samples=500) for _ in range(2))

    assert_array_equal(first.rank_acceptability, again.rank_acceptability)


def test_pairwise_indices_are_restricted_to_those_compared() -> None:
    values = settled([[0.8], [0.6], [0.4]])
    draws = without_preferences(values.criteria, seed=2)

    found = acceptability(
        values, np.ones(1), draws, samples=10, shared_error=0, seed=1, compared=[0, 2]
    )

    assert_array_equal(found.pairwise, [[0.5, np.nan, 1], [np.nan] * 3, [0, np.nan, 0.5]])


def test_shared_errors_make_the_leader_less_sure() -> None:
    """Synthetic 12 x 30: independent errors cancel out over the criteria and feign certainty."""
    rng = np.random.default_rng(11)
    values = settled((rng.integers(0, 5, (12, 30)) / 4).tolist(), spread=0.25)
    draws = [
        acceptability(
            values,
            np.full(30, 1 / 30),
            around_importance(Flat(), np.full(30, 3.0), values.criteria, step=0, seed=1),
            samples=5000,
            shared_error=shared,
            seed=1,
        ).rank_acceptability[:, 0]
        for shared in (0, 0.3, 0.6)
    ]

    first = [share.max() for share in draws]
    assert first[0] > first[1] + 0.03 > first[2] + 0.03


def test_tie_in_a_draw_is_not_broken_by_floating_point() -> None:
    found = varied(settled([[0.3], [0.1 + 0.2]]), [2], samples=10)

    assert_allclose(found.rank_acceptability, 0.5)
    assert_allclose(found.confidence_factor, 0.5)
    assert_allclose(found.central_weights, 1)

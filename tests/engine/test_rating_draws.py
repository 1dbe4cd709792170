from math import asin, pi, sqrt
from statistics import NormalDist

import numpy as np
import pytest
from numpy.testing import assert_allclose

from comparison.engine import rating_draws
from comparison.engine.matrix import Array
from comparison.engine.rating_draws import RatingDraws
from comparison.engine.value_functions import PartialValues


def ranged(low: list[list[float]], high: list[list[float]]) -> PartialValues:
    below, above = np.array(low), np.array(high)
    m, n = below.shape
    names = tuple("abcdefghijklmnop"[:m]), tuple("abcdefghijklmnop"[:n])
    return PartialValues(*names, (below + above) / 2, below, above, np.ones((m, n), np.bool_))


def overall(values: PartialValues, shared_error: float, count: int = 20_000) -> Array:
    """Overall values under equal weights."""
    n = len(values.criteria)
    weights = np.full(n, 1 / n)
    draws = RatingDraws(values, weights, samples=count, shared_error=shared_error, seed=1)
    return draws.overall_values(draws.sample(count), np.tile(weights[:, None], count))


@pytest.fixture(params=[0, rating_draws.DRAWN_ONE_BY_ONE], ids=["summed", "one-by-one"])
def drawn(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many ratings are drawn one by one."""
    monkeypatch.setattr(rating_draws, "DRAWN_ONE_BY_ONE", request.param)
    return int(request.param)


def test_rating_is_uniform_between_low_and_high() -> None:
    values = overall(ranged([[0.2]], [[0.6]]), 0.3)[0]

    assert 0.2 <= values.min() < 0.201
    assert 0.599 < values.max() <= 0.6
    assert_allclose(np.quantile(values, [0.25, 0.5, 0.75]), [0.3, 0.4, 0.5], atol=0.01)


@pytest.mark.usefixtures("drawn")
@pytest.mark.parametrize("shared_error", [0, 0.3, 0.8, 1])
def test_sum_of_correlated_ratings_has_the_mean_and_variance_of_the_copula(
    shared_error: float,
) -> None:
    n = 8
    values = overall(ranged([[0] * n], [[1] * n]), shared_error)[0]

    # Uniforms of a Gaussian copula with correlation r correlate by 6/pi asin(r/2).
    correlation = 6 / pi * asin(shared_error / 2)
    deviation = sqrt((1 + (n - 1) * correlation) / (12 * n))
    assert_allclose([values.mean(), values.std()], [0.5, deviation], atol=0.006)


def test_summed_ratings_follow_the_distribution_of_those_drawn_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    values = ranged([[0.1] * 12], [[0.9] * 6 + [0.3] * 6])
    shares = np.linspace(0.02, 0.98, 25)
    monkeypatch.setattr(rating_draws, "DRAWN_ONE_BY_ONE", 10**9)
    exact = np.quantile(overall(values, 0.3, 100_000), shares)
    monkeypatch.setattr(rating_draws, "DRAWN_ONE_BY_ONE", 0)

    summed = np.quantile(overall(values, 0.3, 100_000), shares)

    assert_allclose(summed, exact, atol=0.006)


@pytest.mark.usefixtures("drawn")
def test_errors_are_shared_within_one_alternative_and_not_between_two() -> None:
    both = overall(ranged([[0, 0], [0, 0]], [[1, 1], [1, 1]]), 1)

    assert abs(np.cov(both)[0, 1]) < 0.03 / 12
    assert_allclose(both.var(axis=1), 1 / 12, atol=0.003)  # the two criteria err as one


@pytest.mark.usefixtures("drawn")
def test_settled_ratings_do_not_vary() -> None:
    assert_allclose(overall(ranged([[0.2, 0.8]], [[0.2, 0.8]]), 0.3, 10), [[0.5] * 10])


@pytest.mark.usefixtures("drawn")
def test_draws_of_an_alternative_do_not_depend_on_the_others() -> None:
    alone = overall(ranged([[0.1, 0.2]], [[0.5, 0.9]]), 0.3, 50)
    beside = overall(ranged([[0.1, 0.2], [0, 0]], [[0.5, 0.9], [1, 1]]), 0.3, 50)

    assert_allclose(beside[0], alone[0])


@pytest.mark.usefixtures("drawn")
def test_several_weightings_of_one_sample_agree_with_each_alone() -> None:
    values = ranged([[0, 0.2], [0.3, 0.3]], [[1, 0.9], [0.3, 0.8]])
    weightings = np.array([[0.5, 0.2, 1.0], [0.5, 0.8, 0.0]])
    draws = RatingDraws(values, weightings[:, 0], samples=40, shared_error=0.3, seed=1)
    sample = draws.sample(40)

    together = draws.overall_values_at(sample, weightings)

    for k, weights in enumerate(weightings.T):
        alone = draws.overall_values(sample, np.tile(weights[:, None], 40))
        assert_allclose(together[:, k], alone)


def test_heaviest_ratings_are_drawn_one_by_one_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rating_draws, "DRAWN_ONE_BY_ONE", 16 * 20_000)  # one per draw
    values = overall(ranged([[0.0, 0.5]], [[1.0, 0.5]]), 0.3)[0]

    # Uniform on 0.25 ... 0.75, which a normal sum would overstep.
    assert 0.25 <= values.min() < 0.251
    assert 0.749 < values.max() <= 0.75


def test_normal_distribution_is_looked_up_to_four_ten_thousandths() -> None:
    points = np.linspace(-9, 9, 10_001)

    found = rating_draws._looked_up(rating_draws._normal_cdf(), points)

    assert_allclose(found, [NormalDist().cdf(z) for z in points], rtol=0, atol=4e-4)

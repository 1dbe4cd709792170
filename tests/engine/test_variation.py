import numpy as np
from numpy.testing import assert_allclose, assert_array_equal

from comparison.engine.variation import around_importance, stream, without_preferences
from comparison.engine.weighting import Flat, grouped


def test_stream_is_the_same_for_the_same_name_and_seed_only() -> None:
    first = stream(1, "rating", "django").random(4)

    assert_array_equal(stream(1, "rating", "django").random(4), first)
    for other in (stream(2, "rating", "django"), stream(1, "rating", "flask")):
        assert (other.random(4) != first).all()


def test_importance_moves_by_up_to_one_step_and_zero_stays_zero() -> None:
    # Weights show ratios only: 1 ... 3 over 2 ... 4.
    draws = around_importance(Flat(), np.array([2.0, 0.0, 3.0]), "abc", step=1, seed=1)

    weights = draws(20_000)

    assert_allclose(weights.sum(axis=0), 1)
    assert (weights[1] == 0).all()
    ratio = weights[0] / weights[2]
    assert 1 / 4 < ratio.min() < 0.3
    assert 1.4 < ratio.max() < 3 / 2


def test_importance_below_one_step_reaches_down_to_zero() -> None:
    # Both on 0 ... 1.5: they are alike, and either may come to almost nothing.
    draws = around_importance(grouped("gh"), np.array([0.5, 0.5]), "ab", step=1, seed=3)

    share = draws(40_000)[0]

    assert_allclose([share.mean(), (share < 0.5).mean()], [0.5, 0.5], atol=0.01)
    assert share.min() < 0.01
    assert share.max() > 0.99


def test_step_of_zero_repeats_the_stated_weights() -> None:
    draws = around_importance(grouped("ggh"), np.array([3.0, 1, 2]), "abc", step=0, seed=1)

    stated = grouped("ggh").weights(np.array([3.0, 1, 2]))

    assert_allclose(draws(3), np.column_stack([stated] * 3))


def test_largest_importance_of_a_group_moves_apart_from_its_criteria() -> None:
    # One criterion per group: all that moves a group's weight is its largest importance.
    draws = around_importance(grouped("gh"), np.array([2.0, 4.0]), "ab", step=1, seed=1)

    weights = draws(20_000)

    ratio = weights[0] / weights[1]
    assert 1 / 16 < ratio.min() < 0.08  # values 1 ... 4 over 4 ... 16
    assert 0.8 < ratio.max() < 1


def test_draws_of_a_criterion_do_not_depend_on_the_others() -> None:
    two = around_importance(Flat(), np.array([2.0, 3.0]), "ab", step=1, seed=5)(100)
    three = around_importance(Flat(), np.array([2.0, 3.0, 1.0]), "abc", step=1, seed=5)(100)

    assert_allclose(two[0] / two[1], three[0] / three[1])


def test_draws_go_on_where_the_last_ones_ended() -> None:
    whole = around_importance(Flat(), np.array([2.0, 3.0]), "ab", step=1, seed=5)(100)
    parts = around_importance(Flat(), np.array([2.0, 3.0]), "ab", step=1, seed=5)

    assert_allclose(np.hstack([parts(40), parts(60)]), whole)


def test_weights_without_preferences_are_uniform_on_the_simplex() -> None:
    weights = without_preferences("abc", seed=1)(40_000)

    assert_allclose(weights.sum(axis=0), 1)
    assert_allclose(weights.mean(axis=1), 1 / 3, atol=0.01)
    # P(share > 1/2) = (1 - 1/2)^2 for each of three.
    assert_allclose((weights > 0.5).mean(axis=1), 0.25, atol=0.01)


def test_group_of_many_does_not_gain_by_the_largest_of_its_draws() -> None:
    # If the largest importance of a group were the largest draw, three would beat one in 3 of 4.
    draws = around_importance(grouped("gggh"), np.full(4, 2.0), "abcd", step=1, seed=1)

    weights = draws(20_000)

    assert_allclose((weights[:3].sum(axis=0) > weights[3]).mean(), 0.5, atol=0.015)

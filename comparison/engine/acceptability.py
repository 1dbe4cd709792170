"""SMAA-2: how often each alternative takes each rank when weights and ratings vary.

Rank acceptability, central weights and confidence factors after Lahdelma & Salminen 2001, pairwise
winning indices after Leskinen et al. 2006. The shares describe the variation put in, nothing else;
they are no probabilities of being the best.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comparison.engine.matrix import Array, Mask
from comparison.engine.rating_draws import RatingDraws
from comparison.engine.value_functions import PartialValues
from comparison.engine.variation import WeightDraws
from comparison.engine.weighted_sum import TIE

BLOCK = 2_000_000
"""Numbers held at once in the largest array."""
CONFIDENCE_DRAWS = 2_500
"""Fresh rating draws per confidence factor; fewer where many alternatives win."""


@dataclass(frozen=True, eq=False)
class Acceptability:
    """Shares in [0, 1]. Tied alternatives share the credit of the ranks they occupy.

    `rank_acceptability[i, r]` is the share of draws in which i takes rank r + 1: rows and columns
    sum to 1. `pairwise[i, j]` is the share in which i is ahead of j, half for a tie; NaN if not
    compared. `central_weights[i]` is the mean of the weights that put i first and
    `confidence_factor[i]` the share of fresh rating draws in which they do; NaN if it never is.
    """

    rank_acceptability: Array
    pairwise: Array
    expected_rank: Array
    central_weights: Array
    confidence_factor: Array


def acceptability(
    values: PartialValues,
    weights: Array,
    weight_draws: WeightDraws,
    *,
    samples: int,
    shared_error: float,
    seed: int,
    compared: Sequence[int] | None = None,
) -> Acceptability:
    """Simulate `samples` joint draws of weights (from `weight_draws`) and ratings.

    `weights` are those stated, around which the draws lie. `compared` restricts the pairwise
    indices to these alternatives: they cost the square of their number. The sampling error of a
    share is at most 2.2 points with 2,000 draws, 1.0 with 10,000 (95 %).
    """
    m, n = values.central.shape
    ratings = RatingDraws(values, weights, samples=samples, shared_error=shared_error, seed=seed)
    pairs = np.arange(m) if compared is None else np.array(compared, dtype=np.intp)
    credit, wins = np.zeros((m, m)), np.full((m, m), np.nan)
    wins[np.ix_(pairs, pairs)] = 0
    won, winning_weights = np.zeros(m), np.zeros((m, n))
    for count in _blocks(samples, max(m, n)):
        drawn = weight_draws(count)
        overall = ratings.overall_values(ratings.sample(count), drawn)
        credit += _rank_credit(overall)
        _add_wins(wins, overall, pairs)
        first = _first_credit(overall)
        won += first.sum(axis=1)
        winning_weights += first @ drawn.T
    central = winning_weights / np.where(won > 0, won, np.nan)[:, None]
    return Acceptability(
        rank_acceptability=credit / samples,
        pairwise=wins / samples,
        expected_rank=credit @ np.arange(1, m + 1) / samples,
        central_weights=central,
        confidence_factor=_confidence_factors(ratings, central),
    )


def _blocks(samples: int, width: int) -> list[int]:
    size = max(1, BLOCK // width)
    return [min(size, samples - start) for start in range(0, samples, size)]


def _rank_credit(overall: Array) -> Array:
    """[i, r]: in how many columns of `overall` alternative i takes rank r + 1."""
    m = len(overall)
    order = np.argsort(-overall.T, axis=1)
    ranked = np.take_along_axis(overall.T, order, axis=1)
    begins = np.ones((len(ranked), m + 1), dtype=np.bool_)
    begins[:, 1:m] = ranked[:, :-1] - ranked[:, 1:] > TIE
    tied = ~begins.all(axis=1)
    places = (order[~tied] * m + np.arange(m)).ravel()
    credit = np.bincount(places, minlength=m * m).reshape(m, m).astype(np.float64)
    return credit + _tied_credit(order[tied], begins[tied]) if tied.any() else credit


def _tied_credit(order: NDArray[np.intp], begins: Mask) -> Array:
    """The same for rows of alternatives in order, with ties that begin at the places marked.

    Each of k tied alternatives gets 1 / k of each of the k ranks they occupy: added where the tie
    begins, taken away where it ends, and accumulated along the ranks.
    """
    m = order.shape[1]
    place = np.arange(m + 1)
    start = np.maximum.accumulate(np.where(begins, place, 0), axis=1)[:, :m]
    end = np.minimum.accumulate(np.where(begins, place, m)[:, ::-1], axis=1)[:, ::-1][:, 1:]
    share = 1 / (end - start)
    changes = np.zeros((m, m + 1))
    np.add.at(changes, (order, start), share)
    np.add.at(changes, (order, end), -share)
    return changes.cumsum(axis=1)[:, :m]


def _add_wins(wins: Array, overall: Array, pairs: NDArray[np.intp]) -> None:
    """Add to wins[i, j] in how many columns i is ahead of j, half for a tie."""
    for place, i in enumerate(pairs):
        rivals = pairs[place:]
        gap = overall[i] - overall[rivals]
        ahead, behind = (gap > TIE).sum(axis=1), (gap < -TIE).sum(axis=1)
        half_ties = (overall.shape[1] - ahead - behind) / 2
        wins[i, rivals] += ahead + half_ties
        wins[rivals[1:], i] += (behind + half_ties)[1:]


def _first_credit(overall: Array) -> Array:
    """[i, b]: alternative i's share of the first rank in column b."""
    first = overall >= overall.max(axis=0) - TIE
    return np.asarray(first / first.sum(axis=0))


def _confidence_factors(ratings: RatingDraws, central: Array) -> Array:
    m = len(central)
    factors = np.full(m, np.nan)
    winners = np.flatnonzero(~np.isnan(central[:, 0]))
    sample = ratings.sample(min(CONFIDENCE_DRAWS, max(100, 2 * BLOCK // (winners.size * m))))
    size = max(1, BLOCK // (m * sample.count))
    for some in np.split(winners, range(size, winners.size, size)):
        overall = ratings.overall_values_at(sample, central[some].T)
        first = overall >= overall.max(axis=0) - TIE
        own = first[some, np.arange(some.size)]
        factors[some] = (own / first.sum(axis=0)).mean(axis=1)
    return factors

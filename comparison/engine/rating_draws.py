"""Draws of what the ratings might be between low and high, and the overall values they give.

Each rating is uniform between its ends. The errors of one alternative are correlated by a Gaussian
copula with one shared component, since one rater judged it: rated too kindly is kind on every
criterion. Independent errors would cancel out and feign certainty.

The ratings that matter most are drawn one by one. Where there are too many to draw all, the sum of
the rest is normal with exactly its mean and variance given the shared component.
"""

from dataclasses import dataclass
from functools import cache
from math import asin, erf, pi, sqrt
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from comparison.engine.matrix import Array
from comparison.engine.value_functions import PartialValues
from comparison.engine.variation import stream

_Float = TypeVar("_Float", np.float32, np.float64)
_Number = TypeVar("_Number", np.float32, np.float64)

DRAWN_ONE_BY_ONE = 500_000
"""How many ratings are drawn one by one in all; shared evenly among alternatives and draws."""
REACH = 8.0
"""Standard normal values beyond this are treated as this: they come once in 10^15 draws."""


@dataclass(frozen=True, eq=False)
class RatingSample:
    """Joint draws, one per column.

    `drawn`: positions from low (0) to high (1), for each alternative with ratings drawn one by one.
    `rest_mean`, `rest_noise`: for the others, the mean position given the shared component and the
    deviation of their sum from it, in units of the root of the sum of squared weights.
    """

    drawn: tuple[NDArray[np.float32], ...]
    rest_mean: Array
    rest_noise: Array

    @property
    def count(self) -> int:
        return int(self.rest_mean.shape[-1])


class RatingDraws:
    """Draws for the criteria that have weight; `shared_error` is the correlation, in [0, 1]."""

    def __init__(
        self, values: PartialValues, weights: Array, *, samples: int, shared_error: float, seed: int
    ) -> None:
        self._shared = shared_error
        self._low = values.low
        self._rest = values.high - values.low
        self._drawn: list[tuple[int, NDArray[np.intp], Array]] = []
        # As if there were a power of two of alternatives: leaving one out seldom changes the draws.
        crowd = max(16, 1 << (len(values.alternatives) - 1).bit_length())
        one_by_one = DRAWN_ONE_BY_ONE // (samples * crowd)
        for i, span in enumerate(self._rest):
            cells = _heaviest(span * weights, one_by_one)
            if cells.size:
                self._drawn.append((i, cells, span[cells, None]))
                span[cells] = 0
        self._rest_squared = self._rest**2
        self._streams = [stream(seed, "rating", name) for name in values.alternatives]

    def sample(self, count: int) -> RatingSample:
        """The next `count` draws."""
        shared = np.array([draw.standard_normal(count) for draw in self._streams])
        drawn = tuple(
            self._positions(self._streams[i], cells.size, shared[i]) for i, cells, _ in self._drawn
        )
        if not self._rest.any():
            return RatingSample(drawn, np.zeros((1, count)), np.zeros((1, count)))
        noise = np.array([draw.standard_normal(count) for draw in self._streams])
        noise *= _looked_up(_deviations(self._shared), shared)
        given = shared * sqrt(self._shared / (2 - self._shared))
        mean = _looked_up(_normal_cdf(), given).astype(np.float64)
        return RatingSample(drawn, mean, noise)

    def overall_values(self, sample: RatingSample, weights: Array) -> Array:
        """One weighting per draw: n_alternatives x count from weights n_criteria x count."""
        overall = self._low @ weights + (self._rest @ weights) * sample.rest_mean
        overall += np.sqrt(self._rest_squared @ weights**2) * sample.rest_noise
        for (i, cells, span), positions in zip(self._drawn, sample.drawn, strict=True):
            overall[i] += np.einsum("cb,cb->b", positions, weights[cells] * span)
        return overall

    def overall_values_at(self, sample: RatingSample, weights: Array) -> Array:
        """Each weighting in every draw: n_alternatives x k x count from weights n_criteria x k."""
        mean, noise = sample.rest_mean[:, None, :], sample.rest_noise[:, None, :]
        overall = (self._low @ weights)[..., None] + (self._rest @ weights)[..., None] * mean
        overall += np.sqrt(self._rest_squared @ weights**2)[..., None] * noise
        for (i, cells, span), positions in zip(self._drawn, sample.drawn, strict=True):
            overall[i] += (weights[cells] * span).T @ positions
        return overall

    def _positions(
        self, draw: np.random.Generator, cells: int, shared: Array
    ) -> NDArray[np.float32]:
        """Correlated uniforms, cells x count: Phi(sqrt(r) z + sqrt(1 - r) e)."""
        own = draw.standard_normal((cells, shared.size), dtype=np.float32)
        own *= np.float32(sqrt(1 - self._shared))
        own += (sqrt(self._shared) * shared).astype(np.float32)
        return _looked_up(_normal_cdf(), own)


def _heaviest(effect: Array, most: int) -> NDArray[np.intp]:
    """The columns with the largest effect above zero, at most so many, from left to right."""
    heaviest = np.sort(np.argsort(-effect, kind="stable")[:most])
    return heaviest[effect[heaviest] > 0]


def _looked_up(table: NDArray[_Float], z: NDArray[_Number]) -> NDArray[_Float]:
    """The entry nearest to each z of a table that runs evenly from -REACH to REACH."""
    middle = (table.size - 1) / 2
    nearest = (z * z.dtype.type(middle / REACH) + z.dtype.type(middle + 0.5)).astype(np.intp)
    return table.take(nearest, mode="clip")


@cache
def _normal_cdf() -> NDArray[np.float32]:
    """Phi, exact to 0.0004 when looked up: NumPy has no error function."""
    points = np.linspace(-REACH, REACH, 8193)
    return np.array([(1 + erf(z / sqrt(2))) / 2 for z in points], dtype=np.float32)


@cache
def _deviations(shared_error: float) -> Array:
    """Standard deviation of a uniform position given the shared component z, for a table of z.

    Var(U | z) = Phi2(h, h; s) - Phi(h)^2 with h = z sqrt(r / (2 - r)), s = (1 - r) / (2 - r), which
    by Plackett's identity is 1/(2 pi) times the integral of exp(-h^2 / (1 + sin a)) over
    0 <= a <= asin(s); Gauss-Legendre.
    """
    h = np.linspace(-REACH, REACH, 2049) * sqrt(shared_error / (2 - shared_error))
    nodes, node_weights = np.polynomial.legendre.leggauss(16)
    end = asin((1 - shared_error) / (2 - shared_error))
    angle = (nodes + 1) * end / 2
    density = np.exp(-(h[:, None] ** 2) / (1 + np.sin(angle)))
    return np.asarray(np.sqrt(density @ node_weights * end / 2 / (2 * pi)))

"""From the importance a reader states to weights that sum to 1.

Importances may have any leading shape, so that one call weighs one reader or 10,000 variations;
the last axis is the criteria. Both rules keep an importance of zero at weight zero.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from comparison.engine.matrix import Array, Mask, ProblemError

CAP = 4.0
"""The largest importance of the grouped rule: 0 not counted, 1 a little … 4 decisive."""


class Weighting(Protocol):
    """A rule that turns importance into weights. `groups` names its groups, if it has any."""

    @property
    def groups(self) -> tuple[str, ...]: ...

    def prepared(self, importance: Array) -> Array:
        """The importances that count, as they are shown and varied."""

    def largest(self, importance: Array) -> Array:
        """The largest prepared importance of each group, shape (…, n_groups)."""

    def weights(self, importance: Array, largest: Array | None = None) -> Array:
        """Weights of prepared importances, summing to 1.

        `largest` replaces the largest importance of each group, so that it can be varied apart.
        Raises ProblemError if nothing has importance.
        """

    def of(self, criteria: Sequence[int]) -> "Weighting":
        """The rule for these columns alone; the others have no importance."""


@dataclass(frozen=True)
class Flat:
    """Weight = importance / sum of importances."""

    groups: tuple[str, ...] = ()

    def prepared(self, importance: Array) -> Array:
        return importance

    def largest(self, importance: Array) -> Array:
        return importance[..., :0]

    def weights(self, importance: Array, largest: Array | None = None) -> Array:
        return normalised(importance)

    def of(self, criteria: Sequence[int]) -> "Flat":
        return self


@dataclass(frozen=True, eq=False)
class Grouped:
    """A group counts as much as its most important criterion, however many criteria it has.

    `membership` is the group's index of each criterion, `factors` what each group is multiplied by
    (1, 2 or 4), `countable` marks the criteria with enough ratings to be counted.
    """

    groups: tuple[str, ...]
    membership: tuple[int, ...]
    factors: tuple[float, ...]
    countable: tuple[bool, ...]

    def prepared(self, importance: Array) -> Array:
        """Uncountable criteria get 0, the rest at most CAP.

        A multiplied group that has no importance at all gets 1 on each of its countable criteria.
        """
        kept = np.where(self.countable, np.minimum(importance, CAP), 0.0)
        multiplied = np.array(self.factors)[list(self.membership)] > 1
        empty = self.largest(kept)[..., self.membership] == 0
        return np.where(multiplied & empty & self.countable, 1.0, kept)

    def largest(self, importance: Array) -> Array:
        members = [np.flatnonzero(np.array(self.membership) == g) for g in range(len(self.groups))]
        return np.stack([importance[..., m].max(axis=-1) for m in members], axis=-1)

    def weights(self, importance: Array, largest: Array | None = None) -> Array:
        """Factor x value of the group's largest importance x own value / sum of its values."""
        value = step_value(importance)
        top = self.largest(importance) if largest is None else largest
        indicator = self._indicator()
        in_group = value @ indicator
        of_one = step_value(top) * self.factors / np.where(in_group > 0, in_group, 1.0)
        return normalised(value * (of_one @ indicator.T))

    def of(self, criteria: Sequence[int]) -> "Grouped":
        return replace(
            self,
            membership=tuple(self.membership[j] for j in criteria),
            countable=tuple(self.countable[j] for j in criteria),
        )

    def _indicator(self) -> Array:
        return np.eye(len(self.groups))[list(self.membership)]


def grouped(
    group_of: Sequence[str],
    factors: Mapping[str, float] | None = None,
    countable: Sequence[bool] | None = None,
) -> Grouped:
    """The grouped rule from the group of each criterion; a factor not given is 1."""
    groups = tuple(dict.fromkeys(group_of))
    return Grouped(
        groups,
        tuple(groups.index(group) for group in group_of),
        tuple((factors or {}).get(group, 1.0) for group in groups),
        tuple(countable) if countable is not None else (True,) * len(group_of),
    )


def step_value(importance: Array) -> Array:
    """Each step counts twice the one below: 0 1 2 3 4 become 0 1 2 4 8.

    2^(importance - 1) from 1 upwards, the importance itself below 1.
    """
    return np.where(importance < 1, importance, np.exp2(np.maximum(importance, 1.0) - 1))


def normalised(importance: Array) -> Array:
    """Importance / sum along the last axis. Raises ProblemError if nothing has importance."""
    largest = importance.max(axis=-1, keepdims=True)
    if not np.all(largest > 0):
        raise ProblemError("No criterion has any importance.")
    scaled = importance / largest  # so that the sum of huge importances stays finite
    return np.asarray(scaled / scaled.sum(axis=-1, keepdims=True))


def enough_rated(rated: Mask) -> Mask:
    """True for each criterion (column) on which at least half of the alternatives are rated."""
    return np.asarray(2 * rated.sum(axis=0) >= rated.shape[0])

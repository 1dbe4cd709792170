"""Where one framework stands among all others, group by group."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from comparison.engine.matrix import ProblemError
from comparison.engine.value_functions import values_at_midpoint
from comparison.engine.weighted_sum import ranks
from comparison.models import CriterionGroup, Framework
from comparison.selectors.matrix import performance_matrix


@dataclass(frozen=True, kw_only=True)
class GroupPosition:
    """Mean value of a group's rated criteria in [0, 1]: this framework's, and everybody's.

    ``rank`` is among the bare frameworks, or among the stacks and them for a stack; ``of`` how
    many there are.
    """

    slug: str
    name: str
    value: float
    others: tuple[float, ...]
    rank: int
    of: int


def group_positions(*, slug: str) -> tuple[GroupPosition, ...]:
    """Every criterion of a group counts the same here. Empty while no criterion is public."""
    names = _compared_with(slug)
    try:
        matrix = performance_matrix(alternatives=names)
    except ProblemError:
        return ()
    values = values_at_midpoint(matrix)
    groups = {group.slug: group.name for group in CriterionGroup.objects.all()}
    positions = []
    for group in dict.fromkeys(criterion.group or "" for criterion in matrix.criteria):
        in_group = np.array([criterion.group == group for criterion in matrix.criteria])
        counted = in_group & values.rated.all(axis=0)
        if counted.any():
            means = values.central[:, counted].mean(axis=1)
            positions.append(_position(group, groups[group], means, names.index(slug)))
    return tuple(positions)


def _compared_with(slug: str) -> list[str]:
    """The bare frameworks; a stack is put among them."""
    published = Framework.objects.published().order_by("slug")
    return [
        name for name, base in published.values_list("slug", "base") if base is None or name == slug
    ]


def _position(
    slug: str, name: str, means: np.ndarray[tuple[int], np.dtype[np.float64]], index: int
) -> GroupPosition:
    return GroupPosition(
        slug=slug,
        name=name,
        value=float(means[index]),
        others=tuple(sorted(float(mean) for mean in np.delete(means, index))),
        rank=int(ranks(means)[index]),
        of=len(means),
    )

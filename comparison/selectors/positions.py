"""Where one framework stands among all others, group by group."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from comparison.engine.weighted_sum import ranks
from comparison.selectors.basis import basis


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
    """Every criterion of a group counts the same here. Empty while no criterion is public.

    A stack is put among the bare frameworks.
    """
    on = basis()
    if on.known is None:
        return ()
    frameworks = on.facts.frameworks.items()
    names = [name for name, row in frameworks if not row.base or name == slug]
    values = on.known.values.of(names)
    positions = []
    for group, group_name in dict.fromkeys((c.group, c.group_name) for c in on.form.criteria):
        in_group = np.array([criterion.group == group for criterion in on.form.criteria])
        counted = in_group & values.rated.all(axis=0)
        if counted.any():
            means = values.central[:, counted].mean(axis=1)
            positions.append(_position(group, group_name, means, names.index(slug)))
    return tuple(positions)


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

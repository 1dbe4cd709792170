"""How far two runs agree: not on numbers, which no two machines share, but on who is ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from comparison.measuring.statistics import Interval, groups, too_few


@dataclass(frozen=True, kw_only=True)
class Moved:
    """A name whose group is another one, counted from 1 for the best, among those of both runs."""

    name: str
    before: int
    after: int


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """Pairs of names that both runs have, with samples enough to place them.

    ``same``: both tell the pair apart, and alike, or neither does. ``opposite``: both tell it apart
    and the order is reversed. ``finer`` and ``coarser``: only the later, only the earlier run does.
    """

    pairs: int
    same: int
    opposite: int
    finer: int
    coarser: int
    moved: tuple[Moved, ...]


def agreement(
    before: Mapping[str, Interval], after: Mapping[str, Interval], *, highest_first: bool
) -> Agreement:
    names = sorted((before.keys() & after.keys()) - {*too_few(before), *too_few(after)})
    told = [(_told(before, pair), _told(after, pair)) for pair in combinations(names, 2)]
    return Agreement(
        pairs=len(told),
        same=sum(old == new for old, new in told),
        opposite=sum(old * new < 0 for old, new in told),
        finer=sum(not old and bool(new) for old, new in told),
        coarser=sum(bool(old) and not new for old, new in told),
        moved=_moved(before, after, names, highest_first=highest_first),
    )


def _told(run: Mapping[str, Interval], pair: tuple[str, str]) -> int:
    """1 where the first is larger, -1 where it is smaller, 0 where they cannot be told apart."""
    one, other = (run[name] for name in pair)
    if one.overlaps(other):
        return 0
    return 1 if one.low > other.high else -1


def _moved(
    before: Mapping[str, Interval],
    after: Mapping[str, Interval],
    names: list[str],
    *,
    highest_first: bool,
) -> tuple[Moved, ...]:
    old, new = (
        {
            name: number
            for number, group in enumerate(
                groups({name: run[name] for name in names}, highest_first=highest_first), start=1
            )
            for name in group
        }
        for run in (before, after)
    )
    return tuple(
        Moved(name=name, before=old[name], after=new[name])
        for name in names
        if old[name] != new[name]
    )

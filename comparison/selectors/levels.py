"""What the three levels do: the same frameworks bare, as they start, and as they go live."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comparison.measuring.run_records import SpeedRow
from comparison.measuring.statistics import Interval, positions
from comparison.selectors.claims import Named
from comparison.selectors.speed import Asked, shares_at

LEVELS = ("bare", "default", "production")


@dataclass(frozen=True, kw_only=True)
class LevelCell:
    """A share of the yardstick, and the best and the worst place that the intervals allow."""

    share: Interval
    best: int
    worst: int


@dataclass(frozen=True, kw_only=True)
class LevelLine:
    """One framework; a cell is ``None`` where it was not measured at that level. ``kept`` is the
    part of its bare requests that are left at the production level."""

    framework: Named
    cells: tuple[LevelCell | None, ...]
    kept: float | None


def level_lines(
    rows: tuple[SpeedRow, ...], asked: Asked, *, seed: int, names: Mapping[str, str]
) -> tuple[LevelLine, ...]:
    """The effect of the levels for one endpoint and interface, the fastest bare one first."""
    cells = {level: _cells(rows, asked, level, seed, names) for level in LEVELS}
    found = sorted({name for at in cells.values() for name in at})
    lines = [
        LevelLine(
            framework=Named(slug=name, name=names[name]),
            cells=(of := tuple(cells[level].get(name) for level in LEVELS)),
            kept=of[2].share.median / of[0].share.median if of[0] and of[2] else None,
        )
        for name in found
    ]
    return tuple(
        sorted(lines, key=lambda line: -(line.cells[0].share.median if line.cells[0] else 0))
    )


def _cells(
    rows: tuple[SpeedRow, ...], asked: Asked, level: str, seed: int, names: Mapping[str, str]
) -> dict[str, LevelCell]:
    shares = {
        name: share
        for name, (share, _) in shares_at(rows, asked, level=level, seed=seed).items()
        if name in names
    }
    places = positions(shares, highest_first=True)
    return {
        name: LevelCell(share=share, best=places[name][0], worst=places[name][1])
        for name, share in shares.items()
    }

"""The same figures in several runs: what stays, and what another day or machine changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from comparison.measuring.derived import YARDSTICK_OF
from comparison.measuring.statistics import Interval
from comparison.models import Run
from comparison.selectors.claims import Named
from comparison.selectors.run_rows import speed_rows_by_run
from comparison.selectors.runs import RunLine, run_line
from comparison.selectors.speed import Asked, shares_at

MOST = 4


@dataclass(frozen=True, kw_only=True)
class HistoryLine:
    framework: Named
    shares: tuple[Interval | None, ...]


@dataclass(frozen=True, kw_only=True)
class History:
    """``runs`` are the columns, the newest first; every share is within its own run."""

    runs: tuple[RunLine, ...]
    lines: tuple[HistoryLine, ...]


def history(*, asked: Asked, runs: tuple[Run, ...], names: Mapping[str, str]) -> History:
    """The newest runs at what was asked for. One query."""
    newest = sorted(runs, key=lambda row: (row.measured_on, row.slug), reverse=True)[:MOST]
    rows = speed_rows_by_run(
        runs=[row.slug for row in newest],
        connections=int(asked.connections),
        level__in=(asked.level, "none"),
        interface__in={asked.interface, YARDSTICK_OF[asked.interface]},
    )
    shares = {
        run.slug: shares_at(
            rows.get(run.slug, ()),
            replace(asked, run=run.slug),
            level=asked.level,
            seed=run.seed or 0,
        )
        for run in newest
    }
    shown = sorted({name for found in shares.values() for name in found} & set(names))
    return History(
        runs=tuple(run_line(row) for row in newest),
        lines=tuple(
            HistoryLine(
                framework=Named(slug=name, name=names[name]),
                shares=tuple(
                    shares[run.slug][name][0] if name in shares[run.slug] else None
                    for run in newest
                ),
            )
            for name in shown
        ),
    )

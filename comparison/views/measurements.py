"""Speed as people run it: three levels, kept apart, with intervals; and all runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Cell, Page
from comparison.selectors.comparison import columns
from comparison.selectors.levels import LevelLine, level_lines
from comparison.selectors.run_history import History, history
from comparison.selectors.runs import RunLine, run_line, run_lines
from comparison.selectors.speed import (
    Asked,
    SpeedBar,
    SpeedTable,
    known_choices,
    rows_of,
    runs_with_speed,
    speed_table,
)
from comparison.speed_form import Choice, choices, read_speed_query


@dataclass(frozen=True, kw_only=True)
class Speed:
    """What was asked for, its words, and what was found."""

    asked: Asked
    words: dict[str, str]
    choices: tuple[Choice, ...]
    run: RunLine
    load_generator: str
    table: SpeedTable
    levels: tuple[LevelLine, ...]
    history: History


@dataclass(frozen=True, kw_only=True)
class MeasurementsPage(Page):
    """``speed`` is ``None`` while no run measured it."""

    template = "comparison/measurements.html"
    section = "measurements"

    runs: tuple[RunLine, ...]
    speed: Speed | None
    problems: tuple[str, ...]

    def table(self) -> Iterator[list[Cell]]:
        """The table of what was asked for: a line per framework, groups numbered from 1."""
        if self.speed is None:
            return
        yield ["group", "framework", "server", "share of the yardstick", "low", "high", "rounds"]
        placed: list[tuple[Cell, tuple[SpeedBar, ...]]] = list(
            enumerate(self.speed.table.groups, start=1)
        )
        for number, group in [*placed, (None, self.speed.table.unplaced)]:
            for bar in group:
                share = bar.share
                ends = [share.median, share.low, share.high, share.samples]
                yield [number, bar.framework.name, bar.server, *ends]


def measurements(request: HttpRequest) -> MeasurementsPage:
    timed = runs_with_speed()
    known = known_choices(wanted=request.GET.get("run", ""), runs=timed)
    speed: Speed | None = None
    problems: tuple[str, ...] = ()
    if known:
        asked, problems = read_speed_query(request.GET, known)
        run = next(row for row in timed if row.slug == asked.run)
        rows, seed = rows_of(asked), run.seed or 0
        names = {column.slug: column.name for column in columns()}
        speed = Speed(
            asked=asked,
            words=known.words(asked),
            choices=choices(asked, known),
            run=run_line(run),
            load_generator=run.load_generator,
            table=speed_table(rows, asked, seed=seed, names=names),
            levels=level_lines(rows, asked, seed=seed, names=names),
            history=history(asked=asked, runs=timed, names=names),
        )
    return MeasurementsPage(
        title="Speed and size, measured" if speed else "Size and start-up, measured",
        description="Python web frameworks as people run them: bare, as their documentation "
        "starts, and ready for production; WSGI and ASGI apart, with intervals and raw samples.",
        runs=run_lines(),
        speed=speed,
        problems=problems,
    )

"""How a derived rating is put in words: the finding, and why it is so."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.measuring.derived import CONNECTIONS, Lines, Share
from comparison.measuring.statistics import Interval
from comparison.models import Run, ServerInterface

KIB_PER_MIB = 1024


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A rating as a run gives it. All numbers ``None``: not rated, and ``rationale`` says why."""

    performance: float | None
    low: float | None
    high: float | None
    verdict: str
    rationale: str

    @property
    def numbers(self) -> tuple[float | None, float | None, float | None]:
        return self.performance, self.low, self.high


def performance(found: tuple[Share, ...], run: Run) -> Figure:
    """Percent of the yardstick, to a tenth."""
    share = found[0]
    numbers = share.figures
    parts = ", ".join(f"{name} {_percent(part)}" for name, part in share.endpoints.items())
    yardstick = " on ASGI, the nearest to a server of its own" if share.interface == "own" else ""
    return Figure(
        performance=round(100 * numbers.median, 1),
        low=round(100 * numbers.low, 1),
        high=round(100 * numbers.high, 1),
        verdict=f"{_percent(numbers.median)} of the bare application, "
        f"{_interface(share.interface)}",
        rationale=f"Default scaffold under {share.server}, {CONNECTIONS} connections: in the same "
        f"processor time {_percent(numbers.median)} of the requests of the application without a "
        f"framework{yardstick}. By endpoint: {parts}. {_rounds(numbers, 100, '%')} By the clock "
        f"{_percent(share.clock.median)} ({_percent(share.clock.low)} to "
        f"{_percent(share.clock.high)}).{''.join(_beside(other) for other in found[1:])} "
        f"{_named(run)}",
    )


def code_size(lines: Lines, base: str, run: Run) -> Figure:
    """Lines per task, to a tenth. ``base``: the name of the framework below a stack, or empty."""
    whose = ""
    if base:
        whose = f" {lines.own} of the programs are the stack’s own, the others those of {base}."
    return Figure(
        performance=round(lines.mean, 1),
        low=round(lines.low, 1),
        high=round(lines.high, 1),
        verdict=f"{lines.mean:.1f} lines per task, mean of {lines.tasks} tasks",
        rationale=f"The mean of the logical lines that a person writes for {lines.tasks} tasks; "
        "every program passed its acceptance test. With any one task left out the mean is from "
        f"{lines.low:.1f} to {lines.high:.1f}.{whose} {_named(run)}",
    )


def size(criterion: str, numbers: Interval, run: Run) -> Figure:
    return Figure(
        performance=_tidy(numbers.median),
        low=_tidy(numbers.low),
        high=_tidy(numbers.high),
        verdict=_VERDICTS[criterion].format(amount(criterion, numbers.median)),
        rationale=f"{_WHAT[criterion]} {_rounds(numbers, 1, _UNITS[criterion])} {_named(run)}",
    )


def count(criterion: str, number: float, variants: tuple[float, float], run: Run) -> Figure:
    """``variants``: by how much documented variants lie below and above, in proportion."""
    low, high = round(number * variants[0]), round(number * variants[1])
    why = "Counted once, because it does not vary."
    if low < high:
        why += " The range keeps the proportion of the variants in the procedure of the criterion."
    return Figure(
        performance=round(number),
        low=low,
        high=high,
        verdict=_VERDICTS[criterion].format(amount(criterion, number)),
        rationale=f"{_WHAT[criterion]} {why} {_named(run)}",
    )


def not_rated(reason: str, run: Run) -> Figure:
    return Figure(
        performance=None,
        low=None,
        high=None,
        verdict="Not rated: not measured",
        rationale=f"Not measured: {reason} {_named(run)}",
    )


_VERDICTS = {
    "start-up": "{} of CPU time before it can answer",
    "idle-memory": "{} per process above bare Python",
    "installed-size": "{} on disk",
    "dependencies": "{} to keep up to date",
    "code-to-read": "{} of its own",
}
_WHAT = {
    "start-up": "CPU time of a fresh process that imports the smallest program, less that of a "
    "bare interpreter.",
    "idle-memory": "Resident memory after importing the smallest program, less that of a bare "
    "interpreter.",
    "installed-size": "All files of the documented install, without compiled bytecode.",
    "dependencies": "Distributions in a fresh environment after the documented install.",
    "code-to-read": "Non-blank lines of the framework’s own Python files, tests left out; for a "
    "stack those of its parts.",
}
_UNITS = {"start-up": "ms", "idle-memory": "KiB"}


def amount(criterion: str, value: float) -> str:
    if criterion in ("idle-memory", "installed-size"):
        if value >= KIB_PER_MIB:
            return f"{value / KIB_PER_MIB:,.1f} MiB"
        return f"{value:,.0f} KiB"
    if criterion == "start-up":
        return f"{value:,.0f} ms"
    noun = "distribution" if criterion == "dependencies" else "line"
    return f"{value:,.0f} {noun}{'' if value == 1 else 's'}"


def _rounds(numbers: Interval, factor: float, unit: str) -> str:
    low, high = (f"{_tidy(factor * end):,}" for end in (numbers.low, numbers.high))
    return f"Median of {numbers.samples} rounds, interval {low} to {high} {unit}."


def _tidy(number: float) -> float:
    """Whole from 100 on, else to a tenth."""
    return round(number) if number >= 100 else round(number, 1)


def _beside(share: Share) -> str:
    return (
        f" On {_interface(share.interface)} under {share.server} it is "
        f"{_percent(share.figures.median)}; the two are never mixed."
    )


def _named(run: Run) -> str:
    return f"Run: {run.title}."


def _interface(slug: str) -> str:
    return str(ServerInterface(slug).label)


def _percent(share: float) -> str:
    return f"{100 * share:.3g} %"

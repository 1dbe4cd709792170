"""The horizontal scale of a chart: where a value stands, and which values are marked.

A chart is 100 wide. It is logarithmic where the largest value is more than eight times the
smallest: equal ratios are then equal distances, and no bar is drawn, only a mark and its interval.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

LOG_FROM = 8
MOST_TICKS = 7
STEPS = (1, 2, 5)
LINEAR_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, kw_only=True)
class Tick:
    value: float
    x: float


@dataclass(frozen=True, kw_only=True)
class Scale:
    low: float
    high: float
    log: bool

    def x(self, value: float) -> float:
        """Percent of the width, from 0 to 100."""
        if self.log:
            part = math.log(max(value, self.low) / self.low) / math.log(self.high / self.low)
        else:
            part = (value - self.low) / (self.high - self.low)
        return round(100 * min(max(part, 0.0), 1.0), 2)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        values = _log_ticks(self.low, self.high) if self.log else _linear_ticks(self.high)
        return tuple(Tick(value=value, x=self.x(value)) for value in values)


def scale(values: Sequence[float]) -> Scale:
    """A scale that holds all values, its ends at round numbers; linear scales begin at zero."""
    high = max(values, default=0.0)
    positive = [value for value in values if value > 0]
    if len(positive) == len(values) and positive and high / min(positive) > LOG_FROM:
        return Scale(low=_round_down(min(positive)), high=_round_up(high), log=True)
    step = _linear_step(high or 1.0)
    return Scale(low=0.0, high=step * math.ceil((high or 1.0) / step), log=False)


def _log_ticks(low: float, high: float) -> list[float]:
    """1, 2, 5, 10, … or only powers of ten where these would be too many."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    for steps in (STEPS, (1,)):
        every = (step * 10.0**power for power in powers for step in steps)
        found = [value for value in every if low * 0.999 <= value <= high * 1.001]
        if len(found) <= MOST_TICKS:
            break
    return found


def _linear_ticks(high: float) -> list[float]:
    step = _linear_step(high)
    return [step * number for number in range(round(high / step) + 1)]


def _linear_step(high: float) -> float:
    """Such that there are three to six steps."""
    power = 10.0 ** math.floor(math.log10(high / 4))
    return next(s * power for s in LINEAR_STEPS if high / (s * power) <= 6)


def _round_down(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return max(step * power for step in STEPS if step * power <= value * 1.000001)


def _round_up(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return min(step * power for step in (*STEPS, 10) if step * power >= value * 0.999999)

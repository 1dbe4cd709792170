"""Numbers, units and ranks to text. No queries, no decisions."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from django import template

if TYPE_CHECKING:
    from comparison.selectors.ratings import RatingLine
    from comparison.selectors.turning_points import Interval

register = template.Library()

KIB_PER_MIB = 1024


@register.filter
def measure(number: float, unit: str) -> str:
    """A performance with its unit: 4, 3.5, 304 ms, 22.9 MiB, 143,144 lines, 27.9 %."""
    if unit == "KiB" and number >= KIB_PER_MIB:
        return f"{number / KIB_PER_MIB:,.1f} MiB"
    if unit.startswith("%"):
        return of_hundred(number / 100)  # of what is told once, not at every number
    text = f"{number:,.0f}" if unit else f"{number:g}"
    return f"{text} {unit}".strip()


@register.filter
def low_to_high(line: RatingLine) -> str:
    """The range that the evidence leaves open, empty where it leaves none that one would see."""
    if line.low is None or line.high is None:
        return ""
    low, high = measure(line.low, line.unit), measure(line.high, line.unit)
    if low == high:
        return ""
    number, _, unit = low.partition(" ")
    if unit and high.endswith(f" {unit}"):
        low = number
    return f"{low} to {high}"


@register.filter
def step_symbol(performance: float) -> str:
    """The id of the glyph for 1 to 5 with halves: s3, s3h."""
    whole = int(performance)
    return f"s{whole}h" if performance - whole >= 0.25 else f"s{whole}"


@register.filter
def percent(value: float) -> int:
    """A share or value of 0 to 1 as whole percent."""
    return round(value * 100)


@register.filter
def fine_percent(share: float) -> str:
    """0.1612 as 16.1."""
    return f"{share * 100:.1f}"


@register.filter
def floor_percent(share: float) -> str:
    """A share as percent, never rounded up: 100 % means all of it."""
    return f"{math.floor(share * 1000) / 10:g} %"


@register.filter
def five(value: float) -> str:
    """A value of 0 to 1 on the scale of 1 to 5, one decimal."""
    return f"{1 + 4 * value:.1f}"


@register.filter
def signed(points: int) -> str:
    """+6, −2 and 0, with a real minus sign."""
    return f"{points:+d}".replace("-", "−") if points else "0"


@register.filter
def away(points: int) -> int:
    """The size of a signed number, for the length of a bar."""
    return abs(points)


@register.filter
def tenths(share: float) -> int:
    """A share of variations as "about 7 of 10"."""
    return round(share * 10)


@register.filter
def band(line: Interval) -> int:
    """The width of a stability band in whole percent, as printed: high minus low."""
    return percent(line.high or 0.0) - percent(line.low or 0.0)


@register.filter
def md(text: str) -> str:
    """A text inside Markdown, also in a table: one line, nothing in it is markup."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", " ".join(str(text).split()))


@register.filter
def tenth(points: float) -> str:
    """Signed points with one decimal: +2.1, −0.4; 0.0 stays without a sign."""
    text = f"{points:+.1f}"
    return "0.0" if float(text) == 0 else text.replace("-", "−")


@register.filter
def importance_word(step: int) -> str:
    """The word of the form for an importance of 0 to 4."""
    return ("ignore", "nice", "matters", "important", "critical")[step]


@register.filter
def data_twin(address: str, ending: str) -> str:
    """The address of a page's twin: ``.csv`` in place of the last slash of its path."""
    path, mark, query = address.partition("?")
    return f"{path.removesuffix('/')}.{ending}{mark}{query}"


@register.filter
def figure(value: float) -> str:
    """A count with its thousands, a share with at most one decimal: 88,106, 34, 4.5."""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:,.1f}"


@register.filter
def of_hundred(share: float) -> str:
    """A share as percent, below 100 with a tenth where there is one: 8.3 %, 42 %, 104 %."""
    percent = round(100 * share, 1)
    return f"{percent:.0f} %" if percent >= 100 or percent == int(percent) else f"{percent:.1f} %"

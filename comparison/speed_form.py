"""Which measurements of speed are wanted: from the query string to a choice that exists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from comparison.selectors.speed import Asked, Known

NAMES = ("run", "level", "interface", "endpoint", "connections", "server", "time")
WORDS = {
    "run": "run",
    "level": "level",
    "interface": "interface",
    "endpoint": "endpoint",
    "connections": "number of connections",
    "server": "choice of server",
    "time": "kind of time",
}


@dataclass(frozen=True, kw_only=True)
class Option:
    """One value that can be chosen. ``query`` is the address of the page with it."""

    value: str
    name: str
    query: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Choice:
    name: str
    label: str
    options: tuple[Option, ...]


def read_speed_query(query: QueryDict, known: Known) -> tuple[Asked, tuple[str, ...]]:
    """The nearest choice that exists, and a sentence for each value that does not."""
    asked, problems = known.usual, []
    for name in NAMES:
        value = query.get(name, "")
        offered = known.values(name)
        if not value:
            continue
        if value in offered:
            asked = replace(asked, **{name: value})
        else:
            taken = offered.get(getattr(asked, name), "")
            problems.append(
                f"There is no {WORDS[name]} “{value[:40]}” in this run; this is “{taken}”."
            )
    return asked, tuple(problems)


def choices(asked: Asked, known: Known) -> tuple[Choice, ...]:
    """What can be chosen instead, one list for each part of the query."""
    return tuple(
        Choice(
            name=name,
            label=WORDS[name].capitalize(),
            options=tuple(
                Option(
                    value=value,
                    name=word,
                    query=query_of(replace(asked, **{name: value}), known),
                    chosen=getattr(asked, name) == value,
                )
                for value, word in known.values(name).items()
            ),
        )
        for name in NAMES
    )


def query_of(asked: Asked, known: Known) -> str:
    """Only what differs from the usual choice: one address for each page."""
    values = {name: getattr(asked, name) for name in NAMES}
    return urlencode({n: v for n, v in values.items() if v != getattr(known.usual, n)})

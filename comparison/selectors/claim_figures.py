"""What a run says on a claim: one sentence in numbers, for its evidence. Verdicts are people's."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Count

from comparison.measuring.derived import (
    CONNECTIONS,
    INTERFACES,
    PROCESSOR,
    YARDSTICK_OF,
    lines_per_task,
    server_turn,
    sizes,
    times_of,
)
from comparison.measuring.run_records import ENDPOINTS, SpeedRow
from comparison.measuring.statistics import Interval
from comparison.models import (
    YARDSTICK,
    Claim,
    Framework,
    Run,
    ServerInterface,
    SizeMetric,
    SourceKind,
)
from comparison.selectors.derived import SECTIONS, compared_tasks
from comparison.selectors.derived_words import amount
from comparison.selectors.levels import LEVELS
from comparison.selectors.run_rows import size_rows, speed_rows, work_rows

Programs = dict[tuple[str, str], dict[str, SpeedRow]]
"""Of one framework at one level: by interface and server, the row of each endpoint."""

NO_FRAMEWORK = "the application without a framework"
LEVEL_WORDS = {"bare": "bare", "default": "default scaffold", "production": "production checklist"}


def run_says(*, claim: Claim, run: Run) -> str:
    """Empty where the run holds nothing on the claim's criterion and frameworks.

    For speed: requests that the first answers in the processor time of one of the others, at each
    level; of a single framework against the yardstick. The first is whom the claim favours.
    """
    criterion = claim.criterion.slug if claim.criterion else ""
    if criterion not in SECTIONS:
        return ""
    named = _named(claim)
    if not named:
        return ""
    if criterion == "performance":
        found = _speed(named, run)
    elif criterion == "code-size":
        found = _lines(named, run)
    else:
        found = _sizes(named, criterion, run)
    return f"Own run of {run.measured_on:%-d %B %Y}: {'; '.join(found)}." if found else ""


def _named(claim: Claim) -> list[Framework]:
    """Whom the claim names, whom it favours first. In an article that compares, a claim on one is a
    claim against the others that most of its claims name: the two of them."""
    named = sorted(claim.frameworks.all(), key=lambda row: (row != claim.favours, row.slug))
    if len(named) > 1 or claim.source.kind != SourceKind.ARTICLE:
        return named
    often = Framework.objects.filter(claims__source=claim.source).annotate(n=Count("claims"))
    return [*named, *(row for row in often.order_by("-n", "slug")[:2] if row not in named)]


def _speed(named: list[Framework], run: Run) -> list[str]:
    programs: dict[tuple[str, str], Programs] = defaultdict(dict)
    for row in speed_rows(run=run.slug, connections=CONNECTIONS):
        servers = programs[row.framework, row.level]
        servers.setdefault((row.interface, row.server), {})[row.endpoint] = row
    first, others = named[0], named[1:]
    found = []
    for slug, name in [(row.slug, row.name) for row in others] or [(YARDSTICK, NO_FRAMEWORK)]:
        parts = []
        for level in LEVELS:
            theirs = (
                programs[slug, level]
                if others
                else _beside(programs[first.slug, level], programs[slug, YARDSTICK])
            )
            text = _times(programs[first.slug, level], theirs, seed=run.seed or 0)
            parts += [f"{LEVEL_WORDS[level]} {text}"] if text else []
        if parts:
            found.append(
                f"requests of {first.name} in the processor time of one of {name}: "
                f"{', '.join(parts)}"
            )
    return found


def _beside(mine: Programs, yardsticks: Programs) -> Programs:
    """The yardstick on the interface on which mine is rated."""
    ours = _rated(mine)
    wanted = YARDSTICK_OF[ours[0]] if ours else ""
    return {place: rows for place, rows in yardsticks.items() if place[0] == wanted}


def _times(mine: Programs, theirs: Programs, *, seed: int) -> str:
    """“1.80 (1.72 to 1.91, WSGI)”, each on the interface on which it is rated."""
    ours, other = _rated(mine), _rated(theirs)
    if ours is None or other is None:
        return ""
    times = times_of(mine[ours], theirs[other], endpoints=ENDPOINTS, time=PROCESSOR, seed=seed)
    if times is None:
        return ""
    where = [str(ServerInterface(interface).label) for interface, _ in (ours, other)]
    on = where[0] if where[0] == where[1] else f"{where[0]} against {where[1]}"
    return f"{times.median:.2f} ({times.low:.2f} to {times.high:.2f}, {on})"


def _rated(programs: Programs) -> tuple[str, str] | None:
    """Interface and server: WSGI before others, the common server before the recommended one."""

    def turn(place: tuple[str, str]) -> tuple[int, tuple[bool, bool]]:
        return INTERFACES.index(place[0]), server_turn(programs[place])

    return min(programs, key=turn, default=None)


def _lines(named: list[Framework], run: Run) -> list[str]:
    base = Framework.objects.exclude(base=None).values_list("slug", "base__slug")
    found = lines_per_task(work_rows(run=run.slug), tasks=compared_tasks(), base=dict(base))
    return [
        f"{row.name} {of.mean:.1f} lines per task, mean of {of.tasks} "
        f"({of.low:.1f} to {of.high:.1f} with one task left out)"
        for row in named
        if (of := found.get(row.slug))
    ]


def _sizes(named: list[Framework], criterion: str, run: Run) -> list[str]:
    found = sizes(size_rows(run=run.slug), seed=run.seed or 0)
    return [
        f"{SizeMetric(criterion).label} of {row.name} {_words(criterion, of)}"
        for row in named
        if (of := found.get((row.slug, criterion)))
    ]


def _words(criterion: str, of: Interval) -> str:
    text, low, high = (amount(criterion, figure) for figure in (of.median, of.low, of.high))
    return text if low == high else f"{text} ({low} to {high})"

"""Conjunctive screening: must-haves are met, not met or unknown, and are applied before any score.

A weighted sum lets strengths pay for a fatal flaw; a requirement does not. What is unknown excludes
no one and is listed as unchecked.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

LEVELS = ("not-possible", "write-it-yourself", "third-party", "official", "core")
"""How a capability is supplied, from worst to best."""
UNKNOWN = "unknown"


class Outcome(Enum):
    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Screening:
    """Requirements not met and requirements unknown, per alternative that has any."""

    admitted: tuple[str, ...]
    excluded: Mapping[str, tuple[str, ...]]
    unchecked: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Relaxation:
    """Dropping these requirements brings back these alternatives."""

    dropped: tuple[str, ...]
    brings_back: tuple[str, ...]


@dataclass(frozen=True)
class NearestMiss:
    """An excluded alternative, what it fails, and its rank if those requirements were dropped."""

    id: str
    failed: tuple[str, ...]
    rank_if_relaxed: int


def outcome(level: str, at_least: str) -> Outcome:
    """Compare a level of support with the least required; both are of LEVELS, or UNKNOWN."""
    if level == UNKNOWN:
        return Outcome.UNKNOWN
    return Outcome.MET if LEVELS.index(level) >= LEVELS.index(at_least) else Outcome.NOT_MET


def screened(outcomes: Mapping[str, Mapping[str, Outcome]]) -> Screening:
    """Screen by the outcomes {alternative: {requirement: outcome}}."""
    failed = {name: _having(row, Outcome.NOT_MET) for name, row in outcomes.items()}
    unknown = {name: _having(row, Outcome.UNKNOWN) for name, row in outcomes.items()}
    return Screening(
        tuple(name for name, missing in failed.items() if not missing),
        {name: missing for name, missing in failed.items() if missing},
        {name: open_ for name, open_ in unknown.items() if open_},
    )


def relaxed(screening: Screening, dropped: Sequence[str]) -> Relaxation:
    """What comes back if these requirements are dropped."""
    back = [name for name, failed in screening.excluded.items() if set(failed) <= set(dropped)]
    return Relaxation(tuple(dropped), tuple(back))


def single_relaxations(screening: Screening) -> tuple[Relaxation, ...]:
    """For each requirement that excludes anyone: what dropping it alone brings back, most first."""
    names = dict.fromkeys(name for failed in screening.excluded.values() for name in failed)
    found = [relaxed(screening, (name,)) for name in names]
    return tuple(sorted(found, key=lambda relaxation: -len(relaxation.brings_back)))


def smallest_relaxations(screening: Screening) -> tuple[Relaxation, ...]:
    """The fewest requirements to drop until anything comes back, each way to do it, most first."""
    sets = {frozenset(failed): failed for failed in screening.excluded.values()}
    fewest = min(map(len, sets), default=0)
    found = [relaxed(screening, failed) for key, failed in sets.items() if len(key) == fewest]
    return tuple(sorted(found, key=lambda relaxation: -len(relaxation.brings_back)))


def nearest_misses(
    screening: Screening, rank_among: Callable[[str, Sequence[str]], int]
) -> tuple[NearestMiss, ...]:
    """Excluded alternatives, fewest failed requirements first, then by the rank each would have.

    `rank_among(alternative, competitors)` ranks it among all that pass once what it fails is
    dropped: those already admitted and all that the same relaxation brings back, itself included.
    """
    misses = [
        NearestMiss(
            name,
            failed,
            rank_among(name, (*screening.admitted, *relaxed(screening, failed).brings_back)),
        )
        for name, failed in screening.excluded.items()
    ]
    return tuple(sorted(misses, key=lambda m: (len(m.failed), m.rank_if_relaxed, m.id)))


def _having(row: Mapping[str, Outcome], wanted: Outcome) -> tuple[str, ...]:
    return tuple(name for name, found in row.items() if found is wanted)

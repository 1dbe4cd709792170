"""Several people's needs side by side: where they disagree, and what all of them can accept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from comparison.engine import kits, weighted_sum
from comparison.engine.matrix import ProblemError
from comparison.engine.screening import Outcome
from comparison.selectors.decision import Decision, Known, decide
from comparison.selectors.needs import Needs
from comparison.selectors.questionnaire import MustHaveLine
from comparison.selectors.ranking import POINTS

NAMED = 3
"""How many of a member's leaders are named."""
APART = 2
"""Steps of importance from which members are said to disagree."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Voice:
    """One member: a name, and what they need."""

    name: str
    needs: Needs
    musts: tuple[MustHaveLine, ...]
    mode: kits.Mode


@dataclass(frozen=True, kw_only=True)
class Favourite:
    slug: str
    name: str
    points: int


@dataclass(frozen=True, kw_only=True)
class Favourites:
    """The first three of one member, by points; empty when no framework meets their must-haves."""

    member: str
    first: tuple[Favourite, ...]


@dataclass(frozen=True, kw_only=True)
class Disagreement:
    """A criterion with the importance (0 to 4) that each member gives it."""

    criterion: str
    name: str
    importances: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Removal:
    """A must-have, who asks for it, and whom it removes."""

    label: str
    members: tuple[str, ...]
    removes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Acceptable:
    """A framework that passes everybody's must-haves; ``least`` is the smallest of ``points``."""

    slug: str
    name: str
    rank: int
    least: int
    points: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Refused:
    name: str
    by: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class TeamView:
    """``favourites`` and the numbers per member follow the order of the members."""

    members: tuple[str, ...]
    favourites: tuple[Favourites, ...]
    disagreements: tuple[Disagreement, ...]
    removals: tuple[Removal, ...]
    acceptable: tuple[Acceptable, ...]
    refused: tuple[Refused, ...]


NOBODY = TeamView(
    members=(), favourites=(), disagreements=(), removals=(), acceptable=(), refused=()
)


def team_view(on: Known | None, voices: Sequence[Voice]) -> TeamView:
    """The view of those members whose answers weigh something; of nobody if nothing is public."""
    if on is None:
        return NOBODY
    pairs = [(voice, each) for voice in voices if (each := _decided(on, voice)) is not None]
    return _view(on, *zip(*pairs, strict=True)) if pairs else NOBODY


def _view(known: Known, heard: Sequence[Voice], decisions: Sequence[Decision]) -> TeamView:
    members = tuple(voice.name for voice in heard)
    objections = _objections(members, decisions)
    shown = _forms(known, heard, decisions, objections)
    return TeamView(
        members=members,
        favourites=tuple(_favourites(known, voice) for voice in heard),
        disagreements=_disagreements(heard),
        removals=_removals(known, heard, shown),
        acceptable=_acceptable(known, decisions, [s for s in shown if not objections[s]]),
        refused=tuple(
            Refused(name=known.facts.frameworks[s].name, by=tuple(objections[s]))
            for s in shown
            if objections[s]
        ),
    )


def _decided(known: Known, voice: Voice) -> Decision | None:
    """The member's decision over every form, bare or stack."""
    try:
        return decide(known, voice.needs, musts=voice.musts, mode="all")
    except ProblemError:
        return None


def _favourites(known: Known, voice: Voice) -> Favourites:
    own = decide(known, voice.needs, musts=voice.musts, mode=voice.mode)
    best = sorted(own.ranked, key=lambda slug: (-own.overall[slug], slug))[:NAMED]
    return Favourites(
        member=voice.name,
        first=tuple(
            Favourite(slug=slug, name=name, points=round(own.overall[slug] * POINTS))
            for slug, name in zip(best, own.names(best), strict=True)
        ),
    )


def _objections(
    members: Sequence[str], decisions: Sequence[Decision]
) -> dict[str, list[tuple[str, str]]]:
    """For each form, who cannot accept it and why."""
    found: dict[str, list[tuple[str, str]]] = {slug: [] for slug in decisions[0].shown}
    for member, decision in zip(members, decisions, strict=True):
        labels = {must.slug: must.label for must in decision.musts}
        for slug, failed in decision.screening.excluded.items():
            found[slug] += [(member, labels[must]) for must in failed]
        for slug in decision.thin:
            found[slug].append((member, "not enough data for these needs"))
    return found


def _forms(
    known: Known,
    heard: Sequence[Voice],
    decisions: Sequence[Decision],
    objections: Mapping[str, Sequence[tuple[str, str]]],
) -> tuple[str, ...]:
    """One form per framework, by the rule of the ranking, on the least of the members' values."""
    bare = any(voice.mode == "bare" or voice.needs.bare_only for voice in heard)
    return kits.forms_shown(
        known.bases,
        base_of=known.base_of,
        overall={slug: _least(decisions, slug) for slug in objections},
        failed={slug: len(found) for slug, found in objections.items()},
        mode="bare" if bare else "best",
    )


def _least(decisions: Sequence[Decision], slug: str) -> float:
    return min(decision.overall[slug] for decision in decisions)


def _disagreements(heard: Sequence[Voice]) -> tuple[Disagreement, ...]:
    """Criteria whose importances lie at least APART, widest first."""
    rows = [
        Disagreement(
            criterion=same[0].criterion.slug,
            name=same[0].criterion.name,
            importances=tuple(0 if each.left_out else each.importance for each in same),
        )
        for same in zip(*(voice.needs.importances for voice in heard), strict=True)
    ]
    apart = [row for row in rows if _spread(row) >= APART]
    return tuple(sorted(apart, key=lambda row: (-_spread(row), -sum(row.importances))))


def _spread(row: Disagreement) -> int:
    return max(row.importances) - min(row.importances)


def _removals(known: Known, heard: Sequence[Voice], shown: Sequence[str]) -> tuple[Removal, ...]:
    asked: dict[str, tuple[MustHaveLine, list[str]]] = {}
    for voice in heard:
        for must in voice.musts:
            asked.setdefault(must.slug, (must, []))[1].append(voice.name)
    outcomes = known.facts.outcomes([must for must, _ in asked.values()])
    return tuple(
        Removal(
            label=must.label,
            members=tuple(members),
            removes=tuple(
                known.facts.frameworks[form].name
                for form in shown
                if outcomes[form][slug] is Outcome.NOT_MET
            ),
        )
        for slug, (must, members) in asked.items()
    )


def _acceptable(
    known: Known, decisions: Sequence[Decision], slugs: Sequence[str]
) -> tuple[Acceptable, ...]:
    """Ranked by the least of the members' overall values; equals share a rank."""
    if not slugs:
        return ()
    ranks = weighted_sum.ranks(np.array([_least(decisions, slug) for slug in slugs]))
    lines = [
        Acceptable(
            slug=slug,
            name=known.facts.frameworks[slug].name,
            rank=int(rank),
            least=round(_least(decisions, slug) * POINTS),
            points=tuple(round(decision.overall[slug] * POINTS) for decision in decisions),
        )
        for slug, rank in zip(slugs, ranks, strict=True)
    ]
    return tuple(sorted(lines, key=lambda line: (line.rank, line.slug)))

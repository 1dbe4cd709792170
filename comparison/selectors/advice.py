"""What articles advise for needs like these, and whether that agrees with a ranking.

The rule: a situation of the form fits when the reader gave at least two thirds of its answers. The
advice that the situation takes up is then advice for these needs. It agrees when it speaks for a
framework that comes first, bare or as a stack; it disagrees when it speaks for another.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from comparison.models import Claim, Framework
from comparison.selectors.claims import ClaimLine, Named, claim_lines
from comparison.selectors.questionnaire import PresetLine

FITS = 2 / 3


@dataclass(frozen=True, kw_only=True)
class Advice:
    """The advice for one situation; ``shared`` of its ``answers`` were given by the reader."""

    situation: Named
    shared: int
    answers: int
    agreeing: tuple[ClaimLine, ...]
    disagreeing: tuple[ClaimLine, ...]
    neutral: tuple[ClaimLine, ...]


@dataclass(frozen=True, kw_only=True)
class Situation:
    """A situation of the form, with the published advice that it takes up. ``speaks_for`` are, by
    claim, the framework that it favours and the stacks built on that."""

    preset: PresetLine
    claims: tuple[ClaimLine, ...]
    speaks_for: Mapping[str, frozenset[str]]


def situations(presets: Sequence[PresetLine]) -> tuple[Situation, ...]:
    """Those with advice. Four queries."""
    wanted = {identifier for preset in presets for identifier in preset.claims}
    rows = Claim.objects.published().filter(identifier__in=wanted)
    lines = {line.identifier: line for line in claim_lines(rows)}
    forms = _forms()
    found = [(preset, [lines[c] for c in preset.claims if c in lines]) for preset in presets]
    return tuple(
        Situation(
            preset=preset,
            claims=tuple(said),
            speaks_for={line.identifier: forms.get(line.favours, frozenset()) for line in said},
        )
        for preset, said in found
        if said
    )


def _forms() -> dict[str, frozenset[str]]:
    """Every framework with the stacks that are built on it."""
    forms: dict[str, set[str]] = {}
    for slug, base in Framework.objects.values_list("slug", "base__slug"):
        forms.setdefault(slug, set()).add(slug)
        if base:
            forms.setdefault(base, set()).add(slug)
    return {slug: frozenset(found) for slug, found in forms.items()}


def advice(
    known: Sequence[Situation],
    *,
    choices: Mapping[str, Collection[str]],
    leaders: Collection[str],
) -> tuple[Advice, ...]:
    """For the situations that fit, the closest first.

    ``choices`` are the reader's answers by question; ``leaders`` the slugs that come first.
    """
    given = {(question, choice) for question, slugs in choices.items() for choice in slugs}
    found = [_advice(situation, given, set(leaders)) for situation in known]
    fitting = [each for each in found if each.answers and each.shared / each.answers >= FITS]
    return tuple(sorted(fitting, key=lambda each: -each.shared / each.answers))


def _advice(situation: Situation, given: set[tuple[str, str]], first: set[str]) -> Advice:
    def agrees(line: ClaimLine) -> bool:
        return not first.isdisjoint(situation.speaks_for[line.identifier])

    preset, said = situation.preset, situation.claims
    return Advice(
        situation=Named(slug=preset.slug, name=preset.name),
        shared=len(given.intersection(preset.answers)),
        answers=len(preset.answers),
        agreeing=tuple(line for line in said if agrees(line)),
        disagreeing=tuple(line for line in said if line.favours and not agrees(line)),
        neutral=tuple(line for line in said if not line.favours),
    )

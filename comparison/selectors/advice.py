"""What articles advise for needs like these, and whether that agrees with a ranking.

The rule: a situation of the form fits when the reader gave at least two thirds of its answers. The
advice that the situation takes up is then advice for these needs. It agrees when it speaks for a
framework that comes first, bare or as a stack; it disagrees when it speaks for another.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from comparison.models import Claim, Framework, Preset
from comparison.selectors.claims import ClaimLine, Named, claim_lines

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


def advice(
    *, choices: Mapping[str, Collection[str]], leaders: Collection[str]
) -> tuple[Advice, ...]:
    """For the situations that fit, the closest first. Eight queries.

    ``choices`` are the reader's answers by question; ``leaders`` the slugs that come first.
    """
    given = {(question, choice) for question, slugs in choices.items() for choice in slugs}
    fitting = [(preset, *_shared(preset, given)) for preset in _presets()]
    fitting = [each for each in fitting if each[2] and each[1] / each[2] >= FITS]
    rows = Claim.objects.published().filter(presets__in=[each[0] for each in fitting]).distinct()
    lines = {line.identifier: line for line in claim_lines(rows)}
    first = _with_bases(leaders)
    return tuple(
        _advice(preset, shared, answers, lines, first)
        for preset, shared, answers in sorted(fitting, key=lambda each: -each[1] / each[2])
        if any(claim.identifier in lines for claim in preset.claims.all())
    )


def _presets() -> list[Preset]:
    return list(Preset.objects.prefetch_related("answers__question", "claims"))


def _shared(preset: Preset, given: set[tuple[str, str]]) -> tuple[int, int]:
    answers = {(choice.question.slug, choice.slug) for choice in preset.answers.all()}
    return len(answers & given), len(answers)


def _with_bases(leaders: Collection[str]) -> set[str]:
    """The leaders and the frameworks that leading stacks are built on."""
    stacks = Framework.objects.filter(slug__in=leaders, base__isnull=False)
    return {*leaders, *stacks.values_list("base__slug", flat=True)}


def _advice(
    preset: Preset, shared: int, answers: int, lines: Mapping[str, ClaimLine], first: set[str]
) -> Advice:
    said = [lines[c.identifier] for c in preset.claims.all() if c.identifier in lines]
    return Advice(
        situation=Named(slug=preset.slug, name=preset.name),
        shared=shared,
        answers=answers,
        agreeing=tuple(line for line in said if line.favours in first),
        disagreeing=tuple(line for line in said if line.favours and line.favours not in first),
        neutral=tuple(line for line in said if not line.favours),
    )

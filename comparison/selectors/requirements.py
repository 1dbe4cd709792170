"""Must-haves against facts: met, not met or unknown, and the fact with its source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F

from comparison.engine.screening import Outcome, outcome
from comparison.models import Framework, MustHaveKind, Support, SupportCitation, SupportLevel
from comparison.selectors.questionnaire import MustHaveLine
from comparison.selectors.ratings import CitationLine, citation_line

Outcomes = Mapping[str, Mapping[str, Outcome]]


@dataclass(frozen=True, kw_only=True)
class Ground:
    """The fact that decided one must-have for one framework."""

    must_have: str
    label: str
    finding: str
    note: str
    citations: tuple[CitationLine, ...]


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What decides must-haves, read once: rows by framework, levels by framework and capability."""

    frameworks: Mapping[str, Framework]
    supports: Mapping[tuple[str, str], Support]

    def outcome(self, framework: str, must: MustHaveLine) -> Outcome:
        row = self.frameworks[framework]
        if must.kind == MustHaveKind.INTERFACE:
            return Outcome.MET if getattr(row, must.interface) else Outcome.NOT_MET
        if must.kind == MustHaveKind.PYTHON:
            return _python_outcome(row.python_minimum, must.python)
        support = self.supports.get((framework, must.capability))
        return outcome(support.level if support else SupportLevel.UNKNOWN, must.at_least)

    def outcomes(self, musts: Sequence[MustHaveLine]) -> Outcomes:
        return {
            name: {must.slug: self.outcome(name, must) for must in musts}
            for name in self.frameworks
        }


def facts() -> Facts:
    """Two queries."""
    rows = Framework.objects.published().order_by("slug")
    slugs = {row.pk: row.slug for row in rows}
    supports = Support.objects.of_published().annotate(capability_slug=F("capability__slug"))
    return Facts(
        frameworks={row.slug: row for row in rows},
        supports={(slugs[s.framework_id], _capability(s)): s for s in supports},
    )


def _capability(support: Support) -> str:
    return support.capability_slug  # type: ignore[attr-defined, no-any-return]


def grounds(
    *, known: Facts, failed: Mapping[str, Collection[str]], musts: Sequence[MustHaveLine]
) -> dict[str, tuple[Ground, ...]]:
    """For each framework in ``failed``, what decided each of those must-haves. One query."""
    by_slug = {must.slug: must for must in musts}
    decisive = [
        support
        for name, slugs in failed.items()
        for slug in slugs
        if (support := known.supports.get((name, by_slug[slug].capability)))
    ]
    cited: dict[int, tuple[CitationLine, ...]] = defaultdict(tuple)
    rows = SupportCitation.objects.filter(support__in=decisive).select_related("source")
    for row in rows:
        cited[row.support_id] += (citation_line(row),)
    return {
        name: tuple(_ground(known, name, by_slug[slug], cited) for slug in slugs)
        for name, slugs in failed.items()
    }


def _ground(
    known: Facts, name: str, must: MustHaveLine, cited: Mapping[int, tuple[CitationLine, ...]]
) -> Ground:
    row = known.frameworks[name]
    support = known.supports.get((name, must.capability))
    if must.kind == MustHaveKind.INTERFACE:
        finding, note = f"does not run under {must.interface.upper()}", ""
    elif must.kind == MustHaveKind.PYTHON:
        minimum = row.python_minimum
        finding = f"needs Python {minimum} or later" if minimum else "states no minimum Python"
        note = f"Declared by {row.package} {row.version}."
    else:
        level = support.get_level_display() if support else "unknown"
        finding = f"{level}{f': {support.how}' if support and support.how else ''}"
        note = support.note if support else ""
    return Ground(
        must_have=must.slug,
        label=must.label,
        finding=finding,
        note=note,
        citations=cited.get(support.pk, ()) if support else (),
    )


def _python_outcome(minimum: str, wanted: str) -> Outcome:
    if not minimum:
        return Outcome.UNKNOWN
    return Outcome.MET if _version(minimum) <= _version(wanted) else Outcome.NOT_MET


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split("."))

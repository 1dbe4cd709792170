"""Must-haves against facts: met, not met or unknown, and the fact with its source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from comparison.engine.screening import Outcome, outcome
from comparison.models import (
    Framework,
    Interface,
    MustHaveKind,
    Support,
    SupportCitation,
    SupportLevel,
)
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
class FrameworkFacts:
    """``base`` is the slug of the framework that a stack is built on, empty for a bare one."""

    name: str
    base: str
    package: str
    version: str
    python_minimum: str
    interfaces: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class SupportFacts:
    """``row`` finds the citations."""

    row: int
    level: str
    finding: str
    note: str


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What decides must-haves: by framework, and by framework and capability."""

    frameworks: Mapping[str, FrameworkFacts]
    supports: Mapping[tuple[str, str], SupportFacts]

    def outcome(self, framework: str, must: MustHaveLine) -> Outcome:
        row = self.frameworks[framework]
        if must.kind == MustHaveKind.INTERFACE:
            return Outcome.MET if must.interface in row.interfaces else Outcome.NOT_MET
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
    rows = Framework.objects.published().order_by("slug").select_related("base")
    supports = Support.objects.of_published().values_list(
        "framework__slug", "capability__slug", "pk", "level", "how", "note"
    )
    return Facts(
        frameworks={row.slug: _framework(row) for row in rows},
        supports={
            (slug, capability): _support(row, level, how, note)
            for slug, capability, row, level, how, note in supports
        },
    )


def _framework(row: Framework) -> FrameworkFacts:
    return FrameworkFacts(
        name=row.name,
        base=row.base.slug if row.base else "",
        package=row.package,
        version=row.version,
        python_minimum=row.python_minimum,
        interfaces=frozenset(name for name in Interface.values if getattr(row, name)),
    )


def _support(row: int, level: str, how: str, note: str) -> SupportFacts:
    found = str(SupportLevel(level).label)
    return SupportFacts(
        row=row, level=level, finding=f"{found}: {how}" if how else found, note=note
    )


def grounds(
    *, known: Facts, failed: Mapping[str, Collection[str]], musts: Sequence[MustHaveLine]
) -> dict[str, tuple[Ground, ...]]:
    """For each framework in ``failed``, what decided each of those must-haves. One query."""
    by_slug = {must.slug: must for must in musts}
    decisive = [
        support.row
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
        finding = support.finding if support else "unknown"
        note = support.note if support else ""
    return Ground(
        must_have=must.slug,
        label=must.label,
        finding=finding,
        note=note,
        citations=cited.get(support.row, ()) if support else (),
    )


def _python_outcome(minimum: str, wanted: str) -> Outcome:
    if not minimum:
        return Outcome.UNKNOWN
    return Outcome.MET if _version(minimum) <= _version(wanted) else Outcome.NOT_MET


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split("."))

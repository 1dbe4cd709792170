"""Who is said to use what, and what could be verified."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.models import Adopter, Finding
from comparison.selectors.claims import Named
from comparison.selectors.ratings import CitationLine, citation_line


@dataclass(frozen=True, kw_only=True)
class AdopterLine:
    """``claims`` are the identifiers of those that say so. ``year`` is what the evidence speaks
    of, not when it was opened."""

    organisation: str
    framework: Named
    finding: str
    finding_name: str
    scope: str
    year: int | None
    note: str
    claims: tuple[str, ...]
    citations: tuple[CitationLine, ...]


@dataclass(frozen=True, kw_only=True)
class AdopterGroup:
    framework: Named
    adopters: tuple[AdopterLine, ...]


def adopter_groups() -> tuple[AdopterGroup, ...]:
    """By framework, the most adopters first. Four queries."""
    rows = Adopter.objects.filter(framework__published=True).select_related("framework")
    groups: dict[Named, list[AdopterLine]] = {}
    for row in rows.prefetch_related("claims", "citations__source"):
        line = _line(row)
        groups.setdefault(line.framework, []).append(line)
    found = [AdopterGroup(framework=f, adopters=tuple(lines)) for f, lines in groups.items()]
    return tuple(sorted(found, key=lambda group: (-len(group.adopters), group.framework.name)))


def finding_names() -> dict[str, str]:
    return {value: str(label) for value, label in Finding.choices}


def _line(row: Adopter) -> AdopterLine:
    return AdopterLine(
        organisation=row.organisation,
        framework=Named(slug=row.framework.slug, name=row.framework.name),
        finding=row.finding,
        finding_name=row.get_finding_display(),
        scope=row.scope,
        year=row.year,
        note=row.note,
        claims=tuple(sorted(claim.identifier for claim in row.claims.all())),
        citations=tuple(citation_line(citation) for citation in row.citations.all()),
    )

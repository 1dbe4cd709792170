"""Frameworks and stacks as the pages show them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from comparison.models import (
    Fact,
    Framework,
    FrameworkKind,
    Remark,
    RemarkKind,
    Support,
    SupportCitation,
    SupportLevel,
)
from comparison.selectors.claims import Named
from comparison.selectors.comparison import SupportCell, support_cell
from comparison.selectors.ratings import CitationLine, SaidLine, citation_line, said_lines

INTERFACES = {"wsgi": "WSGI", "asgi": "ASGI", "own_server": "own server"}
SUPPLIED = (SupportLevel.CORE, SupportLevel.OFFICIAL, SupportLevel.THIRD_PARTY)


@dataclass(frozen=True, kw_only=True)
class FrameworkLine:
    """One row of the list. ``reviewed_on`` is the oldest review among its ratings."""

    slug: str
    name: str
    kind: str
    kind_name: str
    interfaces: tuple[str, ...]
    base: str
    base_name: str
    tagline: str
    version: str
    version_released_on: datetime.date | None
    python_minimum: str
    rating_count: int
    reviewed_on: datetime.date | None
    review_by: datetime.date | None


@dataclass(frozen=True, kw_only=True)
class FactLine:
    slug: str
    name: str
    value: str
    note: str
    as_of: datetime.date | None
    source: CitationLine | None


@dataclass(frozen=True, kw_only=True)
class PartLine:
    package: str
    version: str
    released_on: datetime.date | None
    provides: str
    url: str


@dataclass(frozen=True, kw_only=True)
class SupportLine:
    capability: str
    capability_name: str
    definition: str
    group_name: str
    cell: SupportCell
    since_version: str
    citations: tuple[CitationLine, ...]


@dataclass(frozen=True, kw_only=True)
class RemarkLine:
    """An editor's sentence, the claims and our ``ratings`` (their criteria) that it comes from."""

    text: str
    claims: tuple[SaidLine, ...]
    ratings: tuple[Named, ...]


@dataclass(frozen=True, kw_only=True)
class FrameworkDetail:
    """All that is known of one framework except its ratings."""

    line: FrameworkLine
    summary: str
    package: str
    homepage: str
    documentation: str
    repository: str
    facts: tuple[FactLine, ...]
    parts: tuple[PartLine, ...]
    stacks: tuple[FrameworkLine, ...]
    strengths: tuple[RemarkLine, ...]
    weaknesses: tuple[RemarkLine, ...]
    choose_when: tuple[RemarkLine, ...]
    avoid_when: tuple[RemarkLine, ...]
    supports: tuple[SupportLine, ...]

    @property
    def fact_names(self) -> frozenset[str]:
        """What a fact with a source tells, so that it is not told twice."""
        return frozenset(fact.name for fact in self.facts)


def framework_lines(
    *, kind: str = "", interface: str = "", capability: str = ""
) -> tuple[FrameworkLine, ...]:
    """Published frameworks and stacks by name, narrowed by kind, interface or capability.

    A capability counts when the framework, its project or a named add-on supplies it.
    """
    rows = Framework.objects.published()
    if kind in FrameworkKind.values:
        rows = rows.filter(kind=kind)
    if interface in INTERFACES:
        rows = rows.filter(**{interface: True})
    if capability:
        supplied = Support.objects.filter(capability__slug=capability, level__in=SUPPLIED)
        rows = rows.filter(pk__in=supplied.values("framework"))
    return tuple(_line(row) for row in rows.with_reviews())


def framework_detail(*, slug: str) -> FrameworkDetail | None:
    """One published framework, or ``None``. A constant number of queries."""
    published = Framework.objects.published().with_reviews()
    row = published.filter(slug=slug).first()
    if row is None:
        return None
    remarks = _remarks(row)
    return FrameworkDetail(
        line=_line(row),
        summary=row.summary,
        package=row.package,
        homepage=row.homepage,
        documentation=row.documentation,
        repository=row.repository,
        facts=_facts(row),
        parts=_parts(row),
        stacks=tuple(
            _line(stack) for stack in Framework.objects.published().with_reviews().filter(base=row)
        ),
        strengths=remarks["strength"],
        weaknesses=remarks["weakness"],
        choose_when=remarks["choose-when"],
        avoid_when=remarks["avoid-when"],
        supports=_supports(row),
    )


def _line(row: Framework) -> FrameworkLine:
    return FrameworkLine(
        slug=row.slug,
        name=row.name,
        kind=row.kind,
        kind_name=row.get_kind_display(),
        interfaces=tuple(word for field, word in INTERFACES.items() if getattr(row, field)),
        base=row.base.slug if row.base else "",
        base_name=row.base.name if row.base else "",
        tagline=row.tagline,
        version=row.version,
        version_released_on=row.version_released_on,
        python_minimum=row.python_minimum,
        rating_count=row.rating_count,  # type: ignore[attr-defined]
        reviewed_on=row.oldest_review,  # type: ignore[attr-defined]
        review_by=row.next_review,  # type: ignore[attr-defined]
    )


def _facts(row: Framework) -> tuple[FactLine, ...]:
    return tuple(
        FactLine(
            slug=fact.slug,
            name=fact.name,
            value=fact.value,
            note=fact.note,
            as_of=fact.as_of,
            source=_fact_source(fact),
        )
        for fact in row.facts.select_related("source")
    )


def _fact_source(fact: Fact) -> CitationLine | None:
    if fact.source is None:
        return None
    return CitationLine(
        source=fact.source.slug,
        title=fact.source.title,
        url=fact.source.address,
        kind=fact.source.get_kind_display(),
        says=fact.value,
        opened_on=fact.opened_on,
    )


def _parts(row: Framework) -> tuple[PartLine, ...]:
    return tuple(
        PartLine(
            package=part.package,
            version=part.version,
            released_on=part.released_on,
            provides=part.provides,
            url=part.source.url if part.source else "",
        )
        for part in row.parts.select_related("source")
    )


def _remarks(row: Framework) -> dict[str, tuple[RemarkLine, ...]]:
    lines: dict[str, tuple[RemarkLine, ...]] = dict.fromkeys(RemarkKind.values, ())
    for remark in row.remarks.prefetch_related("claims", "criteria"):
        lines[remark.kind] += (_remark(remark),)
    return lines


def _remark(remark: Remark) -> RemarkLine:
    return RemarkLine(
        text=remark.text,
        claims=said_lines(remark.claims.all()),
        ratings=tuple(Named(slug=c.slug, name=c.name) for c in remark.criteria.all()),
    )


def _supports(row: Framework) -> tuple[SupportLine, ...]:
    citations: dict[int, tuple[CitationLine, ...]] = {}
    cited = SupportCitation.objects.filter(support__framework=row).select_related("source")
    for citation in cited:
        kept = citations.get(citation.support_id, ())
        citations[citation.support_id] = (*kept, citation_line(citation))
    rows = row.supports.with_citation_count().in_table_order().select_related("capability__group")
    return tuple(
        SupportLine(
            capability=support.capability.slug,
            capability_name=support.capability.name,
            definition=support.capability.definition,
            group_name=support.capability.group.name,
            cell=support_cell(support),
            since_version=support.since_version,
            citations=citations.get(support.pk, ()),
        )
        for support in rows
    )

"""All claims: narrow them by facets and words, page by page."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.text import capfirst

from comparison.forms import ClaimFilter, read_claim_filter
from comparison.renderers import Page
from comparison.selectors.claim_facets import Facet, FacetValue, claim_list
from comparison.selectors.claim_index import claim_index
from comparison.selectors.claims import ClaimLine

SHOWN_VALUES, MOST_VALUES = 12, 60
"""Values of a facet that are links at once, and with those behind a summary."""

OPEN_FACETS = ("Verdict", "Framework")


@dataclass(frozen=True, kw_only=True)
class FacetLink:
    """One value of a facet: where it leads, and to how many claims."""

    name: str
    count: int
    query: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class FacetLinks:
    """``shown`` are the largest and the chosen value, ``more`` the next; ``any`` drops the choice
    where there is one. ``left_out`` is the number of values that are not listed."""

    label: str
    any: str
    droppable: bool
    open: bool
    shown: tuple[FacetLink, ...]
    more: tuple[FacetLink, ...]
    left_out: int


@dataclass(frozen=True, kw_only=True)
class PageLink:
    number: int
    query: str
    current: bool


@dataclass(frozen=True, kw_only=True)
class ClaimsPage(Page):
    """``found`` is the number of claims that fit, ``claims`` one page of them."""

    template = "comparison/claims.html"
    section = "claims"

    chosen: ClaimFilter
    facets: tuple[FacetLinks, ...]
    found: int
    number: int
    pages: int
    claims: tuple[ClaimLine, ...]
    links: tuple[PageLink, ...]
    problems: tuple[str, ...]


def claims(request: HttpRequest) -> ClaimsPage:
    index = claim_index()
    names = index.names()
    chosen = read_claim_filter(request.GET, names)
    found = claim_list(index=index, chosen=chosen.facets, words=chosen.words, page=chosen.page)
    return ClaimsPage(
        title=_title(found.found, [names[facet][slug] for facet, slug in chosen.facets.items()]),
        description="What published articles say about Python web frameworks, claim by claim, each "
        "with a verdict, its reason and the evidence.",
        chosen=chosen,
        facets=tuple(_links(facet, chosen) for facet in found.facets),
        found=found.found,
        number=found.number,
        pages=found.pages,
        claims=found.claims,
        links=page_links(chosen, found.number, found.pages),
        problems=(*chosen.problems, *_page_problem(chosen.page, found.pages)),
    )


def _title(found: int, values: list[str]) -> str:
    number = f"{found:,} claim{'' if found == 1 else 's'}"
    return f"{number}: {', '.join(values)}" if values else f"{number}, held against the evidence"


def _page_problem(asked: int, pages: int) -> tuple[str, ...]:
    if asked <= pages:
        return ()
    last = "only one page" if pages == 1 else f"no page after {pages}"
    return (f"There is {last}; this is it.",)


def _links(facet: Facet, chosen: ClaimFilter) -> FacetLinks:
    current = chosen.facets.get(facet.name, "")
    ranked = sorted(facet.values, key=lambda value: (value.slug != current, -value.count))
    shown, more = (
        _in_order(facet, ranked[part])
        for part in (slice(SHOWN_VALUES), slice(SHOWN_VALUES, MOST_VALUES))
    )
    return FacetLinks(
        label=facet.label,
        any=chosen.with_value(facet.name, "").query(),
        droppable=bool(current),
        open=bool(current) or facet.label in OPEN_FACETS,
        shown=tuple(_link(facet, value, chosen) for value in shown),
        more=tuple(_link(facet, value, chosen) for value in more),
        left_out=max(0, len(ranked) - MOST_VALUES),
    )


def _in_order(facet: Facet, some: list[FacetValue]) -> list[FacetValue]:
    wanted = {value.slug for value in some}
    return [value for value in facet.values if value.slug in wanted]


def _link(facet: Facet, value: FacetValue, chosen: ClaimFilter) -> FacetLink:
    return FacetLink(
        name=value.name if facet.name == "framework" else capfirst(value.name),  # aiohttp is small
        count=value.count,
        query=chosen.with_value(facet.name, value.slug).query(),
        chosen=chosen.facets.get(facet.name) == value.slug,
    )


def page_links(chosen: ClaimFilter, number: int, pages: int) -> tuple[PageLink, ...]:
    """The first page, the last, and those around this one."""
    near = range(max(1, number - 3), min(pages, number + 3) + 1)
    return tuple(
        PageLink(number=page, query=chosen.with_page(page).query(), current=page == number)
        for page in sorted({1, *near, pages})
    )

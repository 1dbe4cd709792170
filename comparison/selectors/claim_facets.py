"""Claims narrowed by facets, with the number of claims behind every value of every facet.

A count says how many claims a link leads to: it keeps all other facets and the words, and puts its
own value in the place of the chosen one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from comparison.models import Claim
from comparison.selectors.claim_index import ClaimIndex, Mask
from comparison.selectors.claims import ClaimLine, claim_lines

PER_PAGE = 25
LABELS = {
    "verdict": "Verdict",
    "article": "Article",
    "framework": "Framework",
    "criterion": "Criterion",
    "kind": "Kind",
}
Chosen = Mapping[str, str]
"""By facet: the slug of the one value that is wanted; a facet that is left open is missing."""


@dataclass(frozen=True, kw_only=True)
class FacetValue:
    slug: str
    name: str
    count: int


@dataclass(frozen=True, kw_only=True)
class Facet:
    """``values`` are those that have claims, and the chosen one, in page order."""

    name: str
    label: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, kw_only=True)
class ClaimList:
    """One page of the claims that are wanted; ``number`` is the page, ``pages`` how many."""

    found: int
    number: int
    pages: int
    facets: tuple[Facet, ...]
    claims: tuple[ClaimLine, ...]


def claim_list(*, index: ClaimIndex, chosen: Chosen, words: str, page: int) -> ClaimList:
    """The page, or the last one where there are fewer. Three queries."""
    number_of_claims = len(index.identifiers)
    having = {
        name: index.facets[name].having(slug, of=number_of_claims) for name, slug in chosen.items()
    }
    mentioning = index.mentioning(words)
    places = np.flatnonzero(_all(mentioning, having)).tolist()
    pages = max(1, -(-len(places) // PER_PAGE))
    number = min(max(page, 1), pages)
    shown = places[(number - 1) * PER_PAGE : number * PER_PAGE]
    return ClaimList(
        found=len(places),
        number=number,
        pages=pages,
        facets=tuple(
            _facet(index, name, _all(mentioning, having, but=name), chosen) for name in LABELS
        ),
        claims=_lines([index.identifiers[place] for place in shown]),
    )


def _all(mentioning: Mask, having: Mapping[str, Mask], *, but: str = "") -> Mask:
    """The claims that fit, leaving one facet open."""
    found = mentioning
    for name, mask in having.items():
        found = found if name == but else found & mask
    return found


def _facet(index: ClaimIndex, name: str, among: Mask, chosen: Chosen) -> Facet:
    counts, names = index.facets[name].counts(among), index.facets[name].names
    values = tuple(
        FacetValue(slug=slug, name=names[slug], count=count)
        for slug, count in counts.items()
        if count or chosen.get(name) == slug
    )
    return Facet(name=name, label=LABELS[name], values=values)


def _lines(identifiers: list[str]) -> tuple[ClaimLine, ...]:
    """These claims, in this order, whatever the order of the database."""
    lines = claim_lines(Claim.objects.filter(identifier__in=identifiers))
    return tuple(sorted(lines, key=lambda line: line.identifier))

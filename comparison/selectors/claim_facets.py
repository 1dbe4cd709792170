"""Claims narrowed by facets, with the number of claims behind every value of every facet.

A count says how many claims a link leads to: it keeps all other facets and the words, and puts its
own value in the place of the chosen one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet

from comparison.models import Claim, ClaimKind, Criterion, Framework, Source, Verdict
from comparison.models.claims import ClaimQuerySet
from comparison.selectors.claims import ClaimLine, claim_lines

PER_PAGE = 25
LABELS = {
    "verdict": "Verdict",
    "article": "Article",
    "framework": "Framework",
    "criterion": "Criterion",
    "kind": "Kind",
}
NO_CRITERION = "none"

MOST_LISTED = 2000

Chosen = Mapping[str, str]
"""By facet: the slug of the one value that is wanted; a facet that is left open is missing."""

Fitting = list[int] | QuerySet[Claim, int] | None


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


@dataclass(frozen=True, kw_only=True)
class Known:
    """Every value that a facet can have: slug, database key and name, in page order."""

    values: Mapping[str, Mapping[str, tuple[object, str]]]

    def names(self) -> dict[str, dict[str, str]]:
        """By facet and slug: the name."""
        return {
            facet: {slug: name for slug, (_, name) in values.items()}
            for facet, values in self.values.items()
        }

    def key(self, facet: str, slug: str) -> object:
        return self.values[facet][slug][0]


def known_facets() -> Known:
    """Three queries."""
    claimed = Claim.objects.published().filter(source=OuterRef("pk"))
    articles = Source.objects.filter(Exists(claimed)).order_by("slug")
    criteria = Criterion.objects.order_by("group__position", "position")
    none = {NO_CRITERION: (None, "none of ours")}
    return Known(
        values={
            "verdict": {value: (value, str(label)) for value, label in Verdict.choices},
            "article": _keyed(articles.values_list("slug", "pk", "title")),
            "framework": _keyed(Framework.objects.published().values_list("slug", "pk", "name")),
            "criterion": _keyed(criteria.values_list("slug", "pk", "name")) | none,
            "kind": {value: (value, str(label)) for value, label in ClaimKind.choices},
        }
    )


def _keyed(rows: Iterable[tuple[str, int, str]]) -> dict[str, tuple[object, str]]:
    return {slug: (pk, name) for slug, pk, name in rows}


def claim_list(*, known: Known, chosen: Chosen, words: str, page: int) -> ClaimList:
    """The page, or the last one where there are fewer. Seven queries, eight with words."""
    fitting = _mentioning(words)
    counts = _counts(known, chosen, fitting)
    wanted = chosen.get("verdict")
    found = counts["verdict"][wanted] if wanted else counts["verdict"].total()
    pages = max(1, -(-found // PER_PAGE))
    number = min(max(page, 1), pages)
    # Keys first: a page far back is then counted off in an index, not in whole rows. And the words
    # of many claims once more as a condition: the first page then ends after 25 rows.
    many = isinstance(fitting, QuerySet)
    rows = _narrowed(known, chosen, None if many else fitting)
    keys = (rows.mentioning(words) if many else rows).values_list("pk", flat=True)
    shown = list(keys[(number - 1) * PER_PAGE : number * PER_PAGE])
    return ClaimList(
        found=found,
        number=number,
        pages=pages,
        facets=tuple(_facet(known, name, counts[name], chosen) for name in LABELS),
        claims=claim_lines(Claim.objects.filter(pk__in=shown)),
    )


def _facet(known: Known, name: str, counts: Counter[object], chosen: Chosen) -> Facet:
    values = tuple(
        FacetValue(slug=slug, name=label, count=counts[key])
        for slug, (key, label) in known.values[name].items()
        if counts[key] or chosen.get(name) == slug
    )
    return Facet(name=name, label=LABELS[name], values=values)


def _mentioning(words: str) -> Fitting:
    """What claims the words leave: ``None`` for all. One pass over the texts.

    Few are listed, so that they are looked for once; of many the database makes its own list.
    """
    if not words:
        return None
    found = Claim.objects.mentioning(words).order_by().values_list("pk", flat=True)
    first = list(found[: MOST_LISTED + 1])
    return first if len(first) <= MOST_LISTED else found


def _narrowed(
    known: Known, chosen: Chosen, fitting: Fitting, *, but: Collection[str] = ()
) -> ClaimQuerySet:
    """All claims that fit, leaving the facets in ``but`` open."""
    wanted = {name: known.key(name, slug) for name, slug in chosen.items() if name not in but}
    rows = Claim.objects.published()
    if fitting is not None:
        rows = rows.filter(pk__in=fitting)
    if "framework" in wanted:
        rows = rows.about_framework(wanted["framework"])  # type: ignore[arg-type]
    fields = {"article": "source", "criterion": "criterion", "kind": "kind", "verdict": "verdict"}
    return rows.filter(**{fields[n]: key for n, key in wanted.items() if n in fields})


def _counts(known: Known, chosen: Chosen, fitting: Fitting) -> dict[str, Counter[object]]:
    """By facet: how many claims each key has. Three queries, whatever is chosen.

    Criterion, kind and verdict have few values, so that all their combinations are counted in one
    query and added up here. Articles and frameworks are counted apart.
    """
    few = ("criterion", "kind", "verdict")
    combined = _narrowed(known, chosen, fitting, but=few).order_by().values_list(*few)
    rows = [(row[:-1], row[-1]) for row in combined.annotate(number=Count("*"))]
    keys = {name: known.key(name, chosen[name]) for name in few if name in chosen}
    counts = {
        name: _added_up(rows, few.index(name), {few.index(n): k for n, k in keys.items()})
        for name in few
    }
    articles = _narrowed(known, chosen, fitting, but=["article"]).order_by().values_list("source")
    counts["article"] = Counter(dict(articles.annotate(number=Count("*"))))
    fit = _narrowed(known, chosen, fitting, but=["framework"]).order_by().values("pk")
    about = Claim.frameworks.through.objects.filter(claim__in=fit).values_list("framework")
    counts["framework"] = Counter(dict(about.annotate(number=Count("*"))))
    return counts


def _added_up(
    rows: Iterable[tuple[tuple[object, ...], int]], place: int, wanted: Mapping[int, object]
) -> Counter[object]:
    """Numbers by the key in one place, of the rows that have what is wanted in all others."""
    counts: Counter[object] = Counter()
    for row, number in rows:
        if all(row[other] == key for other, key in wanted.items() if other != place):
            counts[row[place]] += number
    return counts

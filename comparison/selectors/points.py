"""Points made for and against frameworks: each with the claims that make it and their verdicts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import QuerySet

from comparison.models import Bullet, BulletKind, Verdict
from comparison.selectors.claims import Named
from comparison.selectors.ratings import SaidLine, said_lines


@dataclass(frozen=True, kw_only=True)
class PointLine:
    """``verdicts`` counts those of its claims: (verdict, number), only where there are some."""

    text: str
    claims: tuple[SaidLine, ...]
    verdicts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class PointList:
    """All points of one kind about one framework."""

    framework: Named
    kind: str
    kind_name: str
    points: tuple[PointLine, ...]


def framework_points(*, slug: str) -> tuple[PointList, ...]:
    """What all sources together say of one framework. Two queries."""
    return _lists(Bullet.objects.filter(framework__slug=slug, source=None))


def article_points(*, slug: str) -> tuple[PointList, ...]:
    """The lists of one article. Two queries."""
    return _lists(Bullet.objects.filter(source__slug=slug))


def _lists(rows: QuerySet[Bullet]) -> tuple[PointList, ...]:
    groups: dict[tuple[Named, str], list[PointLine]] = {}
    whole = rows.select_related("framework").prefetch_related("claims")
    for row in whole.order_by("framework__name", "kind", "position"):
        framework = Named(slug=row.framework.slug, name=row.framework.name)
        groups.setdefault((framework, row.kind), []).append(_point(row))
    order = list(BulletKind.values)
    return tuple(
        PointList(
            framework=framework,
            kind=kind,
            kind_name=str(BulletKind(kind).label),
            points=tuple(points),
        )
        for (framework, kind), points in sorted(
            groups.items(), key=lambda item: (item[0][0].name, order.index(item[0][1]))
        )
    )


def _point(row: Bullet) -> PointLine:
    claims = said_lines(row.claims.all())
    counts = Counter(claim.verdict for claim in claims)
    return PointLine(
        text=row.text,
        claims=claims,
        verdicts=tuple((v, counts[v]) for v in Verdict.values if counts[v]),
    )

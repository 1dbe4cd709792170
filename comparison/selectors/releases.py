"""Releases and support: which series is mended until when, and what each project promises."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils import timezone

from comparison.models import Framework, ReleaseSeries, SupportPolicy
from comparison.selectors.claims import Named


@dataclass(frozen=True, kw_only=True)
class SeriesLine:
    """One series. ``supported``: a stated window is open today; ``None``: no day is stated."""

    name: str
    released_on: datetime.date
    last_version: str
    last_on: datetime.date | None
    long_term: bool
    fixes_until: datetime.date | None
    security_until: datetime.date | None
    supported: bool | None
    source: Named


@dataclass(frozen=True, kw_only=True)
class PolicyLine:
    support: str
    pythons: str
    deprecation: str
    security: str
    sources: tuple[Named, ...]


@dataclass(frozen=True, kw_only=True)
class ReleaseHistory:
    """``series`` from the newest."""

    framework: Named
    policy: PolicyLine | None
    series: tuple[SeriesLine, ...]


def release_histories() -> tuple[ReleaseHistory, ...]:
    """Every published framework with known releases, by name. Four queries."""
    frameworks = Framework.objects.published()
    policies = {
        policy.framework_id: _policy(policy)
        for policy in SupportPolicy.objects.prefetch_related("sources")
    }
    series: dict[int, list[SeriesLine]] = {}
    for row in ReleaseSeries.objects.select_related("source").order_by("-released_on"):
        series.setdefault(row.framework_id, []).append(_series(row, timezone.localdate()))
    return tuple(
        ReleaseHistory(
            framework=Named(slug=row.slug, name=row.name),
            policy=policies.get(row.pk),
            series=tuple(series[row.pk]),
        )
        for row in frameworks
        if row.pk in series
    )


def _series(row: ReleaseSeries, today: datetime.date) -> SeriesLine:
    ends = [day for day in (row.fixes_until, row.security_until) if day]
    return SeriesLine(
        name=row.name,
        released_on=row.released_on,
        last_version=row.last_version,
        last_on=row.last_on,
        long_term=row.long_term,
        fixes_until=row.fixes_until,
        security_until=row.security_until,
        supported=max(ends) >= today if ends else None,
        source=Named(slug=row.source.slug, name=row.source.title),
    )


def _policy(row: SupportPolicy) -> PolicyLine:
    return PolicyLine(
        support=row.support,
        pythons=row.pythons,
        deprecation=row.deprecation,
        security=row.security,
        sources=tuple(Named(slug=s.slug, name=s.title) for s in row.sources.all()),
    )

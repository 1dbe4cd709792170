"""Release history and support windows of every framework."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.releases import ReleaseHistory, release_histories


@dataclass(frozen=True, kw_only=True)
class ReleasesPage(Page):
    template = "comparison/releases.html"
    section = "frameworks"

    histories: tuple[ReleaseHistory, ...]


def releases(request: HttpRequest) -> ReleasesPage:
    return ReleasesPage(
        title="Releases and how long they are mended",
        description="Release series of Python web frameworks since 2018, with first and last "
        "release, support windows and what each project promises.",
        histories=release_histories(),
    )

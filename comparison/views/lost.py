"""A slug that nobody has: the page that offers the right ones."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from comparison.renderers import Page
from comparison.selectors.comparison import columns
from comparison.selectors.criteria import criterion_groups


@dataclass(frozen=True, kw_only=True)
class Offer:
    path: str
    name: str


@dataclass(frozen=True, kw_only=True)
class LostPage(Page):
    """``near`` are the likeliest, ``all`` everything of the kind that was asked for."""

    template = "comparison/lost.html"

    asked: str
    near: tuple[Offer, ...]
    all: tuple[Offer, ...]


def lost_framework(slug: str) -> LostPage:
    names = {column.slug: column.name for column in columns()}
    return _lost(slug, kind="framework", folder="frameworks", names=names)


def lost_criterion(slug: str) -> LostPage:
    names = {line.slug: line.name for group in criterion_groups() for line in group.criteria}
    return _lost(slug, kind="criterion", folder="criteria", names=names)


def _lost(asked: str, *, kind: str, folder: str, names: dict[str, str]) -> LostPage:
    offers = {slug: Offer(path=f"/{folder}/{slug}/", name=name) for slug, name in names.items()}
    return LostPage(
        title=f"We have no {kind} called “{asked}”",
        description=f"No {kind} has this address. These exist.",
        status=404,
        asked=asked,
        near=tuple(offers[slug] for slug in get_close_matches(asked, offers, n=3)),
        all=tuple(offers.values()),
    )

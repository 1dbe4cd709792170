"""A slug that nobody has: the page that offers the right ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches

from comparison.renderers import Page
from comparison.selectors.claim import near_identifiers
from comparison.selectors.comparison import columns
from comparison.selectors.criteria import criterion_groups
from comparison.selectors.disputes import dispute_names
from comparison.selectors.examples import TaskLine, task_names
from comparison.selectors.source import source_titles


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


def lost_task(slug: str) -> LostPage:
    return _lost(slug, kind="task", folder="code", names=dict(task_names()))


def lost_example(task: str, asked: str, line: TaskLine) -> LostPage:
    """A framework that the task's page does not know: its programs, one address each."""
    names = {f"{task}/?f={stamp.framework}": stamp.framework_name for stamp in line.stamps}
    page = _lost(asked, kind="framework", folder="code", names=names, ending="")
    near = get_close_matches(asked, [stamp.framework for stamp in line.stamps], n=3)
    return replace(
        page, near=tuple(offer for offer in page.all if offer.path.partition("=")[2] in near)
    )


def lost_claim(identifier: str) -> LostPage:
    """Claims are too many to list: those that begin alike, and the way to all."""
    near = dict(near_identifiers(identifier=identifier))
    return _lost(identifier, kind="claim", folder="claims", names={"": "All claims", **near})


def lost_metric(slug: str, names: dict[str, str]) -> LostPage:
    return _lost(slug, kind="number", folder="numbers", names=names)


def lost_run(slug: str, names: dict[str, str]) -> LostPage:
    return _lost(slug, kind="run", folder="measurements", names=names)


def lost_dispute(slug: str) -> LostPage:
    return _lost(slug, kind="dispute", folder="disputes", names=dispute_names())


def lost_source(slug: str) -> LostPage:
    """Sources are too many to list: the likeliest, and the way to all."""
    titles = source_titles()
    near = {name: titles[name] for name in get_close_matches(slug, titles, n=9, cutoff=0.5)}
    return _lost(slug, kind="source", folder="sources", names={"": "All sources", **near})


def _lost(
    asked: str, *, kind: str, folder: str, names: dict[str, str], ending: str = "/"
) -> LostPage:
    offers = {
        slug: Offer(path=f"/{folder}/{slug}{ending}".replace("//", "/"), name=name)
        for slug, name in names.items()
    }
    return LostPage(
        title=f"We have no {kind} called “{asked}”",
        description=f"No {kind} has this address. These exist.",
        status=404,
        asked=asked,
        near=tuple(offers[slug] for slug in get_close_matches(asked, offers, n=3)),
        all=tuple(offers.values()),
    )

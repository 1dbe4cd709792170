"""What waits for an editor: lists of rows, each with its count."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from comparison.models import (
    Claim,
    Criterion,
    Evidence,
    Fact,
    Rating,
    RatingCitation,
    SupportCitation,
)


@dataclass(frozen=True, kw_only=True)
class WorkList:
    """Ratings or claims to work through. ``rows`` narrows all of them to the list, as of a day."""

    slug: str
    title: str
    meaning: str
    rows: Callable[[Any, datetime.date], QuerySet[Any]]


@dataclass(frozen=True, kw_only=True)
class ToDo:
    """``count`` rows of ``model`` wait; ``parameter`` = ``value`` narrows its list to them."""

    title: str
    meaning: str
    count: int
    model: str
    parameter: str
    value: str


RATING_LISTS = (
    WorkList(
        slug="not-rated",
        title="Not rated",
        meaning="Nobody has rated these, and the row says why. Rate one when evidence turns up.",
        rows=lambda ratings, day: ratings.not_rated(),
    ),
    WorkList(
        slug="stale",
        title="Stale",
        meaning="The day to review them by has passed. Check the row again and move both dates.",
        rows=lambda ratings, day: ratings.stale(on=day),
    ),
    WorkList(
        slug="without-citation",
        title="Without citation",
        meaning="Rated, but no source is cited. Cite one, or take the rating away.",
        rows=lambda ratings, day: ratings.without_citation(),
    ),
    WorkList(
        slug="disputed",
        title="Disputed",
        meaning="Claims collide about this framework on this criterion. Keep the rating in line "
        "with what settled the dispute.",
        rows=lambda ratings, day: ratings.disputed(),
    ),
)

CLAIM_LISTS = (
    WorkList(
        slug="stale",
        title="Stale",
        meaning="The day to review them by has passed, and readers are told so. Check the verdict "
        "against the current version and move both dates.",
        rows=lambda claims, day: claims.stale(on=day),
    ),
)

NEVER_OPENED = {
    "Citations of ratings": RatingCitation,
    "Citations of capabilities": SupportCitation,
    "Evidence on claims": Evidence,
    "Facts of frameworks": Fact,
}


def to_dos(*, on: datetime.date) -> tuple[ToDo, ...]:
    """All lists, the empty ones too. One query each, ten in all."""
    return (
        _hidden_criteria(),
        *_work(Rating, RATING_LISTS, on),
        *_work(Claim, CLAIM_LISTS, on),
        *_never_opened(),
    )


def _hidden_criteria() -> ToDo:
    return ToDo(
        title="Criteria hidden from readers",
        meaning="Published, but a published framework has neither a rating nor a “not rated”.",
        count=Criterion.objects.hidden().count(),
        model="criterion",
        parameter="shown",
        value="hidden",
    )


def _work(
    model: type[Rating | Claim], lists: Iterable[WorkList], on: datetime.date
) -> tuple[ToDo, ...]:
    name = model._meta.model_name or ""
    return tuple(
        ToDo(
            title=f"{name.capitalize()}s: {each.title.lower()}",
            meaning=each.meaning,
            count=each.rows(model._default_manager.all(), on).count(),
            model=name,
            parameter="to_do",
            value=each.slug,
        )
        for each in lists
    )


def _never_opened() -> tuple[ToDo, ...]:
    return tuple(
        ToDo(
            title=f"{title}: never opened",
            meaning="None of us has read the source. Open it, check what it says, enter the day.",
            count=unopened(model._default_manager.all()).count(),
            model=model._meta.model_name or "",
            parameter="opened",
            value="never",
        )
        for title, model in NEVER_OPENED.items()
    )


def unopened(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Rows that name a source and no day on which somebody opened it."""
    return rows.filter(source__isnull=False, opened_on=None)

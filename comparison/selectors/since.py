"""What a result was when somebody kept it, what it is now, and which ratings moved in between."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comparison.receipts import Receipt, Then, kept
from comparison.selectors.questionnaire import FormData
from comparison.selectors.ranking import POINTS, Ranked
from comparison.selectors.recommendation import Recommendation
from comparison.selectors.requirements import Facts

MIDDLE = 0.5
"""What a missing rating counts."""


@dataclass(frozen=True, kw_only=True)
class Moved:
    """A rating that is not what it was; values in [0, 1], ``None``: not rated. ``effect`` is in
    points, with today's weight."""

    framework: str
    framework_name: str
    criterion: str
    criterion_name: str
    then: float | None
    now: float | None
    effect: float


@dataclass(frozen=True, kw_only=True)
class Stood:
    """A framework that was ranked then, or is now; ``None`` where it was not, or is not. ``moved``
    are the points that its ratings brought; what is left comes from weights and rounding."""

    slug: str
    name: str
    rank_then: int | None
    points_then: int | None
    rank_now: int | None
    points_now: int | None
    moved: float
    why: str


@dataclass(frozen=True, kw_only=True)
class Since:
    """``gone`` are criteria that counted then and are no longer there or have no weight now,
    ``joined`` those that have weight now and had none."""

    lines: tuple[Stood, ...]
    moved: tuple[Moved, ...]
    gone: tuple[str, ...]
    joined: tuple[str, ...]


def receipt_of(answer: Recommendation, *, query: str, on: datetime.date, revision: int) -> Receipt:
    """What is worth keeping of an answer that ranks somebody."""
    leaders = answer.certainty.leaders if answer.certainty else ()
    return Receipt(
        query=query,
        on=on,
        revision=revision,
        verdict=answer.certainty.verdict if answer.certainty else "none-left",
        criteria=tuple(line.criterion for line in answer.weights),
        ranking=tuple(
            Then(
                slug=line.slug,
                rank=line.rank,
                points=line.points,
                leads=line.slug in leaders,
                values=line.values,
            )
            for line in answer.ranking
        ),
    )


def since(
    receipt: Receipt, answer: Recommendation | None, *, form: FormData, known: Facts
) -> Since:
    """``answer`` is the one to the same answers today."""
    now = {line.slug: line for line in answer.ranking} if answer else {}
    names = {each.slug: each.name for each in form.criteria}
    weighed = [line.criterion for line in answer.weights] if answer else []
    moved = tuple(_moved(receipt, answer, now)) if answer else ()
    return Since(
        lines=_lines(receipt, answer, now, moved, known),
        moved=tuple(sorted(moved, key=lambda move: -abs(move.effect))),
        gone=tuple(names.get(slug, slug) for slug in receipt.criteria if slug not in weighed),
        joined=tuple(names[slug] for slug in weighed if slug not in receipt.criteria),
    )


def _moved(receipt: Receipt, answer: Recommendation, now: Mapping[str, Ranked]) -> Iterator[Moved]:
    for then in receipt.ranking:
        line = now.get(then.slug)
        if line is None:
            continue
        before = dict(zip(receipt.criteria, then.values, strict=True))
        for weight, value in zip(answer.weights, line.values, strict=True):
            slug = weight.criterion
            if slug in before and before[slug] != kept(value):
                yield Moved(
                    framework=line.slug,
                    framework_name=line.name,
                    criterion=slug,
                    criterion_name=weight.name,
                    then=before[slug],
                    now=value,
                    effect=weight.weight * (_counted(value) - _counted(before[slug])) * POINTS,
                )


def _counted(value: float | None) -> float:
    return MIDDLE if value is None else value


def _lines(
    receipt: Receipt,
    answer: Recommendation | None,
    now: Mapping[str, Ranked],
    moved: tuple[Moved, ...],
    known: Facts,
) -> tuple[Stood, ...]:
    """Today's ranking in its order, then what is no longer ranked."""
    then = {line.slug: line for line in receipt.ranking}
    return tuple(
        _stood(
            slug,
            then.get(slug),
            now.get(slug),
            moved=sum(move.effect for move in moved if move.framework == slug),
            name=known.frameworks[slug].name if slug in known.frameworks else slug,
            why="" if slug in now else _why_gone(slug, answer, known),
        )
        for slug in [*now, *(slug for slug in then if slug not in now)]
    )


def _stood(
    slug: str, then: Then | None, now: Ranked | None, *, moved: float, name: str, why: str
) -> Stood:
    return Stood(
        slug=slug,
        name=name,
        rank_then=then.rank if then else None,
        points_then=then.points if then else None,
        rank_now=now.rank if now else None,
        points_now=now.points if now else None,
        moved=moved,
        why=why,
    )


def _why_gone(slug: str, answer: Recommendation | None, known: Facts) -> str:
    """Why a framework that was ranked is not ranked any more."""
    if slug not in known.frameworks:
        return "no longer on this site"
    if answer is None:
        return "nothing is ranked now"
    failed = next((line for line in answer.excluded if line.slug == slug), None)
    if failed:
        labels = ", ".join(ground.label for ground in failed.grounds)
        return f"fails a must-have now: {labels}"
    if known.frameworks[slug].name in answer.too_little_rated:
        return "too little is rated now"
    return "stands in another form now, bare or as a stack"

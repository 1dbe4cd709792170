"""What a result was when somebody kept it, what it is now, and which ratings moved in between."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comparison.receipts import Receipt, Then, kept, kept_weight
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
    are the points that its ratings brought with today's weights, ``weighed`` those that the weights
    brought with the values then; what is left is rounding. ``weighed`` is ``None`` where the
    weights then are not known."""

    slug: str
    name: str
    rank_then: int | None
    points_then: int | None
    rank_now: int | None
    points_now: int | None
    moved: float
    weighed: float | None
    why: str


@dataclass(frozen=True, kw_only=True)
class WeightMove:
    """A criterion's weight then and now; 0: it did not count."""

    criterion: str
    name: str
    then: float
    now: float


@dataclass(frozen=True, kw_only=True)
class Since:
    """``gone`` are criteria that counted then and are no longer there or have no weight now,
    ``joined`` those that have weight now and had none. ``weights`` are all that counted then or
    count now, heaviest then first; empty where those then are not known."""

    lines: tuple[Stood, ...]
    moved: tuple[Moved, ...]
    weights: tuple[WeightMove, ...]
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
        weights=tuple(kept_weight(line.weight) for line in answer.weights),
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
    weights = _weights(receipt, answer, names)
    return Since(
        lines=_lines(receipt, answer, now, moved, weights, known=known),
        weights=weights,
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


def _weights(
    receipt: Receipt, answer: Recommendation | None, names: Mapping[str, str]
) -> tuple[WeightMove, ...]:
    if not receipt.weights:
        return ()
    then = dict(zip(receipt.criteria, receipt.weights, strict=True))
    now = {line.criterion: kept_weight(line.weight) for line in answer.weights} if answer else {}
    return tuple(
        WeightMove(
            criterion=slug,
            name=names.get(slug, slug),
            then=then.get(slug, 0.0),
            now=now.get(slug, 0.0),
        )
        for slug in [*then, *(slug for slug in now if slug not in then)]
    )


def _weighed(
    then: Then | None,
    now: Ranked | None,
    receipt: Receipt,
    answer: Recommendation | None,
    weights: tuple[WeightMove, ...],
) -> float | None:
    """The points that moved weights brought: each with the value then, or today's where the
    criterion did not count then."""
    if then is None or now is None or answer is None or not weights:
        return None
    values = {line.criterion: v for line, v in zip(answer.weights, now.values, strict=True)}
    values |= zip(receipt.criteria, then.values, strict=True)
    return (
        sum((move.now - move.then) * _counted(values[move.criterion]) for move in weights) * POINTS
    )


def _lines(
    receipt: Receipt,
    answer: Recommendation | None,
    now: Mapping[str, Ranked],
    moved: tuple[Moved, ...],
    weights: tuple[WeightMove, ...],
    *,
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
            weighed=_weighed(then.get(slug), now.get(slug), receipt, answer, weights),
            name=known.frameworks[slug].name if slug in known.frameworks else slug,
            why="" if slug in now else _why_gone(slug, answer, known),
        )
        for slug in [*now, *(slug for slug in then if slug not in now)]
    )


def _stood(
    slug: str,
    then: Then | None,
    now: Ranked | None,
    *,
    moved: float,
    weighed: float | None,
    name: str,
    why: str,
) -> Stood:
    return Stood(
        slug=slug,
        name=name,
        rank_then=then.rank if then else None,
        points_then=then.points if then else None,
        rank_now=now.rank if now else None,
        points_now=now.points if now else None,
        moved=moved,
        weighed=weighed,
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

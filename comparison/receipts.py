"""What a result was on a day, small enough for an address: the answers, the ranking, the values.

Whoever has the link has the receipt. Nothing is stored and nothing is signed; a receipt proves
nothing to a stranger, it reminds its owner. Decision record 0015.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from comparison.engine.verdict import Kind
from comparison.links import LinkError, checked_query, pack, unpack

LEVELS = 80
"""A value in [0, 1] is kept in steps of 1/80: exact for ratings in steps of a quarter."""
SHARES = 1000
"""A weight is kept in steps of 1/1000: a tenth of a point at the most, on a whole ranking."""
NOT_RATED = "!"
FIRST_LEVEL = ord("$")
SLUG = re.compile(r"[-a-z0-9_]{1,80}")


@dataclass(frozen=True, kw_only=True)
class Then:
    """One framework as it stood. ``values`` follow the receipt's criteria; ``None``: not rated."""

    slug: str
    rank: int
    points: int
    leads: bool
    values: tuple[float | None, ...]


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """``query`` are the answers, ``criteria`` those that had weight, ``ranking`` best first.

    ``weights`` follow the criteria; empty in receipts from before weights were kept.
    """

    query: str
    on: date
    revision: int
    verdict: str
    criteria: tuple[str, ...]
    ranking: tuple[Then, ...]
    weights: tuple[float, ...] = ()


def receipt_code(receipt: Receipt) -> str:
    fields = [
        receipt.query,
        receipt.on.isoformat(),
        receipt.revision,
        receipt.verdict,
        receipt.criteria,
        [[t.slug, t.rank, t.points, int(t.leads), _levels(t.values)] for t in receipt.ranking],
        [round(weight * SHARES) for weight in receipt.weights],
    ]
    return pack(json.dumps(fields, separators=(",", ":")))


def read_receipt(code: str) -> Receipt:
    """Raises LinkError for anything that ``receipt_code`` could not have written."""
    try:
        return _receipt(json.loads(unpack(code)))
    except (ValueError, TypeError, RecursionError) as error:
        raise LinkError("not a receipt") from error


def _receipt(fields: Any) -> Receipt:
    query, on, revision, verdict, criteria, ranking, *later = fields
    weights = later[0] if later else []
    _require(verdict in get_args(Kind))
    receipt = Receipt(
        query=checked_query(query),
        on=date.fromisoformat(on),
        revision=_whole(revision, 2**63),
        verdict=verdict,
        criteria=tuple(_slug(name) for name in criteria),
        ranking=tuple(_then(*line) for line in ranking),
        weights=tuple(_whole(weight, SHARES) / SHARES for weight in weights),
    )
    _require(len(later) <= 1 and len(receipt.weights) in (0, len(receipt.criteria)))
    _require(all(len(line.values) == len(receipt.criteria) for line in receipt.ranking))
    _require(_distinct(receipt.criteria) and _distinct([line.slug for line in receipt.ranking]))
    return receipt


def _then(slug: Any, rank: Any, points: Any, leads: Any, levels: Any) -> Then:
    return Then(
        slug=_slug(slug),
        rank=_whole(rank, 1000),
        points=_whole(points, 100),
        leads=bool(_whole(leads, 1)),
        values=tuple(_value(level) for level in levels),
    )


def kept(value: float | None) -> float | None:
    """The value as a receipt keeps it, so that then and now can be compared."""
    return None if value is None else round(value * LEVELS) / LEVELS


def kept_weight(weight: float) -> float:
    """The same for a weight."""
    return round(weight * SHARES) / SHARES


def _levels(values: tuple[float | None, ...]) -> str:
    return "".join(
        NOT_RATED if value is None else chr(FIRST_LEVEL + round(value * LEVELS)) for value in values
    )


def _value(level: str) -> float | None:
    if level == NOT_RATED:
        return None
    return _whole(ord(level) - FIRST_LEVEL, LEVELS) / LEVELS


def _whole(number: Any, most: int) -> int:
    _require(type(number) is int and 0 <= number <= most)
    return int(number)


def _slug(name: Any) -> str:
    _require(isinstance(name, str) and SLUG.fullmatch(name) is not None)
    return str(name)


def _distinct(names: Any) -> bool:
    return len(set(names)) == len(names)


def _require(true: bool) -> None:
    if not true:
        raise LinkError("not a receipt")

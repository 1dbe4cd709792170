"""The result as one table: every framework, also those left out, with its contributions."""

from __future__ import annotations

from collections.abc import Iterator

from comparison.renderers import Cell
from comparison.selectors.certainty import Certainty
from comparison.selectors.recommendation import Excluded, Recommendation

HEADINGS = (
    "framework",
    "slug",
    "rank",
    "points of 100",
    "best rank if ratings move",
    "worst rank if ratings move",
    "first in % of variations",
    "rated on % of the weight",
    "left out because",
)


def result_rows(answer: Recommendation | None) -> Iterator[list[Cell]]:
    """Headings first; the contributions, in points, add up to the points before rounding."""
    weights = answer.weights if answer else ()
    yield [*HEADINGS, *(f"{line.name} (weight {line.weight:.1%})" for line in weights)]
    if answer is None:
        return
    if answer.certainty:
        yield from _ranked(answer, answer.certainty)
    nothing: list[Cell] = [""] * len(weights)
    for line in answer.excluded:
        yield [line.name, line.slug, *[""] * 6, _because(line), *nothing]
    for name in answer.too_little_rated:
        yield [name, "", *[""] * 6, "not enough data for these needs", *nothing]


def _ranked(answer: Recommendation, certainty: Certainty) -> Iterator[list[Cell]]:
    for line, shares in zip(answer.ranking, certainty.shares, strict=True):
        yield [
            line.name,
            line.slug,
            line.rank,
            line.points,
            shares.best,
            shares.worst,
            shares.shares[0],
            round(line.rated_share * 100),
            "",
            *(round(part, 2) for part in line.parts),
        ]


def _because(line: Excluded) -> str:
    return "; ".join(f"{ground.label}: {ground.finding}" for ground in line.grounds)

"""One criterion: the question, the rubric, all frameworks in order with reasons."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.criteria import CriterionDetail, criterion_detail
from comparison.selectors.examples import task_names
from comparison.selectors.ratings import RatingLine, rating_lines
from comparison.views.lost import LostPage, lost_criterion


@dataclass(frozen=True, kw_only=True)
class RunLink:
    path: str
    title: str


@dataclass(frozen=True, kw_only=True)
class CriterionPage(Page):
    """``implied`` are the ratings beside which some claim amounts to a level of its own, ``runs``
    the measurement runs that ratings cite."""

    template = "comparison/criterion.html"
    section = "criteria"

    criterion: CriterionDetail
    ratings: tuple[RatingLine, ...]
    not_rated: tuple[RatingLine, ...]
    tasks: tuple[tuple[str, str], ...]
    implied: tuple[RatingLine, ...]
    runs: tuple[RunLink, ...]


def criterion(request: HttpRequest, slug: str) -> CriterionPage | LostPage:
    detail = criterion_detail(slug=slug)
    if detail is None:
        return lost_criterion(slug)
    lines = rating_lines(criteria=[slug], cite=None)
    return CriterionPage(
        title=detail.line.name,
        description=detail.line.question,
        criterion=detail,
        ratings=best_first(lines, more_is_better=detail.best > detail.worst),
        not_rated=tuple(line for line in lines if line.value is None),
        tasks=task_names(criterion=slug),
        implied=tuple(line for line in lines if any(said.implied for said in line.said)),
        runs=_runs(lines),
    )


def _runs(lines: tuple[RatingLine, ...]) -> tuple[RunLink, ...]:
    """Each run once: the only sources whose address is on this site."""
    cited = {citation.url: citation.title for line in lines for citation in line.citations}
    return tuple(
        RunLink(path=path, title=title) for path, title in cited.items() if path.startswith("/")
    )


def best_first(lines: tuple[RatingLine, ...], *, more_is_better: bool) -> tuple[RatingLine, ...]:
    """Rated lines from the best figure. Of equal ones the better middle of low and high is first,
    then the name."""

    def turn(line: RatingLine) -> tuple[float, float]:
        figure, middle = line.performance or 0.0, line.value or 0.0
        return (-figure if more_is_better else figure, -middle)

    return tuple(sorted((line for line in lines if line.value is not None), key=turn))

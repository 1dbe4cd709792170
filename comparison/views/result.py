"""The answer: a ranking for these needs, why, what was left out, and how to change or keep it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseRedirect
from django.utils import timezone

from comparison.forms import read_answers
from comparison.links import pack
from comparison.receipts import receipt_code
from comparison.renderers import Cell, Page
from comparison.selectors.advice import Advice, advice
from comparison.selectors.basis import basis
from comparison.selectors.needs import Needs
from comparison.selectors.ranking import Ranked
from comparison.selectors.recommendation import Recommendation
from comparison.selectors.since import receipt_of
from comparison.teams import carried_team
from comparison.views.answer_links import (
    Chip,
    ModeLink,
    MustLink,
    Weighed,
    chips,
    mode_links,
    must_links,
    weighed,
)
from comparison.views.compare import address
from comparison.views.recommend import FormFields, form_fields, stated
from comparison.views.result_rows import result_rows
from comparison.views.team import team_address
from comparison.views.verdicts import answer_for, in_plain_words, judged

SHOWN_IN_PARTS = 6


@dataclass(frozen=True, kw_only=True)
class PointsByGroup:
    """Points of one group of criteria, for the first frameworks of the ranking, in its order."""

    name: str
    points: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class ResultPage(Page):
    """``verdict`` is too-little, none-left, tie, too-close, ahead, clear or dominant. ``code`` is
    that of the short link, ``receipt`` that of the receipt, empty when there is no ranking."""

    template = "comparison/result.html"
    markdown = "comparison/result.md"
    section = "recommend"

    verdict: str
    leaders: tuple[Ranked, ...]
    answer: Recommendation | None
    lead_points: int
    largest_part: int
    points_by_group: tuple[PointsByGroup, ...]
    weighed: tuple[Weighed, ...]
    nudged: bool
    needs: Needs
    chips: tuple[Chip, ...]
    musts: tuple[MustLink, ...]
    modes: tuple[ModeLink, ...]
    fields: FormFields
    problems: tuple[str, ...]
    query: str
    compare: str
    advice: tuple[Advice, ...]
    code: str
    receipt: str
    revision: int
    on: datetime.date

    def table(self) -> Iterable[Sequence[Cell]]:
        return result_rows(self.answer)


def result(request: HttpRequest) -> ResultPage | HttpResponseRedirect:
    on, today = basis(), timezone.localdate()
    form, revision = on.form, on.revision
    answers = read_answers(request.GET, form)
    query = answers.query()
    if others := carried_team(request.GET):
        return HttpResponseRedirect(team_address(others.joined_by(query)))
    if not answers.problems and query != request.META["QUERY_STRING"]:
        return HttpResponseRedirect(f"{request.path}?{query}")
    needs = stated(form, answers)
    answer = answer_for(on, answers, needs)
    verdict, leaders = judged(answer)
    title, description = in_plain_words(verdict, [line.name for line in leaders])
    return ResultPage(
        title=title,
        description=description,
        verdict=verdict,
        leaders=leaders,
        answer=answer,
        lead_points=sum(line.points for line in answer.lead) if answer else 0,
        largest_part=max((abs(line.points) for line in answer.lead), default=1) if answer else 1,
        points_by_group=_points_by_group(answer),
        weighed=weighed(answer, answers, needs),
        nudged=bool(answers.importance),
        needs=needs,
        chips=chips(form, answers),
        musts=must_links(form, answers, needs),
        modes=mode_links(answers, needs),
        fields=form_fields(form, answers, needs, on.facts),
        problems=answers.problems,
        query=query,
        compare=address(sorted(line.slug for line in answer.ranking[:3]))
        if answer and len(answer.ranking) > 1
        else "",
        advice=advice(
            on.situations, choices=answers.choices, leaders=[line.slug for line in leaders]
        )
        if leaders
        else (),
        code=pack(query),
        receipt=receipt_code(receipt_of(answer, query=query, on=today, revision=revision))
        if answer and answer.ranking
        else "",
        revision=revision,
        on=today,
    )


def _points_by_group(answer: Recommendation | None) -> tuple[PointsByGroup, ...]:
    shown = answer.ranking[:SHOWN_IN_PARTS] if answer else ()
    columns = zip(*(line.groups for line in shown), strict=True)
    rows = [PointsByGroup(name=row[0].name, points=tuple(g.points for g in row)) for row in columns]
    return tuple(row for row in rows if any(row.points))

"""One framework or stack: facts, ratings with reasons, capabilities, when to choose it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.catalogue import FrameworkDetail, framework_detail
from comparison.selectors.comparison import Column, RowGroup, columns, row_groups
from comparison.selectors.examples import TaskLine, task_lines
from comparison.selectors.executed import Executed, executed
from comparison.selectors.points import PointList, framework_points
from comparison.selectors.positions import GroupPosition, group_positions
from comparison.views.lost import LostPage, lost_framework


@dataclass(frozen=True, kw_only=True)
class FrameworkPage(Page):
    template = "comparison/framework.html"
    section = "frameworks"

    framework: FrameworkDetail
    positions: tuple[GroupPosition, ...]
    groups: tuple[RowGroup, ...]
    points: tuple[PointList, ...]
    others: tuple[Column, ...]
    examples: tuple[TaskLine, ...]
    executed: tuple[Executed, ...]


def framework(request: HttpRequest, slug: str) -> FrameworkPage | LostPage:
    detail = framework_detail(slug=slug)
    if detail is None:
        return lost_framework(slug)
    return FrameworkPage(
        title=detail.line.name,
        description=f"{detail.line.name}: {detail.line.tagline}. Ratings with reasons and sources, "
        "capabilities, when to choose it and when to avoid it.",
        framework=detail,
        positions=group_positions(slug=slug),
        groups=row_groups(frameworks=[slug], opened=None),
        points=framework_points(slug=detail.line.base or slug),
        others=tuple(column for column in columns() if column.slug != slug),
        examples=tuple(line for line in task_lines(frameworks=[slug]) if line.stamps),
        executed=executed(framework=slug),
    )

"""All criteria by group: what is asked of every framework."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.criteria import GroupLine, criterion_groups


@dataclass(frozen=True, kw_only=True)
class CriteriaPage(Page):
    template = "comparison/criteria.html"
    section = "criteria"

    groups: tuple[GroupLine, ...]


def criteria(request: HttpRequest) -> CriteriaPage:
    groups = criterion_groups()
    number = sum(len(group.criteria) for group in groups)
    return CriteriaPage(
        title="What every framework is asked",
        description=f"The {number} criteria of the comparison in {len(groups)} groups, each with "
        "its question and its written rubric.",
        groups=groups,
    )

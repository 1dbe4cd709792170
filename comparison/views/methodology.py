"""How ratings come about, the formula, and what the site is built with."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.criteria import GroupLine, criterion_groups
from comparison.selectors.evidence import Tally, tally
from comparison.selectors.study_report import StudyReport, study_report


@dataclass(frozen=True, kw_only=True)
class MethodologyPage(Page):
    template = "comparison/methodology.html"
    section = "methodology"

    groups: tuple[GroupLine, ...]
    tally: Tally
    study: StudyReport | None


def methodology(request: HttpRequest) -> MethodologyPage:
    return MethodologyPage(
        title="How a rating comes about",
        description="Rubrics, evidence, the formula of the recommendation, and what this site is "
        "built with and why that does not decide.",
        groups=criterion_groups(),
        tally=tally(),
        study=study_report(),
    )

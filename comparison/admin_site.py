"""The editors' front page: what is to be done, then everything that can be edited, by subject."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from comparison.models import (
    Adopter,
    Bullet,
    Capability,
    Choice,
    Claim,
    Criterion,
    CriterionGroup,
    Dispute,
    Evidence,
    ExampleCheck,
    ExampleRun,
    Fact,
    Framework,
    FrequentQuestion,
    Gap,
    Metric,
    MustHave,
    Point,
    Preset,
    Question,
    Rating,
    RatingCitation,
    ReleaseSeries,
    Remark,
    Run,
    RunProblem,
    SizeSeries,
    Source,
    SpeedSeries,
    StatedNumber,
    Study,
    StudyFigure,
    Subject,
    Support,
    SupportCitation,
    SupportPolicy,
    Term,
    WorkCount,
)
from comparison.selectors.to_do import ToDo, to_dos

SUBJECTS = {
    "Ratings": (Rating, Criterion, CriterionGroup, RatingCitation),
    "Frameworks": (Framework, Fact, Remark, Support, Capability, SupportCitation),
    "Sources and claims": (Source, Claim, Evidence, Dispute, Bullet, Gap, Adopter),
    "Numbers and releases": (Metric, Point, StatedNumber, ReleaseSeries, SupportPolicy),
    "Questions and terms": (FrequentQuestion, Term),
    "Recommendation form": (Question, Choice, MustHave, Preset),
    "Measurements and studies": (
        Run,
        Subject,
        SizeSeries,
        WorkCount,
        SpeedSeries,
        RunProblem,
        Study,
        StudyFigure,
        ExampleRun,
        ExampleCheck,
    ),
}


class EditingSite(admin.AdminSite):
    site_header = "Plumbline editing"
    site_title = "Plumbline editing"
    index_title = "Editing"
    enable_nav_sidebar = False  # the room is for lists and for what stands beside a form

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        lists = [(each, _address(each)) for each in self._to_dos(request)]
        return super().index(request, {"to_dos": lists, **(extra_context or {})})

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Django's list, with the comparison split by subject where all apps are shown."""
        apps = super().get_app_list(request, app_label)
        if app_label is not None:
            return apps
        mine = [app for app in apps if app["app_label"] == "comparison"]
        return [part for app in mine for part in _by_subject(app)] + [
            app for app in apps if app not in mine
        ]

    def _to_dos(self, request: HttpRequest) -> list[ToDo]:
        if not request.user.has_perm("comparison.view_rating"):
            return []
        return list(to_dos(on=timezone.localdate()))


def _by_subject(app: dict[str, Any]) -> list[dict[str, Any]]:
    entries = {entry["model"]: entry for entry in app["models"]}
    parts = [
        {**app, "name": name, "models": [entries[model] for model in models if model in entries]}
        for name, models in SUBJECTS.items()
    ]
    return [part for part in parts if part["models"]]


def _address(each: ToDo) -> str:
    return f"{reverse(f'admin:comparison_{each.model}_changelist')}?{each.parameter}={each.value}"

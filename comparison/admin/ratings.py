from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path

from comparison.admin.base import may_be_key
from comparison.admin.evidence import CitationAdmin, CitationLines
from comparison.admin.publishing import ReviewedAdmin
from comparison.admin.rating_forms import RatingForm
from comparison.admin.to_do import RatingsToDo
from comparison.models import Criterion, Rating, RatingCitation
from comparison.selectors.derived import NOBODY_TYPES, SECTIONS
from comparison.selectors.rubric import Rubric, rubric


def follows_from_runs(rating: Rating | None) -> bool:
    return rating is not None and rating.criterion.slug in SECTIONS


class RatingCitationLines(CitationLines):
    """Read-only where the rating is: its one citation is the run."""

    model = RatingCitation

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not follows_from_runs(obj) and super().has_add_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not follows_from_runs(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not follows_from_runs(obj) and super().has_delete_permission(request, obj)


@admin.register(Rating)
class RatingAdmin(ReviewedAdmin):
    form = RatingForm
    list_display = (
        "criterion",
        "framework",
        "shown",
        "state",
        "verdict",
        "citation_count",
        "reviewed_on",
        "review_by",
    )
    list_display_links = ("criterion", "framework")
    list_filter = (RatingsToDo, "state", "framework", "criterion__group")
    list_select_related = ("criterion", "framework")
    search_fields = ("criterion__name", "framework__name", "verdict", "rationale")
    search_help_text = "Criterion, framework, or words of the verdict or rationale."
    ordering = (
        "criterion__group__position",
        "criterion__position",
        "criterion__slug",
        "framework__name",
    )
    autocomplete_fields = ("framework", "criterion")
    fieldsets = (
        (None, {"fields": ("criterion", "framework")}),
        (
            "Rating",
            {"fields": (("performance", "low", "high"), "not_rated", "verdict", "rationale")},
        ),
        (
            "Review",
            {
                "fields": (
                    "checked_version",
                    ("reviewed_on", "review_by"),
                    "review_note",
                    ("state", "edited_by"),
                )
            },
        ),
    )
    inlines = (RatingCitationLines,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Rating]:
        rows: QuerySet[Rating] = super().get_queryset(request)
        return rows.annotate(citation_count=Count("citations")).select_related(
            "criterion", "framework"
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """What a rating is about stays: another framework or criterion is another rating."""
        fields = list(super().get_readonly_fields(request, obj))
        return [*fields, "criterion", "framework"] if obj else fields

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not follows_from_runs(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not follows_from_runs(obj) and super().has_delete_permission(request, obj)

    def view_on_site(self, rating: Rating) -> str | None:
        public = Criterion.objects.public().filter(pk=rating.criterion_id)
        shown = rating.framework.published and public.exists()
        return rating.get_absolute_url() if shown else None

    @admin.display(description="rating", ordering="performance")
    def shown(self, rating: Rating) -> str:
        if rating.performance is None:
            return "not rated"
        if rating.low == rating.high:
            return f"{rating.performance:g}"
        return f"{rating.performance:g} ({rating.low:g} to {rating.high:g})"

    @admin.display(description="citations", ordering="citation_count")
    def citation_count(self, rating: Any) -> int:
        return int(rating.citation_count)

    def get_urls(self) -> list[URLPattern]:
        aside = self.admin_site.admin_view(self.rubric_aside)
        name = "comparison_rating_rubric"
        return [path("rubric/<int:criterion>/", aside, name=name), *super().get_urls()]

    def rubric_aside(self, request: HttpRequest, criterion: int) -> HttpResponse:
        """What stands beside the form, for a criterion that was just chosen."""
        context = {"rubric": rubric(criterion=criterion)}
        return TemplateResponse(request, "admin/comparison/_beside.html", context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        rating: Rating | None = kwargs.get("obj")
        context["current"] = rating.pk if rating else None
        context["reason"] = NOBODY_TYPES if follows_from_runs(rating) else ""
        context["rubric"] = _rubric_of(rating, context["adminform"].form)
        return super().render_change_form(request, context, *args, **kwargs)


def _rubric_of(rating: Rating | None, form: Any) -> Rubric | None:
    """The rubric of the form's criterion, as far as one is chosen."""
    if rating:
        return rubric(criterion=rating.criterion_id)
    chosen = str(form["criterion"].value() or "") if "criterion" in form.fields else ""
    return rubric(criterion=int(chosen)) if may_be_key(chosen) else None


@admin.register(RatingCitation)
class RatingCitationAdmin(CitationAdmin):
    list_display = ("source", "rating", "short", "opened_on")
    list_select_related = ("source", "rating__framework", "rating__criterion")
    search_fields = ("source__title", "rating__framework__name", "rating__criterion__name")
    autocomplete_fields = ("rating", "source")
    fields = ("rating", "source", "says", ("opened_on", "position"))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        derived = obj is not None and follows_from_runs(obj.rating)
        return not derived and super().has_change_permission(request, obj)

    def get_queryset(self, request: HttpRequest) -> QuerySet[RatingCitation]:
        rows: QuerySet[RatingCitation] = super().get_queryset(request)
        # All that the list names: Django adds its own only where nothing is fetched along.
        return rows.select_related(*self.list_select_related)

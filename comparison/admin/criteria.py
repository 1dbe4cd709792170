from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from comparison.admin.base import EditorialAdmin, Table
from comparison.admin.criterion_ratings import ratings_screen
from comparison.admin.publishing import PublishableAdmin
from comparison.admin.to_do import CriteriaShown
from comparison.models import Criterion, CriterionGroup, Level
from comparison.selectors.derived import SECTIONS


@admin.register(CriterionGroup)
class CriterionGroupAdmin(EditorialAdmin):
    list_display = ("name", "meaning", "position")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}
    fields = (("name", "slug"), "meaning", "position")


class LevelLines(Table):
    model = Level
    joined = ("criterion",)
    max_num = 5
    fields = ("number", "text")


@admin.register(Criterion)
class CriterionAdmin(PublishableAdmin):
    list_display = ("name", "group", "method", "published", "ratings_link")
    list_filter = (CriteriaShown, "group", "method")
    list_select_related = ("group",)
    search_fields = ("name", "slug", "question")
    autocomplete_fields = ("correlated_with",)
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": (("name", "slug"), ("group", "position"), "question", "published")}),
        ("What it asks", {"fields": ("definition", "swing", "notes", "correlated_with")}),
        (
            "Scale",
            {
                "fields": (
                    ("method", "direction"),
                    ("worst", "best", "baseline"),
                    ("unit", "scale"),
                    "procedure",
                )
            },
        ),
    )
    inlines = (LevelLines,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Criterion]:
        rows: QuerySet[Criterion] = super().get_queryset(request)
        return rows.annotate(row_count=Count("ratings"), rated=Count("ratings__performance"))

    @admin.display(description="ratings")
    def ratings_link(self, criterion: Any) -> str:
        address = reverse("admin:comparison_criterion_ratings", args=[criterion.pk])
        verb = "From runs" if criterion.slug in SECTIONS else "Edit all"
        text = f"{verb}: {criterion.rated} of {criterion.row_count} rated"
        return format_html('<a href="{}">{}</a>', address, text)

    def view_on_site(self, criterion: Criterion) -> str | None:
        public = Criterion.objects.public().filter(pk=criterion.pk).exists()
        return criterion.get_absolute_url() if public else None

    def get_urls(self) -> list[URLPattern]:
        screen = self.admin_site.admin_view(partial(ratings_screen, self))
        name = "comparison_criterion_ratings"
        return [path("<path:object_id>/ratings/", screen, name=name), *super().get_urls()]

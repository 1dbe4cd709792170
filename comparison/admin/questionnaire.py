from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from comparison.admin.base import EditorialAdmin, Table
from comparison.models import Choice, ChoiceImportance, Preset, Question


@admin.register(Question)
class QuestionAdmin(EditorialAdmin):
    list_display = ("text", "kind", "max_choices", "choice_count", "position")
    search_fields = ("text", "slug", "help")
    prepopulated_fields = {"slug": ("text",)}
    fieldsets = (
        (None, {"fields": ("text", "slug", "help")}),
        ("Answers", {"fields": (("kind", "max_choices"), "position")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        rows: QuerySet[Question] = super().get_queryset(request)
        return rows.annotate(choice_count=Count("choices"))

    @admin.display(description="choices", ordering="choice_count")
    def choice_count(self, question: Any) -> int:
        return int(question.choice_count)


class ImportanceLines(Table):
    model = ChoiceImportance
    autocomplete_fields = ("criterion",)
    joined = ("criterion", "choice")
    fields = ("criterion", "points", "reverse")


@admin.register(Choice)
class ChoiceAdmin(EditorialAdmin):
    list_display = ("label", "question", "doubles_group", "bare_only", "position")
    list_filter = ("question",)
    list_select_related = ("question", "doubles_group")
    search_fields = ("label", "slug", "question__text")
    autocomplete_fields = ("question", "suggests", "enables")
    prepopulated_fields = {"slug": ("label",)}
    fieldsets = (
        (None, {"fields": ("question", ("label", "slug"), "note", "position")}),
        ("What it does", {"fields": ("doubles_group", "bare_only", "suggests", "enables")}),
    )
    inlines = (ImportanceLines,)


@admin.register(Preset)
class PresetAdmin(EditorialAdmin):
    list_display = ("name", "slug", "position")
    search_fields = ("name", "slug", "why")
    autocomplete_fields = ("answers", "claims")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = ((None, {"fields": (("name", "slug"), "why", "answers", "claims", "position")}),)

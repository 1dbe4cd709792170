"""Studies are made by ``manage.py calibrate``. They are shown here, never changed by hand."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from comparison.admin.base import EditorialAdmin
from comparison.models import Study, StudyFigure


class GeneratedAdmin(EditorialAdmin):
    """Rows that a command made and that only a new run may change."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Study)
class StudyAdmin(GeneratedAdmin):
    list_display = ("run_on", "slug", "sets", "seed")
    search_fields = ("slug",)


@admin.register(StudyFigure)
class StudyFigureAdmin(GeneratedAdmin):
    list_display = ("table", "row", "column", "value", "study")
    list_filter = ("study", "table")
    list_select_related = ("study",)
    search_fields = ("row", "column")

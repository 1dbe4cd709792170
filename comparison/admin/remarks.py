from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import EditorialAdmin
from comparison.models import Remark


@admin.register(Remark)
class RemarkAdmin(EditorialAdmin):
    list_display = ("text", "framework", "kind", "position")
    list_filter = ("kind", "framework")
    list_select_related = ("framework",)
    search_fields = ("text", "framework__name")
    ordering = ("framework__name", "kind", "position")
    autocomplete_fields = ("framework", "claims", "criteria")
    fieldsets = (
        (None, {"fields": ("framework", ("kind", "position"), "text")}),
        ("What it comes from", {"fields": ("claims", "criteria")}),
    )

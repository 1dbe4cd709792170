from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import EditorialAdmin
from comparison.models import MustHave


@admin.register(MustHave)
class MustHaveAdmin(EditorialAdmin):
    list_display = ("label", "kind", "capability", "at_least", "group", "position")
    list_filter = ("kind", "group")
    list_select_related = ("capability", "group")
    search_fields = ("label", "slug", "meaning")
    autocomplete_fields = ("capability",)
    prepopulated_fields = {"slug": ("label",)}
    fieldsets = (
        (None, {"fields": ("label", "slug", "meaning", ("group", "position"))}),
        (
            "What decides it",
            {
                "fields": ("kind", ("capability", "at_least"), "interface", "python"),
                "description": "Choose the kind, fill in what it asks for, leave the rest empty.",
            },
        ),
    )

from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import EditorialAdmin
from comparison.models import Dispute


@admin.register(Dispute)
class DisputeAdmin(EditorialAdmin):
    list_display = ("number", "title", "self_contradiction", "is_open")
    list_display_links = ("number", "title")
    list_filter = ("self_contradiction", ("open", admin.EmptyFieldListFilter), "frameworks")
    search_fields = ("title", "slug", "summary", "settled")
    autocomplete_fields = ("claims", "criteria", "frameworks")
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (None, {"fields": ("number", "title", "slug")}),
        ("Who says what", {"fields": ("summary", "why", "claims", "self_contradiction")}),
        ("What it touches", {"fields": ("criteria", "frameworks")}),
        ("What the evidence shows", {"fields": ("settled", "open")}),
    )

    @admin.display(description="something stays open", boolean=True)
    def is_open(self, dispute: Dispute) -> bool:
        return bool(dispute.open)

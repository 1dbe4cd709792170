from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from comparison.admin.base import Cards, EditorialAdmin, excerpt
from comparison.admin.to_do import SourceOpened
from comparison.models import Source


@admin.register(Source)
class SourceAdmin(EditorialAdmin):
    list_display = ("title", "kind", "publisher", "published_on", "cited")
    list_filter = ("kind",)
    search_fields = ("title", "slug", "url", "publisher")
    search_help_text = "Title, short name, address or publisher."
    ordering = ("title", "slug")
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (None, {"fields": ("title", "slug", "kind", "url")}),
        ("Where it comes from", {"fields": (("publisher", "published_on"), "summary")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return Source.objects.with_use()

    @admin.display(description="cited")
    def cited(self, source: Any) -> str:
        uses = source.rating_count + source.support_count + source.evidence_count
        return f"{uses} times" if uses else "never"


class CitationLines(Cards):
    """Citations in the form of what they bear on; ``model`` says which."""

    verbose_name = "citation"
    autocomplete_fields = ("source",)
    joined = ("source",)
    fields = ("source", "says", ("opened_on", "position"))


class CitationAdmin(EditorialAdmin):
    """Citations on their own: for finding those whose source nobody has opened."""

    list_filter = (SourceOpened, "source__kind")

    @admin.display(description="says")
    def short(self, citation: Any) -> str:
        return excerpt(citation.says)

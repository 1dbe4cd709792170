from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import EditorialAdmin
from comparison.admin.evidence import CitationAdmin, CitationLines
from comparison.models import Capability, Support, SupportCitation


@admin.register(Capability)
class CapabilityAdmin(EditorialAdmin):
    list_display = ("name", "group", "criterion", "position")
    list_filter = ("group",)
    list_select_related = ("group", "criterion")
    search_fields = ("name", "slug", "definition")
    autocomplete_fields = ("criterion",)
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": ("name", "slug", "definition")}),
        ("Where it belongs", {"fields": (("group", "position"), "criterion")}),
    )


class SupportCitationLines(CitationLines):
    model = SupportCitation


@admin.register(Support)
class SupportAdmin(EditorialAdmin):
    list_display = ("capability", "framework", "level", "how", "since_version")
    list_display_links = ("capability", "framework")
    list_filter = ("level", "framework", "capability__group")
    list_select_related = ("capability", "framework")
    search_fields = ("capability__name", "framework__name", "how", "note")
    search_help_text = "Capability, framework, how or note."
    ordering = ("capability__group__position", "capability__position", "framework__name")
    autocomplete_fields = ("framework", "capability")
    fieldsets = (
        (None, {"fields": (("framework", "capability"),)}),
        ("How it is had", {"fields": ("level", "how", "note", "since_version")}),
    )
    inlines = (SupportCitationLines,)


@admin.register(SupportCitation)
class SupportCitationAdmin(CitationAdmin):
    list_display = ("source", "support", "short", "opened_on")
    list_select_related = ("source", "support__framework", "support__capability")
    search_fields = ("source__title", "support__framework__name", "support__capability__name")
    autocomplete_fields = ("support", "source")
    fields = ("support", "source", "says", ("opened_on", "position"))

from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import EditorialAdmin
from comparison.admin.evidence import CitationLines
from comparison.models import Adopter, AdopterCitation


class AdopterCitationLines(CitationLines):
    model = AdopterCitation


@admin.register(Adopter)
class AdopterAdmin(EditorialAdmin):
    list_display = ("organisation", "framework", "finding", "year")
    list_filter = ("finding", "framework")
    list_select_related = ("framework",)
    search_fields = ("organisation", "note", "scope")
    autocomplete_fields = ("framework", "claims")
    fields = (("organisation", "framework"), ("finding", "year"), "scope", "note", "claims")
    inlines = (AdopterCitationLines,)

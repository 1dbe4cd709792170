from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import Cards, EditorialAdmin
from comparison.models import Adopter, AdopterCitation


class AdopterCitationLines(Cards):
    model = AdopterCitation
    verbose_name = "citation"
    autocomplete_fields = ("source",)
    joined = ("source",)
    fields = ("source", "says", ("opened_on", "position"))


@admin.register(Adopter)
class AdopterAdmin(EditorialAdmin):
    list_display = ("organisation", "framework", "finding", "year")
    list_filter = ("finding", "framework")
    list_select_related = ("framework",)
    search_fields = ("organisation", "note", "scope")
    autocomplete_fields = ("framework", "claims")
    fields = (("organisation", "framework"), ("finding", "year"), "scope", "note", "claims")
    inlines = (AdopterCitationLines,)

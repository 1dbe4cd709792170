from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import EditorialAdmin
from comparison.models import ReleaseSeries, SupportPolicy


@admin.register(ReleaseSeries)
class ReleaseSeriesAdmin(EditorialAdmin):
    list_display = ("framework", "name", "released_on", "last_version", "security_until")
    list_display_links = ("framework", "name")
    list_filter = ("framework", "long_term")
    list_select_related = ("framework",)
    search_fields = ("name", "framework__name")
    autocomplete_fields = ("framework", "source")


@admin.register(SupportPolicy)
class SupportPolicyAdmin(EditorialAdmin):
    list_display = ("framework", "support")
    list_select_related = ("framework",)
    search_fields = ("framework__name",)
    autocomplete_fields = ("framework", "sources")

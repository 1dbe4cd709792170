from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import EditorialAdmin
from comparison.models import Environment, Measurement


@admin.register(Environment)
class EnvironmentAdmin(EditorialAdmin):
    list_display = ("name", "measured_on", "processor", "python")
    search_fields = ("name", "slug", "processor", "python")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": ("name", "slug", "measured_on")}),
        ("Machine", {"fields": ("processor", "system", "python", "notes")}),
    )


@admin.register(Measurement)
class MeasurementAdmin(EditorialAdmin):
    list_display = ("criterion", "framework", "level", "value", "low", "high", "samples")
    list_display_links = ("criterion", "framework")
    list_filter = ("environment", "level", "framework")
    list_select_related = ("criterion", "framework")
    search_fields = ("criterion__name", "framework__name")
    autocomplete_fields = ("environment", "framework", "criterion")
    fieldsets = (
        (None, {"fields": ("environment", ("criterion", "framework"), "level")}),
        ("In the unit of the criterion", {"fields": (("value", "low", "high"), "samples")}),
        ("How to repeat it", {"fields": ("command",)}),
    )

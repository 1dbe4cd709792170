from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import EditorialAdmin
from comparison.models import Metric, Point, StatedNumber


@admin.register(Metric)
class MetricAdmin(EditorialAdmin):
    list_display = ("name", "unit", "position")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}


@admin.register(Point)
class PointAdmin(EditorialAdmin):
    list_display = ("metric", "framework", "as_of", "value", "approximate")
    list_filter = ("metric", "framework", "approximate")
    list_select_related = ("metric", "framework")
    search_fields = ("framework__name", "metric__name")
    autocomplete_fields = ("metric", "framework", "source")


@admin.register(StatedNumber)
class StatedNumberAdmin(EditorialAdmin):
    list_display = ("claim", "metric", "framework", "value", "as_of")
    list_select_related = ("claim", "metric", "framework")
    search_fields = ("claim__identifier",)
    autocomplete_fields = ("claim", "metric", "framework")

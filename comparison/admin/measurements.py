"""Series are imported by ``manage.py import_run`` and shown here, never changed by hand."""

from __future__ import annotations

from django.contrib import admin

from comparison.admin.studies import GeneratedAdmin
from comparison.models import SizeSeries, SpeedSeries, WorkCount


@admin.register(SizeSeries)
class SizeSeriesAdmin(GeneratedAdmin):
    list_display = ("metric", "subject", "median", "low", "high", "unit", "count")
    list_filter = ("subject__run", "metric")
    list_select_related = ("subject__run",)
    search_fields = ("metric", "subject__slug")


@admin.register(WorkCount)
class WorkCountAdmin(GeneratedAdmin):
    list_display = ("task", "subject", "lines", "passed")
    list_filter = ("subject__run", "task", "passed")
    list_select_related = ("subject__run",)
    search_fields = ("task", "subject__slug")


@admin.register(SpeedSeries)
class SpeedSeriesAdmin(GeneratedAdmin):
    list_display = (
        "subject",
        "level",
        "interface",
        "server",
        "endpoint",
        "connections",
        "median",
        "low",
        "high",
        "count",
    )
    list_filter = ("subject__run", "level", "interface", "endpoint", "connections")
    list_select_related = ("subject__run",)
    search_fields = ("subject__slug", "server")

"""Runs are imported by ``manage.py import_run``. Here they are looked at and published."""

from __future__ import annotations

from django.contrib import admin

from comparison.admin.studies import GeneratedAdmin
from comparison.models import Run, RunProblem, Subject


@admin.register(Run)
class RunAdmin(GeneratedAdmin):
    list_display = ("name", "measured_on", "complete", "published_on", "processor", "python")
    list_filter = ("complete", "published_on")
    search_fields = ("name", "slug", "processor", "python")


@admin.register(Subject)
class SubjectAdmin(GeneratedAdmin):
    list_display = ("slug", "run", "python")
    list_filter = ("run",)
    list_select_related = ("run",)
    search_fields = ("slug",)


@admin.register(RunProblem)
class RunProblemAdmin(GeneratedAdmin):
    list_display = ("says", "subject", "level", "server")
    list_filter = ("subject__run", "level")
    list_select_related = ("subject__run",)
    search_fields = ("says", "subject__slug")

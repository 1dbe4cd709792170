"""Runs of the examples are made by ``manage.py run_examples --write`` and shown here."""

from __future__ import annotations

from django.contrib import admin

from comparison.admin.studies import GeneratedAdmin
from comparison.models import ExampleCheck, ExampleRun


@admin.register(ExampleRun)
class ExampleRunAdmin(GeneratedAdmin):
    list_display = ("task", "framework", "variant", "passed", "run_on", "python", "lines")
    list_filter = ("task", "passed", "framework")
    list_select_related = ("framework",)
    search_fields = ("task", "failure")


@admin.register(ExampleCheck)
class ExampleCheckAdmin(GeneratedAdmin):
    list_display = ("name", "says", "required", "passed", "run")
    list_filter = ("passed", "required")
    list_select_related = ("run__framework",)
    search_fields = ("name", "says")

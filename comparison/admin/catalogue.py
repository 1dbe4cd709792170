from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from comparison.admin.base import Cards, EditorialAdmin, Table
from comparison.admin.publishing import PublishableAdmin
from comparison.admin.to_do import SourceOpened
from comparison.models import Criterion, Fact, Framework, Part, Remark


class PartLines(Cards):
    model = Part
    fk_name = "stack"
    classes = ("collapse",)
    autocomplete_fields = ("source",)
    joined = ("source",)
    fields = (("package", "version", "released_on"), "provides", ("source", "position"))


class FactLines(Cards):
    model = Fact
    classes = ("collapse",)
    autocomplete_fields = ("source",)
    joined = ("source",)
    fields = (("name", "slug"), "value", "note", "source", ("as_of", "opened_on", "position"))


class RemarkLines(Table):
    model = Remark
    classes = ("collapse",)
    show_change_link = True  # what it comes from is named in its own form
    fields = ("kind", "position", "text")


@admin.register(Framework)
class FrameworkAdmin(PublishableAdmin):
    list_display = ("name", "kind", "base", "version", "python_minimum", "published")
    list_filter = ("published", "kind", ("base", admin.EmptyFieldListFilter))
    list_select_related = ("base",)
    search_fields = ("name", "slug", "package")
    autocomplete_fields = ("base",)
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": ("name", "slug", ("kind", "base"), "tagline", "summary", "published")}),
        (
            "Checked version",
            {"fields": ("package", ("version", "version_released_on"), "python_minimum")},
        ),
        ("Servers", {"fields": (("wsgi", "asgi", "own_server"),)}),
        ("Addresses", {"fields": ("homepage", "documentation", "repository")}),
    )
    inlines = (PartLines, FactLines, RemarkLines)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        hidden = Criterion.objects.hidden().exclude(ratings__framework=obj).count()
        if obj.published and hidden:
            criteria = reverse("admin:comparison_criterion_changelist")
            text = (
                "{} now hidden from readers: {} has neither a rating nor a “not rated” there. "
                '<a href="{}?shown=hidden">Fill them in</a>.'
            )
            number = "1 criterion is" if hidden == 1 else f"{hidden} criteria are"
            messages.warning(request, format_html(text, number, obj, criteria))

    def view_on_site(self, framework: Framework) -> str | None:
        return framework.get_absolute_url() if framework.published else None


@admin.register(Fact)
class FactAdmin(EditorialAdmin):
    list_display = ("name", "framework", "value", "source", "opened_on")
    list_filter = (SourceOpened, "framework")
    list_select_related = ("framework", "source")
    search_fields = ("name", "framework__name", "value", "source__title")
    ordering = ("framework__name", "position")
    autocomplete_fields = ("framework", "source")
    fields = (
        "framework",
        ("name", "slug"),
        "value",
        "note",
        "source",
        ("as_of", "opened_on", "position"),
    )

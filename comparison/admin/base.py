"""What every list and form of the admin shares: calm defaults, and no query per row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget, AutocompleteMixin
from django.db import models
from django.db.models import ForeignKey, ManyToManyField, Model, QuerySet
from django.http import HttpRequest

LONGEST_EXCERPT = 120
MOST_DIGITS = 18  # more than any primary key has, less than a database can hold


def excerpt(text: str) -> str:
    """The beginning of a text, as much as a list has room for."""
    short = text[:LONGEST_EXCERPT].rstrip()
    return short if short == text else f"{short}…"


def may_be_key(text: str) -> bool:
    return text.isdecimal() and len(text) <= MOST_DIGITS


class Paragraphs(forms.CharField):
    """Text of several lines. Browsers send CR LF; the data files hold LF."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return text.replace("\r\n", "\n") if isinstance(text, str) else text


class _KnownKeys(AutocompleteMixin):
    """Passes over what cannot be a primary key: an address or a form may hold anything."""

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> list[Any]:
        return super().optgroups(name, [key for key in value if may_be_key(str(key))], attr)


class LoadedAutocomplete(_KnownKeys, forms.Select):
    """An autocomplete field that shows the row its form has loaded, without a query of its own."""

    loaded: Model | None = None

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> list[Any]:
        if self.loaded is None or list(value) != [str(self.loaded.pk)]:
            return super().optgroups(name, value, attr)
        empty = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        chosen = self.create_option(name, self.loaded.pk, str(self.loaded), True, len(empty))
        return [(None, [*empty, chosen], 0)]


class SeveralAutocomplete(_KnownKeys, forms.SelectMultiple):
    pass


class LoadedFormSet(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    """Lines of a form; each hands the rows that it points to, already joined, to its fields."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        for name, field in form.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, LoadedAutocomplete) and form.instance.pk:
                widget.loaded = getattr(form.instance, name)


class _Fields:
    """How fields look, alike in forms and in their lines."""

    formfield_overrides: Any = {
        models.TextField: {
            "form_class": Paragraphs,
            "widget": AdminTextareaWidget(attrs={"rows": 4}),
        }
    }

    def formfield_for_foreignkey(
        self: Any, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = LoadedAutocomplete(
                db_field, self.admin_site, using=kwargs.get("using")
            )
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]

    def formfield_for_manytomany(
        self: Any, db_field: ManyToManyField[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = SeveralAutocomplete(
                db_field, self.admin_site, using=kwargs.get("using")
            )
        return super().formfield_for_manytomany(db_field, request, **kwargs)  # type: ignore[misc]


class EditorialAdmin(_Fields, admin.ModelAdmin):  # type: ignore[type-arg]
    """One kind of editorial row."""

    list_per_page = 50


class _Lines(_Fields):
    """Rows edited inside the form of the row they belong to. ``joined``: what they point to."""

    extra = 0
    formset: Any = LoadedFormSet
    joined: Sequence[str] = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)  # type: ignore[misc]
        return rows.select_related(*self.joined) if self.joined else rows


class Table(_Lines, admin.TabularInline):  # type: ignore[type-arg]
    """Lines of few short fields."""


class Cards(_Lines, admin.StackedInline):  # type: ignore[type-arg]
    """Lines with sentences in them."""

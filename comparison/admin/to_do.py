"""The to-do lists as filters of the lists they belong to."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from comparison.models import Criterion, Rating
from comparison.selectors.to_do import RATING_LISTS, unopened


class RatingsToDo(admin.SimpleListFilter):
    title = "to do"
    parameter_name = "to_do"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(each.slug, each.title) for each in RATING_LISTS]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Rating]) -> QuerySet[Rating]:
        for each in RATING_LISTS:
            if each.slug == self.value():
                mine = each.rows(Rating.objects.all(), timezone.localdate())
                return queryset.filter(pk__in=mine.values("pk"))
        return queryset


class SourceOpened(admin.SimpleListFilter):
    title = "source"
    parameter_name = "opened"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("never", "Never opened"), ("yes", "Opened")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "never":
            return unopened(queryset)
        return queryset.exclude(opened_on=None) if self.value() == "yes" else queryset


class CriteriaShown(admin.SimpleListFilter):
    title = "shown to readers"
    parameter_name = "shown"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("public", "Shown"),
            ("hidden", "Hidden: a framework has no row"),
            ("unpublished", "Not published"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Criterion]) -> QuerySet[Criterion]:
        criteria = Criterion.objects
        lists = {
            "public": criteria.public(),
            "hidden": criteria.hidden(),
            "unpublished": criteria.filter(published=False),
        }
        chosen = lists.get(self.value() or "")
        return queryset if chosen is None else queryset.filter(pk__in=chosen.values("pk"))

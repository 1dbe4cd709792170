"""The to-do lists as filters of the lists they belong to."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from comparison.models import Criterion
from comparison.selectors.to_do import CLAIM_LISTS, RATING_LISTS, WorkList, unopened


class RowsToDo(admin.SimpleListFilter):
    title = "to do"
    parameter_name = "to_do"
    lists: tuple[WorkList, ...]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(each.slug, each.title) for each in self.lists]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        for each in self.lists:
            if each.slug == self.value():
                rows = queryset.model._default_manager.all()
                mine = each.rows(rows, timezone.localdate())
                return queryset.filter(pk__in=mine.values("pk"))
        return queryset

    def has_output(self) -> bool:
        """A list of one entry is shown, too."""
        return True


class RatingsToDo(RowsToDo):
    lists = RATING_LISTS


class ClaimsToDo(RowsToDo):
    lists = CLAIM_LISTS


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

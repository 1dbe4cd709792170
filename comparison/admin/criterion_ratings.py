"""A whole criterion at once: one screen, one save, all of it or nothing."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from comparison.admin.rating_forms import RatingRow
from comparison.admin.rating_rows import changed_rows, rating_rows, save_rows
from comparison.models import Criterion, Rating
from comparison.selectors.derived import NOBODY_TYPES, SECTIONS
from comparison.selectors.rubric import rubric


def ratings_screen(criteria: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """GET shows the ratings of a criterion as a form; POST saves the rows that were changed."""
    ratings: admin.ModelAdmin[Rating] = criteria.admin_site.get_model_admin(Rating)
    if not (ratings.has_change_permission(request) and ratings.has_add_permission(request)):
        raise PermissionDenied
    criterion: Criterion | None = criteria.get_object(request, unquote(object_id))
    if criterion is None:
        return _lost(request, object_id)
    if criterion.slug in SECTIONS:
        return _derived(request, criterion)
    if request.method == "POST":
        with transaction.atomic():
            rows = rating_rows(criterion, request.POST.copy())
            changed = changed_rows(rows)
            refused = save_rows(changed, by=request.user.get_username())
            if not refused:
                _log(ratings, request, changed)
                return _saved(request, criterion, changed)
    else:
        rows, changed, refused = rating_rows(criterion), [], []
    context = {
        **criteria.admin_site.each_context(request),
        "title": f"Ratings on {criterion}",
        "opts": criteria.opts,
        "criterion": criterion,
        "rubric": rubric(criterion=criterion.pk),
        "rows": rows,
        "changed": changed,
        "refused": refused,
        "public_url": criteria.get_view_on_site_url(criterion),
    }
    return TemplateResponse(request, "admin/comparison/criterion/ratings.html", context)


def _lost(request: HttpRequest, object_id: str) -> HttpResponse:
    messages.warning(request, f"There is no criterion {object_id}. Perhaps it was deleted.")
    return HttpResponseRedirect(reverse("admin:comparison_criterion_changelist"))


def _derived(request: HttpRequest, criterion: Criterion) -> HttpResponse:
    messages.warning(request, f"{criterion}: {NOBODY_TYPES}")
    return HttpResponseRedirect(reverse("admin:comparison_run_changelist"))


def _log(ratings: Any, request: HttpRequest, changed: list[RatingRow]) -> None:
    for row in changed:
        log = ratings.log_addition if row.is_new else ratings.log_change
        log(request, row.instance, ratings.construct_change_message(request, row, [], row.is_new))


def _saved(
    request: HttpRequest, criterion: Criterion, changed: list[RatingRow]
) -> HttpResponseRedirect:
    number = len(changed)
    if changed:
        ratings = "1 rating" if number == 1 else f"{number} ratings"
        messages.success(request, f"Saved {ratings} on {criterion}: {_summary(changed)}.")
    else:
        messages.info(request, "Nothing was changed, so nothing was saved.")
    if "_continue" in request.POST:
        return HttpResponseRedirect(request.path)
    return HttpResponseRedirect(reverse("admin:comparison_criterion_changelist"))


def _summary(changed: list[RatingRow]) -> str:
    """Anvil (low, verdict); Birch (rationale)"""
    return "; ".join(f"{row.instance.framework} ({_fields(row)})" for row in changed)


def _fields(row: RatingRow) -> str:
    labels: list[Any] = [row[name].label.lower() for name in row.changed_data]
    return ", ".join(labels)

"""Who may show a row to readers: forms offer it to reviewers only, services enforce it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from comparison import services
from comparison.admin.base import EditorialAdmin


class PublishableAdmin(EditorialAdmin):
    """A framework or a criterion."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        fields = list(super().get_readonly_fields(request, obj))
        return fields if services.may_publish(request.user, self.model) else [*fields, "published"]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        services.save_publishable(obj, by=request.user)


class ReviewedAdmin(EditorialAdmin):
    """A rating or a claim: saving makes it the editor's draft, two actions take it further."""

    actions = ("send_to_review", "publish")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [*super().get_readonly_fields(request, obj), "state", "edited_by"]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if form.changed_data or not change:
            obj.edit(by=request.user.get_username())
        super().save_model(request, obj, form, change)

    def save_related(
        self, request: HttpRequest, form: Any, formsets: list[Any], change: bool
    ) -> None:
        """Citations and evidence are part of what a reviewer vouches for."""
        super().save_related(request, form, formsets, change)
        if any(formset.has_changed() for formset in formsets):
            form.instance.edit(by=request.user.get_username())
            form.instance.save(update_fields=["state", "edited_by"])

    @admin.action(description="Send to review", permissions=["change"])
    def send_to_review(self, request: HttpRequest, rows: QuerySet[Any]) -> None:
        services.send_to_review(list(rows))
        messages.success(request, "Sent to review. Somebody else can publish now.")

    @admin.action(description="Publish", permissions=["publish"])
    def publish(self, request: HttpRequest, rows: QuerySet[Any]) -> None:
        chosen = list(rows)
        refused = services.publish(chosen, by=request.user)
        for row, reason in refused.items():
            messages.warning(request, f"{row}: {reason}")
        messages.success(request, f"{len(chosen) - len(refused)} of {len(chosen)} published.")

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return services.may_publish(request.user, self.model)

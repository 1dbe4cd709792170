"""Who may show a row to readers: the form offers it to reviewers only, the service enforces it."""

from __future__ import annotations

from typing import Any

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

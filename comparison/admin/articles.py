from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import EditorialAdmin
from comparison.models import Bullet, Gap


@admin.register(Bullet)
class BulletAdmin(EditorialAdmin):
    list_display = ("text", "framework", "kind", "source", "position")
    list_filter = ("kind", "framework", "source")
    list_select_related = ("framework", "source")
    search_fields = ("text",)
    autocomplete_fields = ("source", "framework", "claims")


@admin.register(Gap)
class GapAdmin(EditorialAdmin):
    list_display = ("text", "source", "position")
    list_filter = ("source",)
    list_select_related = ("source",)
    search_fields = ("text",)
    autocomplete_fields = ("source",)

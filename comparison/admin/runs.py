"""Runs are imported by ``manage.py import_run``. Here they are looked at and published."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from comparison import services
from comparison.admin.studies import GeneratedAdmin
from comparison.models import Run, RunProblem, Subject
from comparison.run_ratings import RunStays
from comparison.selectors.derived import changes


@admin.register(Run)
class RunAdmin(GeneratedAdmin):
    list_display = ("name", "measured_on", "complete", "published_on", "processor", "python")
    list_filter = ("complete", "published_on")
    search_fields = ("name", "slug", "processor", "python")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Ratings rest on what is published."""
        published = obj is not None and obj.published_on
        return not published and super().has_delete_permission(request, obj)

    def get_urls(self) -> list[URLPattern]:
        screen = self.admin_site.admin_view(self.publish_screen)
        name = "comparison_run_publish"
        return [path("<path:object_id>/publish/", screen, name=name), *super().get_urls()]

    def publish_screen(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """GET shows every rating, old and new; POST publishes the run and writes all, or none."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        run: Run | None = self.get_object(request, unquote(object_id))
        if run is None:
            messages.warning(request, f"There is no run {object_id}. Perhaps it was deleted.")
            return HttpResponseRedirect(reverse("admin:comparison_run_changelist"))
        if request.method == "POST":
            return self._publish(request, run)
        found = changes(run=run)
        context = {
            **self.admin_site.each_context(request),
            "title": f"What the run {run} would change",
            "opts": self.opts,
            "run": run,
            "moved": [change for change in found if change.moves],
            "same": [change for change in found if not change.moves],
            "stays": run.why_not_published(),
            "may_publish": services.may_publish(request.user, Run),
        }
        return TemplateResponse(request, "admin/comparison/run/publish.html", context)

    def _publish(self, request: HttpRequest, run: Run) -> HttpResponseRedirect:
        try:
            written = services.publish_run(run, by=request.user, on=timezone.localdate())
        except RunStays as reason:
            messages.error(request, f"{run} was not published. {reason}")
        else:
            moved = sum(change.moves for change in written)
            self.log_change(request, run, f"Published; {moved} ratings changed.")
            messages.success(request, f"Published {run}. {moved} ratings have other numbers now.")
        return HttpResponseRedirect(reverse("admin:comparison_run_change", args=[run.pk]))


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

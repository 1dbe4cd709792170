"""What a load balancer asks: does the process answer, and may visitors be sent to it."""

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from comparison.schema import unapplied_migrations


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers; the database is not asked."""
    return _plain("ok")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """200 when the database answers and holds every migration, else 503 with the reason."""
    try:
        waiting = unapplied_migrations()
    except DatabaseError:
        return _plain("The database does not answer.", status=503)
    if waiting:
        return _plain(f"Migrations to apply: {waiting}. Run manage.py migrate.", status=503)
    return _plain("ready")


def _plain(sentence: str, *, status: int = 200) -> HttpResponse:
    return HttpResponse(sentence + "\n", content_type="text/plain; charset=utf-8", status=status)

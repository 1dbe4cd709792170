"""Pages cached by data revision: a change in the admin makes every old copy unreachable at once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from comparison.models import Revision

# Longer addresses are somebody's experiment; they are answered, but not kept.
LONGEST_CACHED_ADDRESS = 2000


class PageCacheMiddleware:
    """Serve a visitor's GET from the cache when the data has not changed since it was stored.

    Everything outside ``UNCACHED_PATHS`` depends on the address and the data, never on the
    visitor. Costs one query for the revision. ``Cache-Control: no-cache`` with an ETag lets
    browsers keep a copy, too, and ask whether it is still good.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or not _is_page(request.path_info):
            return self.get_response(request)
        key = _key(request)
        kept: HttpResponse | None = cache.get(key)
        if kept is not None:
            return kept
        response = self.get_response(request)
        return _keep(key, response) if _may_be_kept(request, response) else response


def _is_page(path: str) -> bool:
    return not path.startswith(settings.UNCACHED_PATHS)


def _key(request: HttpRequest) -> str:
    revision = Revision.objects.current()
    day = timezone.localdate()  # a rating may become stale overnight
    encoding = "gzip" if "gzip" in request.headers.get("Accept-Encoding", "") else "plain"
    # Pages print their own address, so http and https are two.
    address = f"{request.scheme}://{request.get_host()}{request.get_full_path()}"
    parts = (revision.number, day, _release(), encoding, address)
    return "page:" + hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()


def _release() -> float:
    """The newest change of code, programs or templates: a new release never serves pages of the
    old one. While developing, each change counts at once."""
    return _newest_change() if settings.DEBUG else _newest_change_at_start()


@lru_cache(maxsize=1)
def _newest_change_at_start() -> float:
    return _newest_change()


def _newest_change() -> float:
    folders = (settings.BASE_DIR / name for name in ("comparison", "site_config", "templates"))
    return max(path.stat().st_mtime for folder in folders for path in folder.rglob("*.*"))


def _may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        request.method == "GET"
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and len(request.get_full_path()) <= LONGEST_CACHED_ADDRESS
    )


def _keep(key: str, response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-cache"
    response["ETag"] = f'"{key[-32:]}"'
    patch_vary_headers(response, ["Accept-Encoding"])
    cache.set(key, response, settings.PAGE_CACHE_SECONDS)
    return response

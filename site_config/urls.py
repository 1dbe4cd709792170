"""Root of all addresses: health, admin, and the comparison itself."""

from importlib.util import find_spec

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from site_config.health import healthz, readyz

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("admin/", admin.site.urls),
]
if find_spec("comparison.urls"):
    urlpatterns.append(path("", include("comparison.urls")))

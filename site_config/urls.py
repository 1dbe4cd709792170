"""Root of all addresses: health, admin, and the comparison itself."""

from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.utils.functional import lazy
from django.views.generic import RedirectView

from site_config.health import healthz, readyz

# Where browsers look when a page, like those of the admin, names no icon. Lazy: the hashed name is
# known only once the static files are collected.
icon = lazy(static, str)("favicon.svg")

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("favicon.ico", RedirectView.as_view(url=icon), name="favicon"),
    path("admin/", admin.site.urls),
    path("", include("comparison.urls")),
]

from django.apps import AppConfig
from django.contrib.admin import apps as admin


class ComparisonConfig(AppConfig):
    name = "comparison"
    verbose_name = "Comparison"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from comparison.models.revision import watch

        watch()


class EditingConfig(admin.AdminConfig):
    """Django's admin on our own site class: decision record 0020."""

    default = False
    default_site = "comparison.admin_site.EditingSite"

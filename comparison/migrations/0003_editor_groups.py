"""Who may do what in the admin: decision record 0021."""

from typing import Any

from django.contrib.auth.management import create_permissions
from django.db import migrations

EDITORIAL = [
    "capability",
    "choice",
    "claim",
    "criterion",
    "criteriongroup",
    "dispute",
    "environment",
    "framework",
    "measurement",
    "musthave",
    "preset",
    "question",
    "rating",
    "source",
    "support",
]
# Lines of the rows above: an editor may take one away, too.
LINES = [
    "choiceimportance",
    "evidence",
    "fact",
    "impliedrating",
    "level",
    "part",
    "ratingcitation",
    "remark",
    "supportcitation",
]
GENERATED = ["study", "studyfigure"]

EDITOR = [
    *(f"{action}_{model}" for model in EDITORIAL for action in ("view", "add", "change")),
    *(f"{action}_{model}" for model in LINES for action in ("view", "add", "change", "delete")),
    *(f"view_{model}" for model in GENERATED),
]
REVIEWER = [
    *EDITOR,
    *(f"delete_{model}" for model in EDITORIAL + GENERATED),
    "publish_framework",
    "publish_criterion",
]
GROUPS = {"editor": EDITOR, "reviewer": REVIEWER}


def create_groups(apps: Any, schema_editor: Any) -> None:
    grant(apps, schema_editor, GROUPS)


def grant(apps: Any, schema_editor: Any, groups: dict[str, list[str]]) -> None:
    """Give each group these permissions; make it if it is new."""
    database = schema_editor.connection.alias
    _create_permissions(apps, database)
    permissions = apps.get_model("auth", "Permission").objects.using(database)
    mine = permissions.filter(content_type__app_label="comparison")
    for name, codenames in groups.items():
        group, _ = apps.get_model("auth", "Group").objects.using(database).get_or_create(name=name)
        granted = mine.filter(codename__in=codenames)
        if missing := set(codenames) - set(granted.values_list("codename", flat=True)):
            raise LookupError(f"No such permissions: {', '.join(sorted(missing))}")
        group.permissions.add(*granted)


def delete_groups(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    groups.filter(name__in=GROUPS).delete()


def _create_permissions(apps: Any, database: str) -> None:
    """Now: Django itself creates them only after the last migration.

    It passes over apps without a module of models, and an app of a migration has none.
    """
    config = apps.get_app_config("comparison")
    config.models_module = getattr(config, "models_module", None) or "models"
    create_permissions(config, apps=apps, using=database, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [
        ("comparison", "0002_studies"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(create_groups, delete_groups)]

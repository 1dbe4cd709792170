"""Editors see the runs of the examples; reviewers may take one away."""

from importlib import import_module
from typing import Any

from django.db import migrations

groups: Any = import_module("comparison.migrations.0003_editor_groups")
MODELS = ("examplerun", "examplecheck")
GRANTED = {
    "editor": [f"view_{model}" for model in MODELS],
    "reviewer": [f"{action}_{model}" for model in MODELS for action in ("view", "delete")],
}


def grant(apps: Any, schema_editor: Any) -> None:
    database = schema_editor.connection.alias
    groups._create_permissions(apps, database)
    permissions = apps.get_model("auth", "Permission").objects.using(database)
    mine = permissions.filter(content_type__app_label="comparison")
    for name, codenames in GRANTED.items():
        group = apps.get_model("auth", "Group").objects.using(database).get(name=name)
        group.permissions.add(*mine.filter(codename__in=codenames))


class Migration(migrations.Migration):
    dependencies = [("comparison", "0005_example_runs")]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]

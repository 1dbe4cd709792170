"""What editors and reviewers may do with the rows of 0004, and who publishes ratings and claims."""

from importlib import import_module
from typing import Any

from django.db import migrations

before: Any = import_module("comparison.migrations.0003_editor_groups")

EDITORIAL = [
    "adopter",
    "bullet",
    "frequentquestion",
    "gap",
    "metric",
    "point",
    "releaseseries",
    "statednumber",
    "supportpolicy",
    "term",
]
LINES = ["adoptercitation", "spelling"]

EDITOR = [
    *(f"{action}_{model}" for model in EDITORIAL for action in ("view", "add", "change")),
    *(f"{action}_{model}" for model in LINES for action in ("view", "add", "change", "delete")),
]
REVIEWER = [
    *EDITOR,
    *(f"delete_{model}" for model in EDITORIAL),
    "publish_rating",
    "publish_claim",
]


def grant(apps: Any, schema_editor: Any) -> None:
    before.grant(apps, schema_editor, {"editor": EDITOR, "reviewer": REVIEWER})


class Migration(migrations.Migration):
    dependencies = [("comparison", "0006_example_permissions")]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]

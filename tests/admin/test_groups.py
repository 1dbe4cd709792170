"""What the groups of the migration may do."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client
from django.urls import reverse

from comparison.admin.studies import GeneratedAdmin
from comparison.models import Framework
from tests import universe

pytestmark = pytest.mark.django_db

migration: Any = import_module("comparison.migrations.0003_editor_groups")
EDITED = sorted(
    model._meta.model_name or ""
    for model, model_admin in admin.site._registry.items()
    if model._meta.app_label == "comparison" and not isinstance(model_admin, GeneratedAdmin)
)
KEPT = ["framework", "criterion", "source", "rating", "criteriongroup", "claim"]


def may(group: str, action: str, model: str) -> bool:
    granted = Group.objects.get(name=group).permissions.filter(codename=f"{action}_{model}")
    return granted.exists()


@pytest.mark.parametrize("group", ["editor", "reviewer"])
@pytest.mark.parametrize("model", EDITED)
def test_both_groups_view_add_and_change_all_data(group: str, model: str) -> None:
    assert all(may(group, action, model) for action in ("view", "add", "change"))


@pytest.mark.parametrize("model", KEPT)
def test_only_reviewers_delete_what_others_rest_on(model: str) -> None:
    assert may("reviewer", "delete", model)
    assert not may("editor", "delete", model)


@pytest.mark.parametrize("line", ["ratingcitation", "fact", "level", "evidence", "part", "remark"])
def test_editors_take_lines_away_within_a_form(line: str) -> None:
    assert may("editor", "delete", line)


@pytest.mark.parametrize("model", ["framework", "criterion"])
def test_only_reviewers_publish(model: str) -> None:
    assert may("reviewer", "publish", model)
    assert not may("editor", "publish", model)


@pytest.mark.parametrize("group", ["editor", "reviewer"])
def test_no_group_touches_accounts(group: str) -> None:
    labels = Group.objects.get(name=group).permissions.values_list("content_type__app_label")

    assert set(labels) == {("comparison",)}


def test_migration_creates_permissions_that_are_not_there_yet() -> None:
    """As on an empty database: Django creates them only after all migrations."""
    Group.objects.all().delete()
    Permission.objects.filter(content_type__app_label="comparison").delete()

    then = MigrationExecutor(connection).loader.project_state(
        [("comparison", "0003_editor_groups")]
    )
    migration.create_groups(then.apps, SimpleNamespace(connection=connection))

    assert Group.objects.get(name="editor").permissions.count() == len(migration.EDITOR)
    assert Group.objects.get(name="reviewer").permissions.count() == len(migration.REVIEWER)
    assert not User.objects.exists()


def test_migration_can_be_taken_back_and_leaves_other_groups() -> None:
    Group.objects.create(name="friends")

    migration.delete_groups(apps, SimpleNamespace(connection=connection))

    assert [group.name for group in Group.objects.all()] == ["friends"]


def test_editor_sees_no_button_to_delete_a_framework(editor: Client, reviewer: Client) -> None:
    row = universe.framework("oak")
    delete = reverse("admin:comparison_framework_delete", args=[row.pk])

    assert editor.get(delete).status_code == 403
    assert reviewer.post(delete, {"post": "yes"}).status_code == 302
    assert not Framework.objects.exists()


def test_editor_opens_no_accounts(editor: Client, reviewer: Client) -> None:
    for client in (editor, reviewer):
        assert client.get("/admin/auth/user/").status_code == 403

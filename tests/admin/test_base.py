"""What holds for every form of the admin."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission, User
from django.db.models import CheckConstraint, Model
from django.test import Client
from django.urls import reverse

from comparison.admin.base import excerpt
from comparison.admin.studies import GeneratedAdmin
from tests.admin.conftest import logged_in
from tests.admin.sending import filled, send

MODELS = list(apps.get_app_config("comparison").get_models())
GENERATED = [
    model
    for model, model_admin in admin.site._registry.items()
    if isinstance(model_admin, GeneratedAdmin)
]
EDITED = [model for model in admin.site._registry if model in MODELS and model not in GENERATED]
NAMES = {model: str(model._meta.model_name) for model in MODELS}


@pytest.mark.parametrize("model", MODELS, ids=NAMES.get)
def test_every_field_says_what_belongs_into_it(model: type[Model]) -> None:
    fields: list[Any] = [*model._meta.local_fields, *model._meta.local_many_to_many]
    silent = [each.name for each in fields if not each.primary_key and not each.help_text]

    assert silent == []


@pytest.mark.parametrize("model", sorted(set(MODELS) - set(GENERATED), key=str), ids=NAMES.get)
def test_every_rule_says_what_to_do_when_it_is_broken(model: type[Model]) -> None:
    rules = model._meta.constraints
    silent = [
        rule.name
        for rule in rules
        if rule.violation_error_message == CheckConstraint.default_violation_error_message
    ]

    assert silent == []


@pytest.mark.parametrize("model", EDITED, ids=NAMES.get)
def test_form_that_is_sent_as_it_was_opened_is_saved_and_changes_nothing(
    small_universe: None, boss: Client, model: type[Model]
) -> None:
    row = model._default_manager.all()[0]
    address = reverse(f"admin:comparison_{NAMES[model]}_change", args=[row.pk])
    before = filled(boss.get(address).content.decode())

    response = send(boss, address)

    assert response.status_code == 302, response.context["errors"]
    assert filled(boss.get(address).content.decode()) == before


@pytest.mark.parametrize("model", EDITED, ids=NAMES.get)
def test_empty_form_is_answered_with_errors(
    small_universe: None, boss: Client, model: type[Model]
) -> None:
    address = reverse(f"admin:comparison_{NAMES[model]}_add")
    sent = filled(boss.get(address).content.decode())

    response = boss.post(
        address, {name: "" if "_FORMS" not in name else sent[name] for name in sent}
    )

    assert response.status_code == 200
    assert response.context["errors"]


@pytest.mark.parametrize("model", EDITED, ids=NAMES.get)
def test_nonsense_in_every_field_is_answered_with_errors(
    small_universe: None, boss: Client, model: type[Model]
) -> None:
    address = reverse(f"admin:comparison_{NAMES[model]}_add")
    sent = filled(boss.get(address).content.decode())
    nonsense = {name: "\x00 nonsense" for name in sent if "_FORMS" not in name}

    response = boss.post(address, sent | nonsense)

    assert response.status_code == 200
    assert response.context["errors"]


@pytest.mark.parametrize("model", EDITED, ids=NAMES.get)
def test_list_can_be_searched_for_anything(
    small_universe: None, boss: Client, model: type[Model]
) -> None:
    address = reverse(f"admin:comparison_{NAMES[model]}_changelist")

    assert boss.get(address, {"q": "birch 'x\" %_\\"}).status_code == 200


def test_rows_to_choose_from_are_found_as_one_types(small_universe: None, editor: Client) -> None:
    chosen = {"app_label": "comparison", "model_name": "rating", "field_name": "framework"}

    found = editor.get(reverse("admin:autocomplete"), chosen | {"term": "kit"}).json()

    assert [row["text"] for row in found["results"]] == ["Birch-kit"]


@pytest.mark.parametrize("model", EDITED, ids=NAMES.get)
def test_account_that_may_only_look_sees_every_form(
    small_universe: None, model: type[Model]
) -> None:
    viewer = logged_in("viewer")
    looking = Permission.objects.filter(codename__startswith="view_")
    User.objects.get(username="viewer").user_permissions.set(looking)
    row = model._default_manager.all()[0]

    page = viewer.get(reverse(f"admin:comparison_{NAMES[model]}_change", args=[row.pk]))

    assert page.status_code == 200
    assert b"_save" not in page.content


def test_excerpt_marks_what_it_leaves_out() -> None:
    assert excerpt("short") == "short"
    assert excerpt("word " * 40) == ("word " * 24).rstrip() + "…"

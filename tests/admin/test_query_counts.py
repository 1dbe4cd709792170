"""How many queries each page of the admin makes: as many for hundreds of rows as for a few."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Count, Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from comparison.models import Criterion, Study, StudyFigure
from comparison.run_import import import_run
from tests import sample_run, universe

MODELS = [model for model in admin.site._registry if model._meta.app_label == "comparison"]
NAMES = {model: str(model._meta.model_name) for model in MODELS}

# Session and account are two of them; then filters, count twice, rows.
LIST_BOUND = 8
# Session, account, row; each list of lines, each field that names rows, the rubric.
FORM_BOUND = 11
FEW = 2
SHIPPED = ("bottle", "django", "flask", "falcon")


@pytest.fixture
def plenty(site_data: None) -> None:
    """The shipped data, and three rows of what it holds fewer of."""
    for number in range(3):
        import_run(sample_run.run_of(SHIPPED, slug=f"run-{number}"))
        study = Study.objects.create(
            slug=f"study-{number}", run_on=universe.REVIEWED_ON, sets=10, seed=number
        )
        StudyFigure.objects.create(study=study, table="first", row="django", value=0.5)


def queries(client: Client, address: str) -> int:
    ContentType.objects.clear_cache()  # as in a process that has just started
    with CaptureQueriesContext(connection) as made:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(made)


def changelist(model: type[Model]) -> str:
    return reverse(f"admin:comparison_{NAMES[model]}_changelist")


def form(row: Model) -> str:
    return reverse(f"admin:comparison_{NAMES[type(row)]}_change", args=[row.pk])


def fullest(model: type[Model], *, last: bool = False) -> Any:
    """The row with the most lines and links in its form, or with the fewest."""
    model_admin: Any = admin.site.get_model_admin(model)
    lines = [
        relation.name
        for inline in model_admin.inlines
        for relation in model._meta.related_objects
        if relation.related_model is inline.model
    ]
    links = [field.name for field in model._meta.many_to_many]
    rows = model._default_manager.all()
    for name in (*lines, *links):
        rows = rows.annotate(**{f"number_of_{name}": Count(name, distinct=True)})
    order = [f"{'' if last else '-'}number_of_{name}" for name in (*lines, *links)]
    return rows.order_by(*order).first()


def test_every_model_has_a_list_and_forms() -> None:
    lines = {inline.model for each in admin.site._registry.values() for inline in each.inlines}
    machinery = apps.get_model("comparison", "revision")
    editorial = set(apps.get_app_config("comparison").get_models()) - {machinery}

    assert editorial <= {*MODELS, *lines}


@pytest.mark.parametrize("model", MODELS, ids=NAMES.get)
def test_list_opens_with_few_queries(plenty: None, boss: Client, model: type[Model]) -> None:
    assert queries(boss, changelist(model)) <= LIST_BOUND


@pytest.mark.parametrize("model", MODELS, ids=NAMES.get)
def test_list_makes_as_many_queries_for_a_full_page_as_for_two_rows(
    plenty: None, boss: Client, model: type[Model], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert model._default_manager.count() > FEW
    model_admin = admin.site.get_model_admin(model)
    monkeypatch.setattr(model_admin, "list_per_page", FEW)
    few = queries(boss, changelist(model))

    monkeypatch.setattr(model_admin, "list_per_page", 100)
    assert queries(boss, changelist(model)) == few


@pytest.mark.parametrize("model", MODELS, ids=NAMES.get)
def test_list_makes_as_many_queries_when_there_are_more_frameworks(
    small_universe: None, boss: Client, model: type[Model]
) -> None:
    few = queries(boss, changelist(model))
    universe.more_frameworks(36)

    assert queries(boss, changelist(model)) == few


@pytest.mark.parametrize("model", MODELS, ids=NAMES.get)
def test_form_of_the_fullest_row_opens_with_few_queries(
    plenty: None, boss: Client, model: type[Model]
) -> None:
    assert queries(boss, form(fullest(model))) <= FORM_BOUND


@pytest.mark.parametrize("model", MODELS, ids=NAMES.get)
def test_form_makes_no_query_more_for_a_row_with_many_lines(
    plenty: None, boss: Client, model: type[Model]
) -> None:
    links = max(1, len(model._meta.many_to_many))  # an empty one needs no query
    least = queries(boss, form(fullest(model, last=True)))

    assert queries(boss, form(fullest(model))) <= least + links


def test_form_of_a_rating_does_not_grow_with_the_frameworks(
    small_universe: None, boss: Client
) -> None:
    address = form(Criterion.objects.get(slug="forms").ratings.all()[0])
    few = queries(boss, address)
    universe.more_frameworks(36)

    assert queries(boss, address) == few


def test_screen_of_a_criterion_does_not_grow_with_the_frameworks(
    small_universe: None, boss: Client
) -> None:
    criterion = Criterion.objects.get(slug="forms")
    address = reverse("admin:comparison_criterion_ratings", args=[criterion.pk])
    few = queries(boss, address)
    universe.more_frameworks(36)

    assert queries(boss, address) == few <= FORM_BOUND


def test_front_page_opens_with_few_queries(plenty: None, boss: Client) -> None:
    assert queries(boss, reverse("admin:index")) <= 13

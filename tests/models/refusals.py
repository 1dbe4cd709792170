"""What the tests of the models share: rows that the database must refuse."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from django.apps import apps
from django.db import IntegrityError, connection
from django.db.models import Field, Model, UniqueConstraint

Refusals = Mapping[str, Callable[[], object]]
"""By constraint name, or model.field for a unique field: a function that violates it."""

# A kind or direction outside its list cannot satisfy the rule that depends on it either. SQLite
# reports the first rule as declared, PostgreSQL the first by name.
ALSO_BROKEN = {
    "criterion_direction_is_known": "criterion_bounds_follow_its_direction",
    "must_have_kind_is_known": "must_have_is_decided_by_exactly_one_kind_of_fact",
    "question_kind_is_known": "question_allows_as_many_answers_as_its_kind",
}


def rules() -> dict[str, str]:
    """Every rule of the app, and what the database's message names when it is broken."""
    return {
        name: said
        for model in apps.get_app_config("comparison").get_models()
        for name, said in (*_constraints(model), *_unique_fields(model))
    }


def assert_refused(name: str, violate: Callable[[], object]) -> None:
    """The database itself refuses the row, and for this reason."""
    with pytest.raises(IntegrityError) as refusal:
        violate()
    expected = rules()[name]
    if connection.vendor == "postgresql":
        expected = ALSO_BROKEN.get(name, expected)
    assert expected in str(refusal.value)


def _constraints(model: type[Model]) -> Iterator[tuple[str, str]]:
    for constraint in model._meta.constraints:
        if isinstance(constraint, UniqueConstraint):
            fields = [model._meta.get_field(field) for field in constraint.fields]
            yield constraint.name, _duplicate(model, fields, constraint.name)  # type: ignore[arg-type]
        else:
            yield constraint.name, constraint.name


def _unique_fields(model: type[Model]) -> Iterator[tuple[str, str]]:
    for field in model._meta.concrete_fields:
        if field.unique and not field.primary_key:
            name = f"{model._meta.model_name}.{field.name}"
            yield name, _duplicate(model, [field], f"_{field.column}_")


def _duplicate(model: type[Model], fields: list[Field[object, object]], name: str) -> str:
    """SQLite names the columns of a broken unique constraint, PostgreSQL the constraint."""
    if connection.vendor == "sqlite":
        return ", ".join(f"{model._meta.db_table}.{field.column}" for field in fields)
    return name

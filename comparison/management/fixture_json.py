"""Django's JSON format, with the natural keys of a file looked up in memory.

Django asks the database for each natural key and again for each part of one: 30,000 queries for
the data of this site. Here the rows that a file refers to are read once per model. Named in
SERIALIZATION_MODULES; see decision record 0011.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.serializers import base, json
from django.core.serializers.json import Serializer
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

from comparison.selectors.fixture_files import natural_key, with_required

__all__ = ["Deserializer", "Serializer"]

Record = dict[str, Any]


class Deserializer(json.Deserializer):
    """Handles records of models with natural keys and without a primary key; Django the others."""

    def __init__(self, stream_or_string: Any, **options: Any) -> None:
        super().__init__(stream_or_string, **options)
        self.database = options.get("using", DEFAULT_DB_ALIAS)
        self.known: dict[type[Model], dict[tuple[Any, ...], Any]] = {}

    def _handle_object(self, record: Record) -> Iterator[base.DeserializedObject]:
        model = apps.get_model(record["model"])
        if "pk" in record or not hasattr(model, "natural_key"):
            yield from super()._handle_object(record)  # type: ignore[misc]
            return
        data: dict[str, Any] = {}
        many: dict[str, Any] = {}
        deferred: dict[Any, Any] = {}
        for name, value in record["fields"].items():
            field = model._meta.get_field(name)
            try:
                (many if field.many_to_many else data)[name] = self._value(field, value)
            except (ObjectDoesNotExist, ValidationError) as error:
                if not self._may_come_later(field, error):
                    place = f"{record['model']}, {name} {value!r}"
                    raise base.DeserializationError(f"{place}: {error}") from error
                deferred[field] = value
        yield base.DeserializedObject(self._identified(model(**data)), many, deferred)

    def _value(self, field: Any, value: Any) -> Any:
        """A row for a foreign key, primary keys for a list of keys, otherwise a plain value."""
        if field.many_to_many:
            return [self._row(field.related_model, key).pk for key in value]
        if (field.many_to_one or field.one_to_one) and value is not None:
            return self._row(field.related_model, value)
        return field.to_python(value)

    def _row(self, model: Any, key: list[Any]) -> Any:
        found = self._rows(model).get(tuple(key))
        if found is None:
            raise model.DoesNotExist(f"there is no such {model._meta.verbose_name}")
        return found

    def _rows(self, model: Any) -> dict[tuple[Any, ...], Any]:
        if model not in self.known:
            rows = with_required(model._default_manager.using(self.database))
            self.known[model] = {natural_key(row): row for row in rows}
        return self.known[model]

    def _may_come_later(self, field: Any, error: Exception) -> bool:
        """A row may name one that stands below it, unless it cannot exist without it."""
        return isinstance(error, ObjectDoesNotExist) and (field.many_to_many or field.null)

    def _identified(self, row: Any) -> Any:
        """Give a known row its primary key; a new one gets it when it is saved."""
        rows = self._rows(type(row))
        key = row.natural_key()
        if key in rows:
            row.pk = rows[key].pk
        rows[key] = row
        return row

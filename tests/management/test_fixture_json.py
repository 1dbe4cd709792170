from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import serializers
from django.core.serializers.base import DeserializationError, DeserializedObject
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from comparison import models
from tests import universe

pytestmark = pytest.mark.django_db


def load(*records: dict[str, Any]) -> None:
    """What loaddata does with a file."""
    later: list[DeserializedObject] = []
    for found in serializers.deserialize(
        "json", json.dumps(records), handle_forward_references=True
    ):
        found.save()
        if found.deferred_fields:
            later.append(found)
    for found in later:
        found.save_deferred_fields()


def record(model: str, **fields: Any) -> dict[str, Any]:
    return {"model": f"comparison.{model}", "fields": fields}


def dumped(rows: Sequence[Model]) -> list[dict[str, Any]]:
    text = serializers.serialize(
        "json", rows, use_natural_foreign_keys=True, use_natural_primary_keys=True
    )
    found: list[dict[str, Any]] = json.loads(text)
    return found


def test_known_row_is_changed_and_keeps_its_number() -> None:
    universe.build_frameworks()
    anvil = models.Framework.objects.get(slug="anvil")

    load({**dumped([anvil])[0], "fields": {**dumped([anvil])[0]["fields"], "tagline": "New"}})

    assert models.Framework.objects.get(tagline="New").pk == anvil.pk
    assert models.Framework.objects.count() == 4


def test_key_of_several_parts_finds_its_row() -> None:
    universe.build()
    cited = models.RatingCitation.objects.get(
        rating__framework__slug="anvil", rating__criterion__slug="docs"
    )
    fields = dumped([cited])[0]["fields"]

    load(record("ratingcitation", **fields | {"says": "Something else."}))

    cited.refresh_from_db()
    assert cited.says == "Something else."
    assert fields["rating"] == ["anvil", "docs"]


def test_row_may_name_one_that_stands_below_it() -> None:
    universe.build_frameworks()
    birch, kit = models.Framework.objects.filter(slug__in=["birch", "birch-kit"])
    rows = dumped([kit, birch])
    models.Framework.objects.exclude(base=None).delete()
    models.Framework.objects.all().delete()

    load(*rows)

    assert models.Framework.objects.get(slug="birch-kit").base is not None


def test_criteria_may_name_each_other() -> None:
    universe.group("making")
    given = {"group": ["making"], "question": "?", "definition": "D"}
    load(
        record("criterion", slug="a", name="A", correlated_with=[["b"]], **given),
        record("criterion", slug="b", name="B", correlated_with=[["a"]], **given),
    )

    assert models.Criterion.objects.get(slug="b").correlated_with.get().slug == "a"


def test_name_of_no_row_is_reported_with_its_place() -> None:
    with pytest.raises(DeserializationError) as error:
        load(record("part", stack=["nowhere"], package="p", version="1", provides="P"))

    assert "comparison.part, stack ['nowhere']: there is no such framework" in str(error.value)


def test_value_of_the_wrong_type_is_reported_with_its_place() -> None:
    with pytest.raises(DeserializationError, match=r"criteriongroup, position 'first'"):
        load(record("criteriongroup", slug="a", name="A", meaning="M", position="first"))


def test_models_without_natural_keys_are_left_to_django() -> None:
    load({"model": "auth.group", "pk": 700, "fields": {"name": "guests", "permissions": []}})

    assert Group.objects.get(pk=700).name == "guests"


@pytest.mark.parametrize("count", [2, 40])
def test_reading_asks_the_database_no_more_for_more_rows(count: int) -> None:
    universe.build()
    models.Rating.objects.all().delete()
    universe.more_frameworks(count)
    rows = dumped(list(models.Rating.objects.all()))

    with CaptureQueriesContext(connection) as queries:
        list(serializers.deserialize("json", json.dumps(rows)))

    assert len(rows) == 4 * count
    assert len(queries) == 3  # frameworks, criteria and ratings, once each

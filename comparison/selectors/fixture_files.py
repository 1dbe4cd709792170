"""The data of the site as files: which rows each fixture holds, in what order, as what text."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, QuerySet

from comparison import models

FOLDER = Path(__file__).resolve().parent.parent / "fixtures"

# In the order of loading: each file needs only files before it. "ratings" is kept as one file per
# group of criteria, ratings-data.json and so on, "measurements" as one per run.
CONTENTS: dict[str, tuple[type[Model], ...]] = {
    "groups": (models.CriterionGroup,),
    "sources": (models.Source,),
    "frameworks": (models.Framework, models.Part, models.Fact),
    "criteria": (models.Criterion, models.Level),
    "capabilities": (models.Capability,),
    "support": (models.Support, models.SupportCitation),
    "ratings": (models.Rating, models.RatingCitation),
    "claims": (models.Claim, models.Evidence, models.ImpliedRating),
    "remarks": (models.Remark,),
    "disputes": (models.Dispute,),
    "articles": (models.Gap, models.Bullet),
    "adopters": (models.Adopter, models.AdopterCitation),
    "numbers": (models.Metric, models.Point, models.StatedNumber),
    "releases": (models.ReleaseSeries, models.SupportPolicy),
    "reading": (models.FrequentQuestion, models.Term, models.Spelling),
    "questionnaire": (
        models.MustHave,
        models.Question,
        models.Choice,
        models.ChoiceImportance,
        models.Preset,
    ),
    "measurements": (
        models.Run,
        models.Subject,
        models.RunProblem,
        models.SizeSeries,
        models.WorkCount,
        models.SpeedSeries,
    ),
    "studies": (models.Study, models.StudyFigure),
    "examples": (models.ExampleRun, models.ExampleCheck),
}


def fixture_names(*, folder: Path = FOLDER) -> list[str]:
    """Labels of the files in ``folder``, in the order in which they can be loaded."""
    return [
        path.stem
        for name in CONTENTS
        for path in sorted([*folder.glob(f"{name}.json"), *folder.glob(f"{name}-*.json")])
    ]


def fixture_texts() -> dict[str, str]:
    """Label and exact text of each fixture, from what the database holds.

    Rows and lists of keys are sorted here, not in the database: collations differ. A file that
    would be empty is left out, because ``loaddata`` warns of one.
    """
    rows: dict[str, list[Model]] = defaultdict(list)
    for name, kept in CONTENTS.items():
        for model in kept:
            for row in sorted(_rows(model), key=natural_key):
                rows[_label(name, row)].append(row)
    return {label: _text(found) for label, found in rows.items()}


def _rows(model: type[Model]) -> QuerySet[Model]:
    """All rows, with everything at hand that their natural keys and their fields name."""
    fields = model._meta.get_fields()
    optional = [
        f.name for f in fields if f.concrete and (f.many_to_many or (f.many_to_one and f.null))
    ]
    return with_required(model._default_manager.all()).prefetch_related(*optional)


def with_required(rows: QuerySet[Model]) -> QuerySet[Model]:
    """Fetch along what a row cannot exist without, as far as it goes: natural keys name it."""
    paths = list(_required(rows.model))
    return rows.select_related(*paths) if paths else rows


def _required(model: type[Model], path: str = "") -> Iterator[str]:
    for field in model._meta.fields:
        if field.many_to_one and not field.null and field.related_model:
            yield path + field.name
            yield from _required(field.related_model, f"{path}{field.name}__")


def natural_key(row: Model) -> tuple[str | int, ...]:
    return row.natural_key()  # type: ignore[attr-defined,no-any-return]


def _label(name: str, row: Model) -> str:
    if isinstance(row, models.Rating):
        return f"{name}-{row.criterion.group.slug}"
    if isinstance(row, models.RatingCitation):
        return f"{name}-{row.rating.criterion.group.slug}"
    if name == "measurements":
        return f"{name}-{natural_key(row)[0]}"
    return name


def _in_order(value: Any, *, keys: bool) -> Any:
    """``keys``: a list of rows, whose order means nothing; samples stay in theirs.

    PostgreSQL keeps the keys of an object in an order of its own.
    """
    if isinstance(value, dict):
        return dict(sorted(value.items()))
    return sorted(value) if keys else value


def _text(rows: Iterable[Model]) -> str:
    """What the database works out by itself is not data and stays out."""
    records = serializers.serialize(
        "python", rows, use_natural_foreign_keys=True, use_natural_primary_keys=True
    )
    for row, record in zip(rows, records, strict=True):
        record["fields"] = {
            name: _in_order(value, keys=bool(row._meta.get_field(name).many_to_many))
            for name, value in record["fields"].items()
            if not row._meta.get_field(name).generated  # type: ignore[union-attr]
        }
    return json.dumps(records, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1) + "\n"

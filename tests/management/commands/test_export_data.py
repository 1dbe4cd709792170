from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from comparison import models
from tests import universe

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _universe() -> None:
    universe.build()


def export(folder: Path, *options: str) -> str:
    out = StringIO()
    call_command("export_data", str(folder), *options, stdout=out)
    return out.getvalue()


def records(folder: Path, name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((folder / f"{name}.json").read_text())
    return found


def test_export_writes_one_file_per_subject_and_ratings_by_group(tmp_path: Path) -> None:
    assert export(tmp_path) == f"20 of 20 fixtures changed in {tmp_path}.\n"

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "adopters.json",
        "articles.json",
        "capabilities.json",
        "claims.json",
        "criteria.json",
        "disputes.json",
        "examples.json",
        "frameworks.json",
        "groups.json",
        "measurements-run-a.json",
        "numbers.json",
        "questionnaire.json",
        "ratings-making.json",
        "ratings-running.json",
        "reading.json",
        "releases.json",
        "remarks.json",
        "sources.json",
        "studies.json",
        "support.json",
    ]


def test_export_sorts_rows_and_lists_by_their_keys(tmp_path: Path) -> None:
    export(tmp_path)

    rows = [row["fields"] for row in records(tmp_path, "ratings-running")]
    ratings = [(row["framework"], row["criterion"]) for row in rows if "performance" in row]  # type: ignore[index,operator]
    claim = records(tmp_path, "claims")[0]["fields"]
    assert ratings == sorted(ratings)
    assert ratings[0] == (["anvil"], ["safety"])
    assert claim["frameworks"] == [["anvil"], ["birch"]]  # type: ignore[index]


def test_second_export_changes_nothing(tmp_path: Path) -> None:
    export(tmp_path)

    assert export(tmp_path) == f"0 of 20 fixtures changed in {tmp_path}.\n"


def test_change_of_an_editor_arrives_in_its_file_alone(tmp_path: Path) -> None:
    export(tmp_path)
    models.Rating.objects.filter(framework__slug="cedar", criterion__slug="docs").update(
        rationale="The manual – “read twice” – has no tutorial."
    )

    assert export(tmp_path).startswith("1 of 20")
    assert "– “read twice” –" in (tmp_path / "ratings-making.json").read_text(encoding="utf-8")


def test_export_removes_the_file_of_what_is_gone(tmp_path: Path) -> None:
    export(tmp_path)
    models.Dispute.objects.all().delete()

    export(tmp_path)

    assert not (tmp_path / "disputes.json").exists()


def test_export_leaves_files_of_others_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.json").write_text("[]")

    export(tmp_path)

    assert (tmp_path / "notes.json").read_text() == "[]"


def test_check_names_the_files_that_differ_and_writes_nothing(tmp_path: Path) -> None:
    export(tmp_path)
    before = {path: path.read_text() for path in tmp_path.iterdir()}
    models.Source.objects.update(summary="New.")
    models.Question.objects.update(help="New.")

    with pytest.raises(CommandError, match="database: questionnaire, sources"):
        export(tmp_path, "--check")

    assert {path: path.read_text() for path in tmp_path.iterdir()} == before


def test_check_is_content_when_nothing_differs(tmp_path: Path) -> None:
    export(tmp_path)

    assert export(tmp_path, "--check").startswith("0 of 20")

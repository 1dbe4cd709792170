from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from comparison.models import Run
from tests import sample_run

pytestmark = pytest.mark.usefixtures("small_universe")


def call(tmp_path: Path, data: bytes, *options: str) -> str:
    (tmp_path / "run.json").write_bytes(data)
    out = StringIO()
    call_command("import_run", str(tmp_path / "run.json"), *options, stdout=out)
    return out.getvalue()


def data(**changes: object) -> bytes:
    return sample_run.data(slug="run-b", **changes)


def test_run_is_imported_and_its_page_named(tmp_path: Path) -> None:
    assert call(tmp_path, data()) == "Imported the run “run-b”: see /measurements/run-b/.\n"
    assert call(tmp_path, data()) == ("The run “run-b” was imported before. Nothing was changed.\n")
    assert Run.objects.get(slug="run-b").published_on is None


def test_partial_run_needs_a_word(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="partial"):
        call(tmp_path, data(finished_at=None))

    assert call(tmp_path, data(finished_at=None), "--partial").startswith("Imported the partial")


@pytest.mark.parametrize(
    "broken", [b"{", b"", data(size=1), data(speed=[], work=[{"framework": "oak"}])]
)
def test_broken_file_changes_nothing_and_ends_with_2(tmp_path: Path, broken: bytes) -> None:
    before = Run.objects.count()

    with pytest.raises(CommandError) as refusal:
        call(tmp_path, broken)

    assert refusal.value.returncode == 2
    assert Run.objects.count() == before


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read: No such file") as refusal:
        call_command("import_run", str(tmp_path / "nothing.json"))

    assert refusal.value.returncode == 2

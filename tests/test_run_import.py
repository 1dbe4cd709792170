"""A run is imported whole, known again, and refused with nothing changed."""

from __future__ import annotations

import json

import pytest

from comparison import models
from comparison.models import Run
from comparison.run_import import RunKnown, RunRefused, import_run
from tests import sample_run

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.fixture(autouse=True)
def _no_run(small_universe: None) -> None:
    Run.objects.all().delete()


def test_run_is_stored_with_every_section() -> None:
    run = import_run(sample_run.run())

    assert (run.complete, run.published_on, run.cores) == (True, None, 2)
    assert sorted(run.subjects.values_list("slug", flat=True)) == [*sample_run.FRAMEWORKS, "none"]
    assert models.WorkCount.objects.count() == 7
    assert models.SizeSeries.objects.count() == 5
    assert models.SpeedSeries.objects.count() == 17 * 15
    assert models.RunProblem.objects.get().says == "Cedar needs a nudge."


def test_samples_are_kept_in_their_order_beside_median_and_interval() -> None:
    import_run(sample_run.run())

    key = ("run-a", "anvil", "default", "wsgi", "gunicorn", "text", 8)
    row = models.SpeedSeries.objects.get_by_natural_key(*key)
    assert row.samples["round"] == [1, 2, 3, 4, 5, 6, 7]
    assert row.samples["requests_per_second"] == [400, 404, 396, 408, 392, 412, 388]
    assert (row.median, row.count) == (400, 7)
    assert 388 <= row.low < 400 < row.high <= 412
    start_up = models.SizeSeries.objects.get_by_natural_key("run-a", "anvil", "start-up")
    assert (start_up.low, start_up.median, start_up.high) == (900, 1000, 1100)
    assert start_up.samples == [1000, 900, 1100]


def test_same_file_is_known_again_and_changes_nothing() -> None:
    import_run(sample_run.run())

    with pytest.raises(RunKnown, match="imported before"):
        import_run(sample_run.run())

    assert Run.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"finished_at": None}, "The run is partial"),
        ({"problems": [{"framework": "oak", "says": "?"}]}, "does not know: oak."),
        ({"seed": 2}, "another run of the name “run-a”"),
        (
            {"subjects": [], "size": [], "work": [], "speed": [], "problems": []},
            "measures no framework",
        ),
    ],
    ids=["partial", "foreign", "other run", "empty"],
)
def test_run_that_is_refused_changes_nothing(changes: dict[str, object], sentence: str) -> None:
    if "seed" in changes:
        import_run(sample_run.run())
    before = Run.objects.count(), models.Subject.objects.count()

    with pytest.raises(RunRefused, match=sentence):
        import_run(sample_run.run(**changes))

    assert (Run.objects.count(), models.Subject.objects.count()) == before


def test_partial_run_is_taken_on_request_and_cannot_be_published() -> None:
    run = import_run(sample_run.run(finished_at=None), partial=True)

    assert not run.complete
    assert run.why_not_published().startswith("It is partial")


def test_run_without_speed_is_a_run() -> None:
    run = import_run(sample_run.run(speed=[]))

    assert run.why_not_published() == ""
    assert sorted(run.subjects.values_list("slug", flat=True)) == list(sample_run.FRAMEWORKS)


def test_file_of_the_largest_run_stays_within_its_bound_as_a_fixture() -> None:
    """800 series of seven rounds: what twelve frameworks and two yardsticks make."""
    from comparison.selectors.fixture_files import fixture_texts

    row = sample_run.told()["speed"][20]
    rows = [row | {"connections": number} for number in range(1, 801)]
    import_run(sample_run.run(speed=rows))

    texts = fixture_texts()
    assert len(texts["measurements-run-a"].encode()) < 1_500_000
    assert json.loads(texts["measurements-run-a"])[0]["model"] == "comparison.run"

"""What a run would change, on tests/universe.py with criteria that rest on speed and work."""

from __future__ import annotations

import datetime

import pytest

from comparison.models import Criterion, CriterionGroup, Framework, Part, Rating, Run
from comparison.run_import import import_run
from comparison.selectors.derived import Change, changes
from tests import sample_run, universe

pytestmark = pytest.mark.usefixtures("measured_universe")
LATER = {
    "slug": "run-b",
    "started_at": "2030-04-01T10:00:00+00:00",
    "finished_at": "2030-04-01T11:00:00+00:00",
}


def found(run: Run | None = None) -> dict[tuple[str, str], Change]:
    run = run or Run.objects.get(slug="run-a")
    return {(each.criterion, each.framework): each for each in changes(run=run)}


def test_performance_is_percent_of_the_yardstick() -> None:
    change = found()["performance", "birch"]

    assert change.before == (None, None, None)
    assert change.after.numbers == (80.0, 78.4, 81.6)
    assert change.after.verdict == "80 % of the bare application, WSGI"
    assert "text 80 %, json 80 %" in change.after.rationale
    assert change.after.rationale.endswith("Run: Run A, 1 March 2030.")
    assert (change.moves, change.note) == (True, "")


def test_other_interface_is_told_in_words_and_never_mixed_in() -> None:
    change = found()["performance", "anvil"]

    assert change.after.numbers == (40.0, 39.2, 40.8)
    assert "On ASGI under uvicorn it is 30 %; the two are never mixed." in change.after.rationale


def test_code_size_is_the_mean_with_one_task_left_out() -> None:
    change = found()["code-size", "birch-kit"]

    assert change.after.numbers == (17.0, 4.0, 30.0)
    assert change.after.verdict == "17.0 lines per task, mean of 2 tasks"
    assert "1 of the programs are the stack’s own, the others those of Birch." in (
        change.after.rationale
    )


def test_size_is_the_median_and_notes_what_was_before() -> None:
    change = found()["start-up", "anvil"]

    assert change.before == (1000, 1000, 1000)
    assert change.after.numbers == (1000, 900, 1100)
    assert change.note == "By a new run. Before: 1,000 (1,000 to 1,000) ms."
    assert change.says == "Own measurement: 1,000 ms of CPU time before it can answer."


def test_count_keeps_the_range_of_documented_variants_in_proportion() -> None:
    counted = universe.criterion(
        "dependencies",
        CriterionGroup.objects.get(slug="running"),
        direction="cost",
        method="measured",
        unit="distributions",
        worst=100,
        best=1,
    )
    universe.rate(Framework.objects.get(slug="anvil"), counted, (6, 4, 12))

    change = found()["dependencies", "anvil"]

    assert change.after.numbers == (3, 2, 6)
    assert "keeps the proportion" in change.after.rationale


def test_what_was_never_measured_is_said_not_to_be_rated_with_the_reason() -> None:
    kit = found()["performance", "birch-kit"]

    assert kit.after.performance is None
    assert kit.after.rationale.startswith("Not measured: the run holds no speed of it")
    assert not kit.moves


def test_problem_of_the_run_is_the_reason_where_there_is_one() -> None:
    speed = [row for row in sample_run.told()["speed"] if row["framework"] != "cedar"]
    run = import_run(sample_run.run(**LATER, speed=speed))

    assert "Cedar needs a nudge." in found(run)["performance", "cedar"].after.rationale


def test_framework_that_a_run_left_out_keeps_its_rating() -> None:
    size = [row for row in sample_run.told()["size"] if row["framework"] != "cedar"]
    run = import_run(sample_run.run(**LATER, size=size))

    assert ("start-up", "cedar") not in found(run)
    assert ("start-up", "birch") in found(run)


def test_run_with_work_only_rates_code_size_only() -> None:
    run = import_run(sample_run.run(**LATER, speed=[], size=[]))

    assert {criterion for criterion, _ in found(run)} == {"code-size"}


def test_section_that_a_later_published_run_has_is_left_alone() -> None:
    later = import_run(sample_run.run(**LATER, speed=[], work=[]))
    assert ("start-up", "anvil") in found()

    later.publish(on=datetime.date(2030, 4, 1))
    later.save()

    assert {criterion for criterion, _ in found()} == {"performance", "code-size"}
    assert {criterion for criterion, _ in found(later)} == {"start-up"}


def test_checked_versions_are_those_of_the_run() -> None:
    kit = Framework.objects.get(slug="birch-kit")
    Part.objects.filter(stack=kit).update(version="9")
    subjects = sample_run.told()["subjects"]
    subjects[2]["versions"] = {"birch-kit": "7.0", "Birch_Forms": "1.3"}
    run = import_run(sample_run.run(**LATER, subjects=subjects))

    assert found(run)["code-size", "birch-kit"].checked_version == "Birch 7.0, birch-forms 1.3"
    assert found()["code-size", "anvil"].checked_version == "Anvil 1.0"


def test_versions_that_the_run_did_not_write_down_stay(small_universe: None) -> None:
    run = import_run(sample_run.run(**LATER, subjects=[]))
    Rating.objects.filter(criterion__slug="start-up").update(checked_version="Birch 0.9")

    assert found(run)["start-up", "birch"].checked_version == "Birch 0.9"


def test_criterion_that_the_site_does_not_have_is_passed_over() -> None:
    Rating.objects.filter(criterion__slug="performance").delete()
    Criterion.objects.filter(slug="performance").delete()

    assert "performance" not in {criterion for criterion, _ in found()}

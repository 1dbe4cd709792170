"""Speed by level, interface, endpoint and connections, on tests/sample_run.py."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.test import Client

from comparison.models import Run
from comparison.run_import import import_run
from comparison.views.measurements import MeasurementsPage, Speed, measurements
from tests import sample_run

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.fixture(autouse=True)
def _whole_run(small_universe: None) -> None:
    """With all numbers of connections."""
    Run.objects.all().delete()
    run = import_run(sample_run.run())
    run.publish(on=run.measured_on)
    run.save()


def page(rf: object, query: str = "") -> MeasurementsPage:
    return measurements(rf.get(f"/measurements/?{query}"))  # type: ignore[attr-defined]


def speed(rf: object, query: str = "") -> Speed:
    found = page(rf, query).speed
    assert found
    return found


def groups(shown: Speed) -> list[list[tuple[str, float]]]:
    return [
        [(bar.framework.slug, round(bar.share.median, 4)) for bar in group]
        for group in shown.table.groups
    ]


def test_page_opens_with_default_scaffold_on_wsgi_over_all_endpoints(rf: object) -> None:
    shown = speed(rf)

    asked = shown.asked
    assert (asked.level, asked.interface, asked.endpoint) == ("default", "wsgi", "all")
    assert (asked.connections, asked.server) == ("8", "common")
    assert groups(shown) == [[("birch", 0.8)], [("anvil", 0.4)]]
    assert all(bar.absolute is None for group in shown.table.groups for bar in group)


def test_page_says_what_the_yardstick_s_own_rounds_leave_open(rf: object, client: Client) -> None:
    yardstick = speed(rf).table.yardstick

    assert yardstick
    assert (round(yardstick.low, 3), yardstick.median, round(yardstick.high, 3)) == (0.98, 1, 1.02)
    text = client.get("/measurements/").content.decode()
    assert "its own rounds leave 98 % to 102 % open" in text


def test_interfaces_are_never_in_one_table(rf: object) -> None:
    assert groups(speed(rf, "interface=asgi")) == [[("cedar", 0.5)], [("anvil", 0.3)]]


def test_recommended_server_takes_the_place_of_the_common_one(rf: object) -> None:
    [[cedar], _] = speed(rf, "interface=asgi&server=recommended").table.groups

    assert (cedar.server, cedar.recommended) == ("cedar", True)
    assert cedar.share.median == pytest.approx(0.6, 1e-3)


def test_frameworks_whose_intervals_overlap_are_one_group(rf: object) -> None:
    """At production 10 % and 9 %, each give or take 2 % of that, unless one varies more."""
    told = sample_run.told(slug="run-b", name="Run B")
    for row in told["speed"]:
        if row["framework"] == "birch" and row["level"] == "production":
            for number, sample in enumerate(row["samples"]):
                sample["processor_us_per_request"] /= (0.9, 1.2)[number % 2]
    import_run(sample_run.run(**told))

    apart = speed(rf, "level=production")
    together = speed(rf, "level=production&run=run-b")

    assert [len(group) for group in apart.table.groups] == [1, 1]
    assert [[bar.framework.slug for bar in group] for group in together.table.groups] == [
        ["anvil", "birch"]
    ]


def test_too_few_rounds_spoil_no_group_and_stand_apart(rf: object, client: Client) -> None:
    told = sample_run.told(slug="run-b", name="Run B")
    for row in told["speed"]:
        if row["framework"] == "birch":
            row["samples"] = row["samples"][:2]
    import_run(sample_run.run(**told))

    shown = speed(rf, "run=run-b")

    assert groups(shown) == [[("anvil", 0.4)]]
    assert [bar.framework.slug for bar in shown.table.unplaced] == ["birch"]
    assert "Too few rounds to be placed" in client.get("/measurements/?run=run-b").content.decode()
    text = client.get("/measurements.csv?run=run-b").content.decode()
    assert [row[:2] for row in csv.reader(StringIO(text))][1:] == [["1", "Anvil"], ["", "Birch"]]


def test_levels_change_the_order_and_the_table_says_so(rf: object) -> None:
    lines = {line.framework.slug: line for line in speed(rf).levels}

    assert [line.framework.slug for line in speed(rf).levels] == ["birch", "anvil"]
    places = {slug: [cell.best for cell in line.cells if cell] for slug, line in lines.items()}
    assert places == {"birch": [1, 1, 2], "anvil": [2, 2, 1]}
    assert lines["birch"].kept == pytest.approx(90 / 800)


def test_time_on_the_clock_is_another_table(rf: object) -> None:
    told = sample_run.told(slug="run-b", name="Run B")
    for row in told["speed"]:
        if row["framework"] == "birch":
            for sample in row["samples"]:
                sample["requests_per_second"] /= 4
    import_run(sample_run.run(**told))

    assert groups(speed(rf, "run=run-b")) == [[("birch", 0.8)], [("anvil", 0.4)]]
    assert groups(speed(rf, "run=run-b&time=clock")) == [[("anvil", 0.4)], [("birch", 0.2)]]


def test_one_endpoint_has_latency_and_errors_of_its_machine(rf: object) -> None:
    shown = speed(rf, "endpoint=text&connections=1&level=bare")

    [[birch], [anvil]] = shown.table.groups
    assert anvil.absolute
    assert birch.absolute
    assert (anvil.absolute.rate, birch.absolute.rate) == (250, 400)
    assert (anvil.absolute.p50_ms, anvil.absolute.errors) == (4, 0)
    assert anvil.absolute.processor_us == 4000


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("level=tuned", "There is no level “tuned” in this run; this is “default scaffold”."),
        ("interface=cgi", "There is no interface “cgi” in this run; this is “WSGI”."),
        ("endpoint=video", "There is no endpoint “video” in this run"),
        ("connections=9", "There is no number of connections “9” in this run; this is “8”."),
        ("server=best", "There is no choice of server “best”"),
        ("time=tea", "There is no kind of time “tea” in this run; this is “processor time”."),
        ("run=run-z", "There is no run “run-z” in this run; this is “Run A”."),
    ],
)
def test_unknown_value_gives_way_to_the_usual_and_is_told(
    rf: object, query: str, sentence: str, client: Client
) -> None:
    shown = page(rf, query)

    assert shown.problems[0].startswith(sentence)
    assert groups(speed(rf, query)) == groups(speed(rf))
    assert client.get(f"/measurements/?{query}").status_code == 200


def test_run_without_the_page_s_usual_choice_opens_with_what_it_has(rf: object) -> None:
    rows = [
        row
        for row in sample_run.told()["speed"]
        if row["connections"] == 1 and row["level"] in ("none", "bare") and row["endpoint"] == "row"
    ]
    import_run(sample_run.run(slug="run-c", speed=rows))

    asked = speed(rf, "run=run-c").asked

    assert (asked.level, asked.endpoint, asked.connections) == ("bare", "row", "1")


def test_runs_stand_side_by_side_as_shares(rf: object) -> None:
    assert len(speed(rf).history.runs) == 1
    import_run(sample_run.run(slug="run-b", name="Run B", started_at="2030-03-01T11:00:00Z"))

    history = speed(rf).history

    assert [run.name for run in history.runs] == ["Run B", "Run A"]
    anvil = history.lines[0]
    assert [round(share.median, 2) for share in anvil.shares if share] == [0.4, 0.4]


def test_imported_run_is_shown_with_a_mark_and_published_ones_come_first(
    rf: object, client: Client
) -> None:
    import_run(sample_run.run(slug="run-b", name="Run B", started_at="2030-03-01T11:00:00Z"))

    assert speed(rf).run.slug == "run-a"
    text = client.get("/measurements/?run=run-b").content.decode()
    assert "imported: no rating rests on it" in text


def test_page_without_speed_says_so(rf: object, client: Client) -> None:
    Run.objects.all().delete()

    assert page(rf).speed is None
    text = client.get("/measurements/").content.decode()
    assert "No run has measured speed yet" in text
    assert "<h1>Size and start-up, measured</h1>" in text


def test_csv_is_the_table_with_numbered_groups(client: Client) -> None:
    text = client.get("/measurements.csv?level=bare").content.decode()

    rows = list(csv.reader(StringIO(text)))
    assert rows[0][:4] == ["group", "framework", "server", "share of the yardstick"]
    assert [row[:3] for row in rows[1:]] == [["1", "Birch", "gunicorn"], ["2", "Anvil", "gunicorn"]]


def test_every_link_of_a_choice_leads_to_that_choice(rf: object) -> None:
    for choice in speed(rf).choices:
        for option in choice.options:
            asked = speed(rf, option.query).asked
            assert getattr(asked, choice.name) == option.value

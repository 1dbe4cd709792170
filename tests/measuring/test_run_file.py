"""A run file is taken whole or not at all, with sentences that name what is wrong."""

from __future__ import annotations

import json
from typing import Any

import pytest

from comparison.measuring import run_file
from comparison.measuring.run_file import RunFileError, read_run
from comparison.measuring.run_records import METRICS
from tests import sample_run


def problems(data: bytes) -> tuple[str, ...]:
    with pytest.raises(RunFileError) as refusal:
        read_run(data)
    return refusal.value.problems


def changed(section: str, number: int = 0, **values: Any) -> bytes:
    """The sample with some values of one row changed."""
    told = sample_run.told()
    told[section][number] |= values
    return json.dumps(told).encode()


def test_run_is_read_as_it_was_written() -> None:
    run = read_run(sample_run.data())

    assert (run.slug, run.complete, run.seed) == ("run-a", True, 1)
    assert run.environment.load_average == (0.1, 0.9)
    assert run.frameworks() == ("anvil", "birch", "birch-kit", "cedar", "none")
    assert len(run.speed) == (2 + 5 * 3) * 5 * 3
    first = run.speed[0]
    assert (first.framework, first.server, first.roles) == ("none", "gunicorn", ("common",))
    assert [sample.round for sample in first.samples] == [1, 2, 3, 4, 5, 6, 7]
    assert run.problems[0].level == ""
    assert run.digest == read_run(sample_run.data()).digest
    assert run.digest != read_run(sample_run.data(seed=2)).digest


def test_run_without_end_is_partial() -> None:
    assert not sample_run.run(finished_at=None).complete


def test_sections_may_be_empty() -> None:
    run = sample_run.run(size=[], work=[], speed=[], problems=[])

    assert run.frameworks() == sample_run.FRAMEWORKS


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"{", "The file is not JSON: Expecting property name enclosed in double quotes"),
        (b"\xff\xfe", "The file is not UTF-8 text."),
        (b"[1]", "This is no run: “format” is not “plumbline-run”."),
        (b"{}", "This is no run: “format” is not “plumbline-run”."),
        (b"[" * 200_000, "The file is not JSON that can be read."),
        (b'{"a": NaN}', "The file holds NaN, which is not a number."),
        (b'{"a": -Infinity}', "The file holds -Infinity, which is not a number."),
        (
            sample_run.data(version=2),
            "This program reads version 1 of run files, and no other.",
        ),
        (b" " * (run_file.LARGEST + 1), "The file is larger than 6 MiB: this is no run."),
    ],
    ids=range(9),
)
def test_what_is_no_run_is_told_in_one_sentence(data: bytes, sentence: str) -> None:
    found = problems(data)

    assert len(found) == 1
    assert found[0].startswith(sentence)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (sample_run.data(slug="Run A"), "“slug” of the file is not a name of small letters"),
        (sample_run.data(slug=""), "“slug” of the file is empty."),
        (sample_run.data(name="x\x00"), "“name” of the file is not a text."),
        (sample_run.data(name="x" * 121), "“name” of the file is longer than 120 characters."),
        (sample_run.data(started_at="today"), "“started_at” of the file is not a moment"),
        (sample_run.data(started_at="2030-03-01T10:00:00"), "“started_at” of the file is not a"),
        (sample_run.data(finished_at="2029-03-01T10:00:00Z"), "“finished_at” is before"),
        (sample_run.data(seed=-1), "“seed” of the file is negative."),
        (sample_run.data(seed=1.5), "“seed” of the file is not a whole number."),
        (sample_run.data(seed=10**400), "“seed” of the file is larger than anything"),
        (sample_run.data(seed=True), "“seed” of the file is not a number."),
        (sample_run.data(options=[]), "“options” of the file is not an object."),
        (sample_run.data(options={"a": "\x00"}), "“options” of the file is longer than"),
        (sample_run.data(options={"a": "x" * 30_000}), "“options” of the file is longer than"),
        (sample_run.data(environment=None), "“environment” of the file is not an object."),
        (sample_run.data(size={}), "“size” of the file is not a list."),
        (sample_run.data(size=[1]), "“size” 1 is not an object."),
        (changed("size", 1, metric="beauty"), "“metric” of “size” 2 is “beauty”, which is none"),
        (changed("size", samples=[]), "“samples” of “size” 1 has 0 entries; it may have 1"),
        (changed("size", samples=["1"]), "“samples” of “size” 1 is not a number."),
        (changed("size", samples=[-1]), "“samples” of “size” 1 is negative."),
        (changed("subjects", versions={"a": 1}), "“versions” of “subjects” 1 holds something"),
        (
            changed("work", lines=3_000_000_000),
            "“lines” of “work” 1 is not from 0 to 2,147,483,647",
        ),
        (changed("work", passed="yes"), "“passed” of “work” 1 is neither true nor false."),
        (changed("work", packages=[1]), "“packages” of “work” 1 holds something that is not"),
        (changed("speed", level="tuned"), "“level” of “speed” 1 is “tuned”, which is none of"),
        (changed("speed", roles=["best"]), "“roles” of “speed” 1 is “best”, which is none of"),
        (changed("speed", connections=0), "“connections” of “speed” 1 is not from 1 to 10,000."),
        (changed("speed", samples=[{}]), "“round” of “samples” 1 of “speed” 1 is not a number."),
        (changed("speed", level="bare"), "Only the yardstick has the level “none”"),
        (changed("problems", says=""), "“says” of “problems” 1 is empty."),
    ],
    ids=range(31),
)
def test_problem_names_its_place(data: bytes, sentence: str) -> None:
    assert any(problem.startswith(sentence) for problem in problems(data)), problems(data)


def test_infinity_by_a_large_exponent_is_refused() -> None:
    data = sample_run.data().replace(b'"seed": 1', b'"seed": 1e999')

    assert problems(data) == ("“seed” of the file is larger than anything that is measured.",)


@pytest.mark.parametrize("section", ["subjects", "size", "work", "speed"])
def test_row_that_stands_twice_is_refused(section: str) -> None:
    told = sample_run.told()
    told[section].append(told[section][0])

    [problem] = problems(json.dumps(told).encode())

    assert problem.startswith(f"“{section}” has 2 rows of ")


def test_round_that_stands_twice_is_refused() -> None:
    twice = [sample_run.sample(1, 10), sample_run.sample(1, 11)]

    assert problems(changed("speed", samples=twice)) == (
        "A round of none, none, text stands there twice.",
    )


def test_thousands_of_problems_are_told_as_a_few() -> None:
    told = sample_run.told(environment={}, options=1, seed="x", name=1)
    for section in ("size", "work", "speed", "subjects"):
        for row in told[section]:
            row["framework"] = "A B"

    assert 10 < len(problems(json.dumps(told).encode())) <= 20


def test_metrics_are_those_that_the_database_knows() -> None:
    from comparison.models import Endpoint, Scaffold, ServerInterface, SizeMetric

    assert set(SizeMetric.values) == set(METRICS)
    assert set(Scaffold.values) == {"none", "bare", "default", "production"}
    assert set(ServerInterface.values) == {"wsgi", "asgi", "own"}
    assert set(Endpoint.values) == set(sample_run.ENDPOINTS)

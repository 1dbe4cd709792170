"""A run as ``manage.py measure`` writes it: one JSON file, read and checked.

``read_run`` takes nothing on trust: a file may come from anybody. Each problem is one sentence that
names the place.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from typing import Any

from comparison.measuring.file_values import LARGEST as LARGEST_NUMBER
from comparison.measuring.file_values import MOST_ROWS, Place, Problems
from comparison.measuring.run_records import (
    ENDPOINTS,
    INTERFACES,
    LEVELS,
    METRICS,
    ROLES,
    YARDSTICK,
    Environment,
    ProblemRow,
    RunFile,
    Sample,
    SizeRow,
    SpeedRow,
    SubjectRow,
    WorkRow,
)

FORMAT, VERSION = "plumbline-run", 1
LARGEST = 6 * 1024 * 1024
"""Bytes. A full run of twelve frameworks and four stacks takes about a mebibyte."""


class RunFileError(ValueError):
    """The file cannot be used. ``problems`` are whole sentences, at most twenty."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)[:20]
        super().__init__(" ".join(self.problems))


def read_run(data: bytes) -> RunFile:
    """The run in these bytes. Raises ``RunFileError``."""
    if len(data) > LARGEST:
        raise RunFileError([f"The file is larger than {LARGEST // 1024**2} MiB: this is no run."])
    told = _loaded(data)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise RunFileError([f"This is no run: “format” is not “{FORMAT}”."])
    if told.get("version") != VERSION:
        raise RunFileError([f"This program reads version {VERSION} of run files, and no other."])
    problems = Problems()
    run = _run(Place("the file", told, problems), hashlib.sha256(data).hexdigest())
    problems.extend(_disorder(run))
    if problems:
        raise RunFileError(problems)
    return run


def _loaded(data: bytes) -> Any:
    def refuse(word: str) -> None:
        raise RunFileError([f"The file holds {word}, which is not a number."])

    try:
        return json.loads(data.decode("utf-8"), parse_constant=refuse)
    except UnicodeDecodeError:
        raise RunFileError(["The file is not UTF-8 text."]) from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise RunFileError([f"The file is not JSON: {error.msg} at {where}."]) from None
    except (RecursionError, ValueError) as error:
        if isinstance(error, RunFileError):
            raise
        raise RunFileError(["The file is not JSON that can be read."]) from None


def _run(place: Place, digest: str) -> RunFile:
    return RunFile(
        slug=place.slug("slug"),
        name=place.text("name", longest=120),
        started_at=place.moment("started_at"),
        finished_at=place.moment_or_none("finished_at"),
        seed=place.whole("seed", most=LARGEST_NUMBER),
        options=place.plain_object("options"),
        environment=_environment(place.inside("environment")),
        subjects=_rows(place, "subjects", _subject),
        size=_rows(place, "size", _size),
        work=_rows(place, "work", _work),
        speed=_rows(place, "speed", _speed),
        problems=_rows(place, "problems", _problem),
        digest=digest,
    )


def _rows(place: Place, name: str, read: Callable[[Place], Any]) -> tuple[Any, ...]:
    return tuple(read(row) for row in place.rows(name, most=MOST_ROWS))


def _environment(place: Place) -> Environment:
    return Environment(
        processor=place.text("processor", longest=120),
        cores=place.whole("cores"),
        memory_kib=place.whole("memory_kib", most=LARGEST_NUMBER),
        kernel=place.text("kernel", longest=120, empty=True),
        system=place.text("system", longest=120),
        python=place.text("python", longest=60),
        load_generator=place.text("load_generator", longest=120, empty=True),
        examples_commit=place.text("examples_commit", longest=64, empty=True),
        load_average=place.numbers("load_average", least=0),
        notes=place.text("notes", longest=4000, empty=True),
    )


def _subject(place: Place) -> SubjectRow:
    return SubjectRow(
        framework=place.slug("framework"),
        python=place.text("python", longest=60, empty=True),
        versions=place.texts_by_name("versions"),
    )


def _size(place: Place) -> SizeRow:
    return SizeRow(
        framework=place.slug("framework"),
        metric=place.one_of("metric", METRICS),
        unit=place.text("unit", longest=30),
        samples=place.numbers("samples", least=1),
    )


def _work(place: Place) -> WorkRow:
    return WorkRow(
        framework=place.slug("framework"),
        task=place.slug("task", longest=60),
        lines=place.whole("lines"),
        packages=place.texts("packages"),
        passed=place.truth("passed"),
        files_hash=place.text("files_hash", longest=64, empty=True),
    )


def _speed(place: Place) -> SpeedRow:
    return SpeedRow(
        framework=place.slug("framework"),
        level=place.one_of("level", LEVELS),
        interface=place.one_of("interface", INTERFACES),
        server=place.text("server", longest=60),
        roles=tuple(word for word in place.texts("roles") if place.known(word, "roles", ROLES)),
        endpoint=place.one_of("endpoint", ENDPOINTS),
        connections=place.whole("connections", least=1, most=10_000),
        samples=tuple(_sample(row) for row in place.rows("samples", most=1000, least=1)),
    )


def _sample(place: Place) -> Sample:
    counts = ("round", "requests", "errors")
    return Sample(
        **{name: place.whole(name) for name in counts},
        **{  # type: ignore[arg-type]
            field.name: place.number(field.name)
            for field in fields(Sample)
            if field.name not in counts
        },
    )


def _problem(place: Place) -> ProblemRow:
    return ProblemRow(
        framework=place.slug("framework"),
        level=place.text("level", longest=20, empty=True, missing=True),
        server=place.text("server", longest=60, empty=True, missing=True),
        says=place.text("says", longest=2000),
    )


def _disorder(run: RunFile) -> Iterator[str]:
    """Rows that are right one by one and cannot stand together."""
    if run.finished_at and run.finished_at < run.started_at:
        yield "“finished_at” is before “started_at”."
    keys: dict[str, list[tuple[object, ...]]] = {
        "subjects": [(row.framework,) for row in run.subjects],
        "size": [(row.framework, row.metric) for row in run.size],
        "work": [(row.framework, row.task) for row in run.work],
        "speed": [
            (r.framework, r.level, r.interface, r.server, r.endpoint, r.connections)
            for r in run.speed
        ],
    }
    for section, rows in keys.items():
        for key, number in Counter(rows).items():
            if number > 1:
                yield f"“{section}” has {number} rows of {', '.join(map(str, key))}."
    for row in run.speed:
        if (row.framework == YARDSTICK) != (row.level == YARDSTICK):
            yield f"Only the yardstick has the level “none”, and it has no other: {row.framework}."
        if any(n > 1 for n in Counter(sample.round for sample in row.samples).values()):
            yield f"A round of {row.framework}, {row.level}, {row.endpoint} stands there twice."

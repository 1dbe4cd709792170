"""What migrations do with rows that are there already."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import StateApps

BEFORE_RUNS = "0007_editors_publish_in_pairs"
RUNS = "0008_measurement_runs"
DAY = datetime.date(2030, 3, 1)


def migrated(name: str) -> StateApps:
    """The models as they are after that migration of ours, with the tables to match."""
    target = [("comparison", name)]
    MigrationExecutor(connection).migrate(target)
    return MigrationExecutor(connection).loader.project_state(target).apps


@pytest.fixture
def _newest_afterwards(empty_tables: None) -> Iterator[None]:
    yield
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def fill(apps: StateApps) -> None:
    """Two measurements of one framework in one environment, one of them at another level."""

    def create(model: str, **values: Any) -> Any:
        return apps.get_model("comparison", model).objects.create(**values)

    framework = create(
        "Framework",
        slug="oak",
        name="Oak",
        kind="micro",
        tagline="T",
        summary="S",
        package="oak",
        version="1.0",
        wsgi=True,
    )
    group = create("CriterionGroup", slug="running", name="Running", meaning="M", position=1)
    criterion = create(
        "Criterion", slug="start-up", name="S", question="Q", definition="D", group=group, unit="ms"
    )
    environment = create(
        "Environment",
        slug="old",
        name="Old run",
        measured_on=DAY,
        processor="Test processor",
        system="Linux",
        python="CPython 3.12",
        notes="Quiet.",
    )
    for level, value in (("default", 120.5), ("bare", 7.0)):
        create(
            "Measurement",
            environment=environment,
            framework=framework,
            criterion=criterion,
            level=level,
            value=value,
            low=value - 1,
            high=value + 1,
            samples=15,
            command="measure it",
        )


@pytest.mark.usefixtures("_newest_afterwards")
def test_environment_becomes_a_published_run_and_its_measurements_become_series() -> None:
    fill(migrated(BEFORE_RUNS))

    apps = migrated(RUNS)

    run = apps.get_model("comparison", "Run").objects.get()
    assert (run.slug, run.name, run.measured_on, run.published_on) == ("old", "Old run", DAY, DAY)
    assert (run.processor, run.python, run.notes) == ("Test processor", "CPython 3.12", "Quiet.")
    series = apps.get_model("comparison", "SizeSeries").objects.get()
    assert (series.subject.run_id, series.subject.framework.slug) == (run.pk, "oak")
    assert (series.metric, series.unit, series.command) == ("start-up", "ms", "measure it")
    assert (series.low, series.median, series.high, series.count) == (119.5, 120.5, 121.5, 15)

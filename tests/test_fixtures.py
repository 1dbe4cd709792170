"""The shipped data: complete, valid, and the same after every way it can take."""

from __future__ import annotations

import json
import re
from collections import Counter
from io import StringIO

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db.models import Model

from comparison import models
from comparison.measuring.programs import programs, tasks
from comparison.selectors.claim_figures import run_says
from comparison.selectors.data_checks import executed_findings
from comparison.selectors.derived import changes
from comparison.selectors.examples import stored_hashes
from comparison.selectors.executed import decided_everywhere
from comparison.selectors.fixture_files import (
    CONTENTS,
    FOLDER,
    fixture_names,
    fixture_texts,
    with_required,
)

SHIPPED = {name: (FOLDER / f"{name}.json").read_text(encoding="utf-8") for name in fixture_names()}
MODELS = [model for kept in CONTENTS.values() for model in kept]


def rows() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in MODELS}


def load(*names: str) -> str:
    out = StringIO()
    call_command("loaddata", *names, stdout=out)
    return out.getvalue()


def test_manual_lists_the_files_in_the_order_of_loading() -> None:
    manual = (FOLDER.parent.parent / "docs/data.md").read_text(encoding="utf-8")

    listed = re.findall(r"^\| `([a-z]+)(?:-…)?` \|", manual, re.MULTILINE)

    assert listed == list(CONTENTS)


def test_everything_that_the_articles_compare_is_answered_by_a_criterion(site_data: None) -> None:
    text = (FOLDER.parent.parent / "docs/articles.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| (00\d-[^|]+) \| ([^|]+) \|$", text, re.MULTILINE)

    public = set(models.Criterion.objects.public().values_list("slug", flat=True))
    for parameter, claims, criteria in rows:
        answering = set(criteria.split(", "))
        claimed = models.Claim.objects.filter(identifier__in=claims.split(", "))
        assert answering <= public, parameter
        assert claimed.count() == len(claims.split(", ")), parameter
        assert set(claimed.values_list("criterion__slug", flat=True)) <= answering, parameter
    assert len(rows) == 15 + 8 + 7 + 7 + 7


def test_fixtures_refer_to_rows_by_name_and_never_by_number() -> None:
    for name, text in SHIPPED.items():
        for record in json.loads(text):
            assert set(record) == {"model", "fields"}, name


def test_every_model_with_a_natural_key_is_kept_and_has_rows(site_data: None) -> None:
    named = {m for m in apps.get_app_config("comparison").get_models() if hasattr(m, "natural_key")}

    assert set(MODELS) == named
    empty = {name for name, count in rows().items() if not count}
    by_commands = {"Study", "StudyFigure"}  # published by manage.py calibrate, apart from editing
    of_some_runs = {"RunProblem", "WorkCount", "SpeedSeries"}
    assert empty <= by_commands | of_some_runs


def test_all_45_criteria_in_9_groups_are_public(site_data: None) -> None:
    assert models.CriterionGroup.objects.count() == 9
    assert models.Criterion.objects.public().count() == models.Criterion.objects.count() == 45


def test_all_twelve_frameworks_and_their_stacks_are_compared(site_data: None) -> None:
    published = models.Framework.objects.published()
    everything = sorted(published.values_list("slug", flat=True))
    ratings = models.Rating.objects.of_published().values_list("framework__slug", flat=True)
    supports = models.Support.objects.of_published().values_list("framework__slug", flat=True)

    assert (published.bare().count(), len(everything)) == (12, models.Framework.objects.count())
    assert Counter(ratings) == dict.fromkeys(everything, 45)
    assert Counter(supports) == dict.fromkeys(everything, 28)


def test_every_stack_names_parts_with_source_and_facts(site_data: None) -> None:
    stacks = models.Framework.objects.stacks()

    rated_since = {"falcon-kit", "pyramid-kit", "quart-kit", "starlette-kit"}
    assert rated_since <= set(stacks.values_list("slug", flat=True))
    for stack in stacks:
        assert stack.parts.count() >= 2, stack
        assert not stack.parts.filter(source=None).exists(), stack
        assert stack.facts.filter(slug="parts").exists(), stack


def test_criterion_without_evidence_says_why_it_is_not_rated(site_data: None) -> None:
    ratings = models.Rating.objects.filter(criterion__slug="job-market")

    assert ratings.count() == models.Framework.objects.published().count()
    for rating in ratings:
        assert rating.performance is None
        assert rating.rationale


@pytest.mark.parametrize("criterion", ["performance", "code-size"])
def test_rating_that_nobody_types_rests_on_a_published_run_or_says_why_not(
    site_data: None, criterion: str
) -> None:
    runs = set(models.Run.objects.published().values_list("slug", flat=True))
    ratings = models.Rating.objects.filter(criterion__slug=criterion)

    assert ratings.count() == models.Framework.objects.published().count()
    for rating in ratings.prefetch_related("citations__source"):
        cited = [citation.source.run for citation in rating.citations.all()]
        assert rating.rationale
        assert (len(cited) == 1 and cited[0] in runs) if rating.performance else cited == []


def test_fixture_of_a_run_stays_within_its_bound() -> None:
    runs = {name: text for name, text in SHIPPED.items() if name.startswith("measurements-")}

    assert runs
    assert {name for name, text in runs.items() if len(text.encode()) > 1_500_000} == set()


def test_shipped_evidence_of_a_run_says_what_that_run_says(site_data: None) -> None:
    cited = models.Evidence.objects.filter(source__kind="measurement", source__url="")

    for row in cited.select_related("claim__criterion", "claim__source", "source"):
        run = models.Run.objects.get(slug=row.source.slug)
        assert row.says == run_says(claim=row.claim, run=run), row.claim.identifier


def test_shipped_ratings_are_those_that_the_runs_give(site_data: None) -> None:
    """A rule that was changed without deriving again is seen here."""
    for run in models.Run.objects.published():
        moved = [f"{c.criterion}, {c.framework}" for c in changes(run=run) if c.moves]
        assert moved == [], f"manage.py derive_ratings --run {run.slug} --write"


def test_runs_of_the_examples_agree_with_the_capability_table(site_data: None) -> None:
    assert [f"{finding.where}: {finding.message}" for finding in executed_findings()] == []


def test_twelve_capabilities_or_more_are_decided_for_every_framework(site_data: None) -> None:
    assert len(decided_everywhere()) >= 12


def test_every_example_has_a_run_of_the_files_it_has(site_data: None) -> None:
    stored = stored_hashes()
    known = [p for task in tasks() for p in programs(task)]
    kept = [p for p in known if not p.not_possible and not p.is_yardstick]

    assert [p.name for p in kept if stored.get(p.name) != p.files_hash] == []


def test_exported_data_is_byte_for_byte_what_was_loaded(site_data: None) -> None:
    exported = fixture_texts()

    assert sorted(exported) == sorted(SHIPPED)
    for name, text in SHIPPED.items():
        assert exported[name] == text, f"{name}: run manage.py export_data"


def test_loading_twice_changes_nothing(site_data: None) -> None:
    before = rows()

    load("plumbline")

    assert rows() == before
    assert fixture_texts() == SHIPPED


@pytest.mark.django_db
def test_each_fixture_loads_by_its_own_name_after_those_before_it() -> None:
    for name in fixture_names():
        count = len(json.loads(SHIPPED[name]))

        assert load(name) == f"Installed {count} object(s) from 1 fixture(s)\n"


def test_every_loaded_row_passes_full_clean(site_data: None) -> None:
    """Uniqueness and constraints are left to the database, which has just taken all these rows."""
    refused = [
        f"{model.__name__} {row}: {error.message_dict}"
        for model in MODELS
        for row in with_required(model._default_manager.all())
        if (error := _complaint(row))
    ]

    assert refused == []


def _complaint(row: Model) -> ValidationError | None:
    try:
        row.full_clean(validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        return error
    return None


FROM_FACTS = {
    ("quart", "avoid-when", 1),
    ("quart-kit", "avoid-when", 3),
    ("tornado", "avoid-when", 1),
}
"""Advice that rests on a fact of the page: the oldest Python, the interfaces."""


def test_advice_of_every_framework_names_the_claims_or_ratings_it_comes_from(
    site_data: None,
) -> None:
    remarks = models.Remark.objects.select_related("framework__base")
    every = list(remarks.prefetch_related("claims__frameworks", "criteria"))
    advice = [row for row in every if row.kind in ("choose-when", "avoid-when")]
    assert len({row.framework_id for row in advice}) == models.Framework.objects.count()
    without = {
        row.natural_key() for row in advice if not row.claims.all() and not row.criteria.all()
    }

    assert without == FROM_FACTS
    assert sum(bool(row.claims.all()) for row in advice) >= 50
    for row in every:
        rated = row.framework.ratings.filter(criterion__in=row.criteria.all(), state="published")
        assert rated.filter(performance__isnull=False).count() == row.criteria.count(), row
        for claim in row.claims.all():
            about = {framework.slug for framework in claim.frameworks.all()}
            assert about & {row.framework.slug, row.framework.base and row.framework.base.slug} or (
                claim.identifier in SAID_OF_OTHERS
            ), (row.natural_key(), claim)


SAID_OF_OTHERS = {"004-71"}
"""What is said for FastAPI, as a reason against a framework without it."""

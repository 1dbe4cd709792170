from __future__ import annotations

import datetime
from collections.abc import Iterable

import pytest

from comparison import models
from comparison.selectors import data_checks
from comparison.selectors.data_checks import Finding
from tests import universe

pytestmark = pytest.mark.django_db

ON_TIME = universe.REVIEW_BY
LATE = universe.REVIEW_BY + datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _universe() -> None:
    universe.build()


def said(findings: Iterable[Finding], *, error: bool = True) -> list[str]:
    return [f"{each.where}: {each.message}" for each in findings if each.error is error]


def ratings_said(on: datetime.date = ON_TIME, *, error: bool = True) -> list[str]:
    return said(data_checks.rating_findings(on=on), error=error)


def rating(framework: str, criterion: str) -> models.Rating:
    return models.Rating.objects.get(framework__slug=framework, criterion__slug=criterion)


def test_nothing_is_wrong_in_the_universe() -> None:
    assert data_checks.rating_findings(on=ON_TIME) == ()
    assert data_checks.framework_findings() == ()
    assert list(data_checks.capability_findings()) == []
    assert data_checks.claim_findings() == ()
    assert data_checks.source_findings() == ()


def test_missing_rating_is_named_by_framework_and_criterion() -> None:
    rating("cedar", "docs").delete()

    assert ratings_said() == [
        "Cedar, Docs: no rating. Rate it, or save it as not rated with the reason."
    ]


def test_rating_of_what_is_not_shown_may_be_missing() -> None:
    universe.framework("draft", published=False)

    assert ratings_said() == []


def test_review_is_overdue_the_day_after_it_was_due() -> None:
    assert ratings_said(ON_TIME) == []
    assert len(ratings_said(LATE)) == 15  # 4 x 4, and cedar's documentation is not rated


def test_rating_without_citation_is_an_error_and_not_rated_is_not() -> None:
    models.RatingCitation.objects.filter(rating__framework__slug="cedar").delete()

    assert [line.split(":")[0] for line in ratings_said()] == [
        "Cedar, Forms",
        "Cedar, Safety",
        "Cedar, Start-up",
    ]


def test_criterion_needs_all_five_levels() -> None:
    models.Level.objects.filter(criterion__slug="docs", number=3).delete()

    assert [line.split(":")[0] for line in ratings_said()] == ["Docs"]


def test_hidden_criterion_is_worth_a_look() -> None:
    models.Criterion.objects.filter(slug="docs").update(published=False)

    assert [line.split(":")[0] for line in ratings_said(error=False)] == ["Docs"]


def test_framework_without_any_rating_is_never_compared() -> None:
    models.Rating.objects.filter(framework__slug="cedar").update(
        performance=None, low=None, high=None
    )

    assert said(data_checks.framework_findings()) == [
        "Cedar: published, but rated on nothing. It would be compared with nobody."
    ]


def test_stack_needs_parts_and_a_published_base() -> None:
    models.Part.objects.all().delete()
    models.Framework.objects.filter(slug="birch").update(published=False)

    assert [line.split(".")[0] for line in said(data_checks.framework_findings())] == [
        "Birch-kit: a stack without parts",
        "Birch-kit: a stack whose base framework is not published",
    ]


def test_capability_without_a_cell_is_named() -> None:
    models.Support.objects.filter(framework__slug="cedar", capability__slug="websocket").delete()

    assert said(data_checks.framework_findings()) == [
        "Cedar, Websocket: no support row. Fill it in; unknown is an answer."
    ]


@pytest.mark.parametrize(
    ("level", "cell", "errors", "warnings"),
    [
        ("core", (1, 1, 1), 1, 0),
        ("official", (1, 1, 1.5), 1, 0),
        ("core", (1, 1, 2), 0, 0),
        ("third-party", (1, 1, 1), 0, 0),
        ("not-possible", (5, 5, 5), 1, 0),
        ("not-possible", (5, 4, 5), 0, 0),
        ("write-it-yourself", (5, 5, 5), 0, 0),
        ("unknown", (5, 5, 5), 0, 1),
    ],
)
def test_capability_contradicts_only_the_ends_of_the_rubric(
    level: str, cell: tuple[float, float, float], errors: int, warnings: int
) -> None:
    models.Support.objects.filter(framework__slug="cedar", capability__slug="templates").update(
        level=level, how="Twig"
    )
    performance, low, high = cell
    models.Rating.objects.filter(framework__slug="cedar", criterion__slug="forms").update(
        performance=performance, low=low, high=high
    )

    findings = list(data_checks.capability_findings())

    assert (len(said(findings)), len(said(findings, error=False))) == (errors, warnings)


def test_contradiction_names_both_sides() -> None:
    models.Support.objects.filter(framework__slug="cedar", capability__slug="templates").update(
        level="core"
    )

    assert said(data_checks.capability_findings()) == [
        "Cedar, Templates: core: but Forms is rated 1. Mend one of the two."
    ]


def test_capability_that_decides_no_criterion_contradicts_none() -> None:
    models.Support.objects.filter(framework__slug="cedar").update(level="core")
    models.Capability.objects.update(criterion=None)

    assert list(data_checks.capability_findings()) == []


def test_verdict_needs_evidence_unless_it_is_opinion() -> None:
    models.Evidence.objects.all().delete()
    assert [line[:4] for line in said(data_checks.claim_findings())] == ["A-01"]

    models.Claim.objects.update(verdict="opinion")
    assert said(data_checks.claim_findings()) == []


def test_dispute_without_claims_is_worth_a_look() -> None:
    models.Dispute.objects.get().claims.clear()

    assert said(data_checks.claim_findings(), error=False) == [
        "Who has better forms?: a dispute without claims."
    ]


def test_unused_source_and_unopened_citations_are_worth_a_look() -> None:
    models.Source.objects.create(slug="spare", title="Spare", kind="article")
    models.RatingCitation.objects.filter(rating__framework__slug="cedar").update(opened_on=None)
    models.Evidence.objects.update(opened_on=None)

    assert said(data_checks.source_findings(), error=False) == [
        "Spare: nothing cites this source.",
        "Citations of ratings: 3 of 15 cite a source that nobody has opened.",
        "Evidence of claims: 1 of 1 cite a source that nobody has opened.",
    ]


def test_source_without_address_must_be_a_run_that_is_there() -> None:
    models.Source.objects.create(slug="run-a", title="Run A", kind="measurement")
    models.Source.objects.create(slug="run-z", title="Run Z", kind="measurement")

    found = [finding.where for finding in data_checks.source_findings() if finding.error]

    assert found == ["Run Z"]

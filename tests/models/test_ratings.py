import datetime

import pytest
from django.core.exceptions import ValidationError

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def rate(cell: universe.Cell = (3, 3, 3), **fields: object) -> models.Rating:
    framework = models.Framework.objects.first() or universe.framework("oak")
    criterion = models.Criterion.objects.first() or universe.criterion(
        "forms", universe.group("making")
    )
    return universe.rate(framework, criterion, cell, **fields)


def cite(rating: models.Rating, **fields: object) -> models.RatingCitation:
    given = {"source": universe.document(), "says": "It shows."}
    return models.RatingCitation.objects.create(rating=rating, **given | fields)


REFUSED: Refusals = {
    "framework_is_rated_once_per_criterion": lambda: [rate(), rate(None)],
    "rating_lies_between_low_and_high_or_is_empty": lambda: rate((3, 4, 5)),
    "rating_is_not_negative": lambda: rate((3, -1, 5)),
    "rated_row_has_a_verdict": lambda: rate(verdict=""),
    "rating_has_a_rationale": lambda: rate(None, rationale=""),
    "rating_state_is_known": lambda: rate(None, state="lost"),
    "rating_is_due_after_its_review": lambda: rate(review_by=datetime.date(2030, 2, 28)),
    "rating_cites_a_source_once": lambda: cite(rate()),
    "citation_says_something": lambda: cite(rate(None), says=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


@pytest.mark.parametrize("missing", ["performance", "low", "high"])
def test_half_a_rating_is_refused(missing: str) -> None:
    row = rate()
    setattr(row, missing, None)

    assert_refused("rating_lies_between_low_and_high_or_is_empty", row.save)


def test_rating_beyond_the_rubric_names_the_fields_and_the_bounds() -> None:
    row = rate((5, 0, 6))

    with pytest.raises(ValidationError) as error:
        row.full_clean()

    assert set(error.value.message_dict) == {"low", "high"}
    assert "from 1 to 5" in error.value.message_dict["low"][0]


def test_measured_rating_may_lie_beyond_the_bounds_of_its_scale() -> None:
    universe.build_criteria()
    row = universe.rate(
        universe.framework("oak"),
        models.Criterion.objects.get(slug="start-up"),
        (5000, 4000, 6000),
    )

    row.full_clean()


def test_stale_ratings_are_rated_and_past_their_day() -> None:
    universe.build_criteria()
    oak = universe.framework("oak")
    forms, docs, safety = models.Criterion.objects.all()[:3]
    due = universe.rate(oak, forms, (3, 3, 3), review_by=datetime.date(2030, 3, 1))
    universe.rate(oak, docs, (3, 3, 3), review_by=datetime.date(2030, 3, 2))
    universe.rate(oak, safety, None, review_by=datetime.date(2030, 3, 1))

    assert list(models.Rating.objects.stale(on=datetime.date(2030, 3, 2))) == [due]


def test_not_rated_needs_no_citation() -> None:
    universe.build_criteria()
    oak = universe.framework("oak")
    forms, docs = models.Criterion.objects.all()[:2]
    bare = universe.rate(oak, forms, (3, 3, 3))
    bare.citations.all().delete()
    universe.rate(oak, docs, None)

    assert list(models.Rating.objects.without_citation()) == [bare]
    assert [row.criterion for row in models.Rating.objects.not_rated()] == [docs]


def test_ratings_for_the_matrix_are_of_the_frameworks_asked_for() -> None:
    universe.build_criteria()
    universe.build_frameworks()
    universe.build_ratings()

    rows = models.Rating.objects.for_matrix(["cedar"])

    assert set(rows) == {
        ("cedar", "forms", 1, 1, 1, universe.REVIEW_BY),
        ("cedar", "docs", None, None, None, universe.REVIEW_BY),
        ("cedar", "safety", 5, 5, 5, universe.REVIEW_BY),
        ("cedar", "start-up", 100, 100, 100, universe.REVIEW_BY),
    }

"""From rows to the engine's matrix, on the table of tests/universe.py."""

from __future__ import annotations

import datetime

import numpy as np
import pytest
from django.utils import timezone
from numpy.testing import assert_array_equal

from comparison.engine.value_functions import values_at_midpoint
from comparison.models import Criterion, Rating
from comparison.selectors.matrix import central_value, engine_criterion, performance_matrix
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def test_matrix_of_the_rows_is_the_matrix_worked_by_hand() -> None:
    found, drawn = (
        performance_matrix(alternatives=universe.FRAMEWORKS),
        universe.performance_matrix(),
    )

    assert (found.alternatives, found.criteria) == (drawn.alternatives, drawn.criteria)
    for part in ("performance", "low", "high"):
        assert_array_equal(getattr(found, part), getattr(drawn, part))


def test_what_is_not_rated_is_nan_between_the_ends_of_the_scale() -> None:
    matrix = performance_matrix(alternatives=["cedar"])

    assert np.isnan(matrix.performance[0, 1])
    assert (matrix.low[0, 1], matrix.high[0, 1]) == (1, 5)


def test_rows_stand_in_the_order_asked_for() -> None:
    matrix = performance_matrix(alternatives=["cedar", "anvil"])

    assert matrix.alternatives == ("cedar", "anvil")
    assert matrix.performance[:, 0].tolist() == [1, 5]


def test_criterion_keeps_its_own_bounds_whoever_is_compared() -> None:
    start_up = engine_criterion(Criterion.objects.get(slug="start-up"))

    assert (start_up.direction, start_up.worst, start_up.best) == ("cost", 1000, 10)
    assert (start_up.scale, start_up.group) == ("log", "running")


def test_cell_of_a_page_and_cell_of_the_ranking_have_the_same_value() -> None:
    """Everywhere but where nothing is rated: a page shows nothing, the ranking the middle."""
    ranked = values_at_midpoint(performance_matrix(alternatives=universe.FRAMEWORKS))
    for i, framework in enumerate(universe.FRAMEWORKS):
        for j, criterion in enumerate(universe.CRITERIA):
            row = Rating.objects.select_related("criterion__group").get(
                framework__slug=framework, criterion__slug=criterion
            )
            shown = central_value(row)
            assert (shown is None) == (not ranked.rated[i, j])
            assert ranked.central[i, j] == pytest.approx(0.5 if shown is None else shown)


def _overdue(framework: str, criterion: str) -> None:
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    Rating.objects.filter(framework__slug=framework, criterion__slug=criterion).update(
        reviewed_on=yesterday - datetime.timedelta(days=365), review_by=yesterday
    )


def test_stale_rating_counts_with_a_wider_interval_on_pages_and_in_the_ranking() -> None:
    _overdue("birch", "safety")  # 3, level 3 of 5
    _overdue("birch", "start-up")  # 10 ms, the best there is
    matrix = performance_matrix(alternatives=["birch"])

    assert matrix.performance[0, 2:].tolist() == [3, 10]
    assert matrix.low[0, 2:].tolist() == [2, 10]
    assert matrix.high[0, 2:] == pytest.approx([4, 10 * 10**0.5])
    shown = Rating.objects.select_related("criterion__group").get(
        framework__slug="birch", criterion__slug="start-up"
    )
    assert central_value(shown) == pytest.approx((1 + 0.75) / 2)


def test_rating_that_is_not_published_counts_as_not_rated() -> None:
    Rating.objects.filter(framework__slug="anvil", criterion__slug="docs").update(state="draft")
    matrix = performance_matrix(alternatives=["anvil"])

    assert np.isnan(matrix.performance[0, 1])
    row = Rating.objects.select_related("criterion__group").get(
        framework__slug="anvil", criterion__slug="docs"
    )
    assert central_value(row) is None

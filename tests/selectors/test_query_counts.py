"""How many queries each read makes: the same for 4 frameworks as for 40."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from comparison.models import Revision
from comparison.selectors import (
    catalogue,
    comparison,
    criteria,
    evidence,
    matrix,
    positions,
    questionnaire,
    ratings,
    requirements,
)
from tests import universe
from tests.selectors.needs_of_pages_and_live import must_haves, recommended, the_needs

pytestmark = pytest.mark.usefixtures("small_universe")


def _grounds(names: Sequence[str]) -> Any:
    return requirements.grounds(
        known=requirements.facts(),
        failed={name: ["websocket"] for name in names},
        musts=must_haves("websocket"),
    )


FORM, FACTS, BASIS = 9, 2, 22
READS: dict[str, tuple[int, Callable[[Sequence[str]], Any]]] = {
    "framework_lines": (1, lambda _: catalogue.framework_lines(capability="templates")),
    "framework_detail": (9, lambda _: catalogue.framework_detail(slug="anvil")),
    "columns": (1, lambda _: comparison.columns()),
    "row_groups": (9, lambda names: comparison.row_groups(frameworks=names, opened=None)),
    "capability_names": (1, lambda _: comparison.capability_names()),
    "capability_rows": (3, lambda names: comparison.capability_rows(frameworks=names)),
    "criterion_groups": (2, lambda _: criteria.criterion_groups()),
    "criterion_detail": (6, lambda _: criteria.criterion_detail(slug="forms")),
    "source_lines": (1, lambda _: evidence.source_lines()),
    "sources_by_kind": (1, lambda _: evidence.sources_by_kind()),
    "tally": (10, lambda _: evidence.tally()),
    "performance_matrix": (2, lambda names: matrix.performance_matrix(alternatives=names)),
    "group_positions": (BASIS, lambda _: positions.group_positions(slug="anvil")),
    "form_data": (FORM, lambda _: questionnaire.form_data()),
    "preset_lines": (4, lambda _: questionnaire.preset_lines()),
    "rating_lines": (8, lambda _: ratings.rating_lines(cite=None)),
    "facts": (FACTS, lambda _: requirements.facts()),
    "grounds": (FORM + FACTS + 1, _grounds),
    "recommendation": (
        FORM + FORM + FACTS + 2 + 1,  # needs, must-haves, facts, matrix, grounds
        lambda _: recommended(the_needs(), "websocket"),
    ),
}


@pytest.mark.parametrize("read", READS)
def test_number_of_queries_is_the_same_for_4_frameworks_and_for_40(
    read: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Revision.objects.current()  # written by the first who asks, and then there for good
    number, call = READS[read]
    names = list(universe.FRAMEWORKS)

    with django_assert_num_queries(number):
        call(names)
    names += [row.slug for row in universe.more_frameworks(36)]
    with django_assert_num_queries(number):
        assert call(names) is not None

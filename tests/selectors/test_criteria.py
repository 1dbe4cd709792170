"""Criteria, rubrics and the claims about them, on tests/universe.py."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.criteria import criterion_detail, criterion_groups
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def test_groups_come_with_their_criteria_in_page_order() -> None:
    found = {group.slug: [line.slug for line in group.criteria] for group in criterion_groups()}

    assert found == {"making": ["forms", "docs"], "running": ["safety", "start-up"]}


def test_group_without_a_public_criterion_is_left_out() -> None:
    models.Criterion.objects.filter(group__slug="making").update(published=False)
    universe.group("empty", position=9)

    assert [group.slug for group in criterion_groups()] == ["running"]


def test_detail_has_the_rubric_the_bounds_and_the_claims() -> None:
    forms = criterion_detail(slug="forms")

    assert forms is not None
    assert forms.levels[0].text == "forms, level 1"
    assert [level.number for level in forms.levels] == [1, 2, 3, 4, 5]
    assert [(claim.identifier, claim.verdict) for claim in forms.claims] == [
        ("A-01", "contradicted")
    ]
    assert (forms.group, forms.group_name) == ("making", "Making")


def test_detail_of_a_measured_criterion_has_its_unit_and_scale() -> None:
    start_up = criterion_detail(slug="start-up")

    assert start_up is not None
    assert (start_up.line.unit, start_up.line.method) == ("ms", "measured")
    assert (start_up.direction, start_up.scale) == ("less is better", "logarithmic")
    assert (start_up.worst, start_up.best) == (1000, 10)
    assert start_up.claims == ()


def test_detail_names_public_criteria_that_look_at_the_same_thing_from_both_sides() -> None:
    forms, docs = (models.Criterion.objects.get(slug=slug) for slug in ("forms", "docs"))
    forms.correlated_with.add(docs)
    seen_from_docs = criterion_detail(slug="docs")

    assert seen_from_docs is not None
    assert [line.slug for line in seen_from_docs.correlated_with] == ["forms"]


@pytest.mark.parametrize("slug", ["", "no-such-criterion", "FORMS"])
def test_detail_of_what_does_not_exist_is_none(slug: str) -> None:
    assert criterion_detail(slug=slug) is None


def test_detail_of_a_criterion_that_is_not_public_is_none() -> None:
    universe.framework("elm")  # rated on nothing

    assert criterion_detail(slug="forms") is None

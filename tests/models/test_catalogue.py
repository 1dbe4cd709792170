import datetime
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def part(stack: models.Framework, version: str = "1.0") -> models.Part:
    return models.Part.objects.create(stack=stack, package="oak", version=version, provides="Oak")


def fact(framework: models.Framework, value: str = "MIT") -> models.Fact:
    return models.Fact.objects.create(framework=framework, slug="licence", name="L", value=value)


def own_base() -> None:
    row = universe.framework("oak")
    row.base = row
    row.save()


def twice(create: Callable[[models.Framework], object]) -> tuple[object, object]:
    oak = universe.framework("oak")
    return create(oak), create(oak)


REFUSED: Refusals = {
    "framework.slug": lambda: [
        universe.framework("oak"),
        universe.framework("oak", name="Another"),
    ],
    "framework.name": lambda: [
        universe.framework("oak"),
        universe.framework("elm", name="Oak"),
    ],
    "framework_kind_is_known": lambda: universe.framework("oak", kind="cart"),
    "framework_has_a_name": lambda: universe.framework("oak", name=""),
    "framework_has_a_checked_version": lambda: universe.framework("oak", version=""),
    "stack_is_not_its_own_base": own_base,
    "framework_has_an_interface": lambda: universe.framework("oak", wsgi=False),
    "stack_names_a_part_once": lambda: twice(part),
    "part_has_a_checked_version": lambda: part(universe.framework("oak"), version=""),
    "framework_states_a_fact_once": lambda: twice(fact),
    "fact_has_a_value": lambda: fact(universe.framework("oak"), value=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_stack_cannot_be_built_on_a_stack() -> None:
    kit = universe.framework("kit", base=universe.framework("oak"))
    tower = universe.framework("tower", base=kit)

    with pytest.raises(ValidationError, match="cannot be built on a stack"):
        tower.full_clean()


def test_bare_frameworks_and_stacks_share_all_frameworks_out() -> None:
    universe.build_frameworks()
    universe.framework("draft", published=False)

    assert set(models.Framework.objects.published().bare().values_list("slug", flat=True)) == {
        "anvil",
        "birch",
        "cedar",
    }
    assert [row.slug for row in models.Framework.objects.stacks()] == ["birch-kit"]


def test_reviews_of_a_framework_leave_out_what_is_not_rated_or_not_shown() -> None:
    universe.build_criteria()
    universe.build_frameworks()
    universe.build_ratings()
    models.Criterion.objects.filter(slug="forms").update(published=False)
    models.Rating.objects.filter(framework__slug="cedar", criterion__slug="safety").update(
        reviewed_on=datetime.date(2029, 1, 1)
    )

    cedar = models.Framework.objects.with_reviews().get(slug="cedar")

    assert (cedar.rating_count, cedar.oldest_review, cedar.next_review) == (  # type: ignore[attr-defined]
        2,
        datetime.date(2029, 1, 1),
        universe.REVIEW_BY,
    )

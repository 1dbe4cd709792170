"""What every answer rests on: whole, of one revision, and kept."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from comparison.models import Framework, Revision
from comparison.selectors.basis import basis
from tests import universe


@pytest.mark.usefixtures("small_universe")
def test_basis_holds_form_facts_values_and_advice_of_the_revision() -> None:
    found = basis()

    assert found.revision == Revision.objects.current().number
    assert [question.slug for question in found.form.questions] == ["build", "style"]
    assert list(found.facts.frameworks) == list(universe.FRAMEWORKS)
    assert found.known is not None
    assert found.known.values.alternatives == tuple(universe.FRAMEWORKS)
    assert [situation.preset.slug for situation in found.situations] == ["first-site"]


@pytest.mark.usefixtures("small_universe")
def test_nothing_is_known_while_no_framework_is_public() -> None:
    Framework.objects.update(published=False)

    assert basis().known is None


@pytest.mark.usefixtures("empty_tables")
def test_basis_is_read_once(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    universe.build()
    basis()
    with django_assert_num_queries(1):
        basis()

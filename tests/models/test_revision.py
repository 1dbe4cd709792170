import pytest
from django.test import TestCase

from comparison.models import Revision
from comparison.models.revision import data_changed
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db

REFUSED: Refusals = {"revision_is_a_single_row": lambda: Revision.objects.create(pk=2)}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_revision_grows_once_for_all_changes_of_a_transaction() -> None:
    before = Revision.objects.current().number

    with TestCase.captureOnCommitCallbacks(execute=True):
        data_changed()
        data_changed()

    assert Revision.objects.current().number == before + 1


def test_revision_stays_while_the_transaction_is_open() -> None:
    before = Revision.objects.current().number

    with TestCase.captureOnCommitCallbacks():
        data_changed()

        assert Revision.objects.current().number == before

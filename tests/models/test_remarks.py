from __future__ import annotations

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def remark(framework: models.Framework, **fields: object) -> models.Remark:
    given = {"kind": "strength", "text": "Firm.", "position": 1}
    return models.Remark.objects.create(framework=framework, **given | fields)


def twice() -> tuple[object, object]:
    oak = universe.framework("oak")
    return remark(oak), remark(oak)


REFUSED: Refusals = {
    "remark_has_its_own_place_in_its_list": twice,
    "remark_kind_is_known": lambda: remark(universe.framework("oak"), kind="praise"),
    "remark_has_a_text": lambda: remark(universe.framework("oak"), text=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])

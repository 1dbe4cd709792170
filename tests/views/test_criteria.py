from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.criteria import criteria

pytestmark = pytest.mark.usefixtures("small_universe")


def test_all_criteria_are_listed_by_group_and_counted(rf: RequestFactory) -> None:
    page = criteria(rf.get("/criteria/"))

    assert [(group.name, len(group.criteria)) for group in page.groups] == [
        ("Making", 2),
        ("Running", 2),
    ]
    assert page.description.startswith("The 4 criteria of the comparison in 2 groups")

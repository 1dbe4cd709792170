from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.views.releases import releases

pytestmark = pytest.mark.usefixtures("small_universe")
GET = RequestFactory().get("/")


def test_page_has_every_framework_with_releases() -> None:
    assert [history.framework.slug for history in releases(GET).histories] == ["anvil"]

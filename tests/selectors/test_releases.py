"""Release series with their windows."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.releases import release_histories

pytestmark = pytest.mark.usefixtures("small_universe")


def test_framework_has_its_series_and_its_promise() -> None:
    [history] = release_histories()
    [series] = history.series

    assert history.framework.slug == "anvil"
    assert history.policy is not None
    assert history.policy.support == "Two years for each series."
    assert (series.name, series.last_version, series.supported) == ("1.0", "1.0.3", True)


@pytest.mark.parametrize(("until", "supported"), [(None, None), ("2020-01-01", False)])
def test_series_without_a_stated_day_is_neither_supported_nor_not(
    until: str | None, supported: bool | None
) -> None:
    models.ReleaseSeries.objects.update(security_until=until)
    [history] = release_histories()

    assert history.series[0].supported is supported


def test_hidden_framework_has_no_history() -> None:
    models.Framework.objects.filter(slug="anvil").update(published=False)

    assert release_histories() == ()

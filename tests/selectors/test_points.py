"""Points for and against, with their verdicts."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.points import article_points, framework_points

pytestmark = pytest.mark.usefixtures("small_universe")


def test_framework_has_the_points_that_all_sources_make() -> None:
    [points] = framework_points(slug="birch")

    assert (points.kind, [point.text for point in points.points]) == ("strength", ["Good forms"])
    assert [claim.identifier for claim in points.points[0].claims] == ["A-01"]
    assert framework_points(slug="anvil") == ()


def test_lists_go_by_kind_and_points_by_their_place() -> None:
    birch = models.Framework.objects.get(slug="birch")
    for kind, position in (("weakness", 1), ("feature", 1), ("strength", 2)):
        models.Bullet.objects.create(
            framework=birch, kind=kind, text=f"{kind} {position}", position=position
        )
    found = framework_points(slug="birch")

    assert [points.kind for points in found] == ["feature", "strength", "weakness"]
    assert [point.text for point in found[1].points] == ["Good forms", "strength 2"]


def test_draft_claims_leave_a_point_without_marks() -> None:
    models.Claim.objects.update(state="draft")
    [points] = article_points(slug="article-a")

    assert (points.points[0].claims, points.points[0].verdicts) == ((), ())

"""A source with its claims and with all that rests on it."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.source import source_detail

pytestmark = pytest.mark.usefixtures("small_universe")


def test_article_has_its_claims_and_how_they_fared() -> None:
    article = source_detail(slug="article-a")

    assert article is not None
    assert article.is_article
    assert [claim.identifier for claim in article.claims] == ["A-01"]
    assert [(part.verdict, part.number, part.start) for part in article.fared.segments] == [
        ("supported", 0, 0),
        ("contradicted", 1, 0),
        ("outdated", 0, 1),
        ("unsupported", 0, 1),
        ("opinion", 0, 1),
    ]
    [line] = article.by_criterion
    assert line.criterion is not None
    assert (line.criterion.slug, line.total) == ("forms", 1)


def test_article_says_what_it_promises_and_which_points_it_makes() -> None:
    article = source_detail(slug="article-a")

    assert article is not None
    assert article.gaps == ("A table is announced.",)
    [points] = article.lists
    assert (points.framework.slug, points.kind) == ("birch", "strength")
    assert points.points[0].verdicts == (("contradicted", 1),)


def test_document_names_everything_that_rests_on_it() -> None:
    manual = source_detail(slug="manual")

    assert manual is not None
    rests = (manual.ratings, manual.supports, manual.verdicts, manual.adopters, manual.facts)
    assert [len(uses) for uses in rests] == [15, 8, 1, 1, 1]
    assert (manual.cited, manual.opened) == (25, 25)
    assert manual.points == 2 + 1 + 1  # points, one series of releases, one policy
    assert (manual.claims, manual.fared.total) == ((), 0)


def test_citation_that_nobody_opened_is_not_counted_as_opened() -> None:
    models.Evidence.objects.update(opened_on=None)
    manual = source_detail(slug="manual")

    assert manual is not None
    assert (manual.cited, manual.opened) == (25, 24)


def test_source_that_nobody_has_is_none() -> None:
    assert source_detail(slug="hearsay") is None

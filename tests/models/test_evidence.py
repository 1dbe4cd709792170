import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def source(slug: str = "manual", **fields: object) -> models.Source:
    given = {"title": "Manual", "kind": "documentation", "url": f"https://example.org/{slug}"}
    return models.Source.objects.create(slug=slug, **given | fields)


REFUSED: Refusals = {
    "source.slug": lambda: [source(), source(url="https://example.org/other")],
    "source_kind_is_known": lambda: source(kind="hearsay"),
    "source_has_a_title": lambda: source(title=""),
    "source_address_is_listed_once": lambda: [
        source(),
        source("b", url="https://example.org/manual"),
    ],
    "source_has_an_address_or_is_an_article_or_run": lambda: source(url=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_articles_may_share_that_their_address_is_not_known() -> None:
    source("a", kind="article", url="")
    source("b", kind="article", url="")
    source("c")

    assert [row.slug for row in models.Source.objects.articles()] == ["a", "b"]


def test_use_of_a_source_is_counted_apart_for_each_kind_of_row() -> None:
    universe.build()

    used = {row.slug: row for row in models.Source.objects.with_use()}

    manual = used["manual"]
    assert (
        manual.rating_count,  # type: ignore[attr-defined]
        manual.support_count,  # type: ignore[attr-defined]
        manual.evidence_count,  # type: ignore[attr-defined]
        manual.claim_count,  # type: ignore[attr-defined]
    ) == (15, 8, 1, 0)
    assert used["article-a"].claim_count == 1  # type: ignore[attr-defined]

from __future__ import annotations

import pytest
from django.test import RequestFactory

from comparison.models import Source
from comparison.views.sources import PER_PAGE, SourcesPage, sources

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.fixture
def _many(small_universe: None) -> None:
    """With the two of the universe there are two full pages and one source more."""
    Source.objects.bulk_create(
        Source(
            slug=f"page-{n}", title=f"Page {n:03}", kind="web-page", url=f"https://example.org/{n}"
        )
        for n in range(2 * PER_PAGE - 1)
    )


def page(rf: RequestFactory, query: str) -> SourcesPage:
    return sources(rf.get(f"/sources/?{query}"))


@pytest.mark.usefixtures("_many")
@pytest.mark.parametrize(
    ("query", "number", "length"),
    [
        ("", 1, PER_PAGE),
        ("page=2", 2, PER_PAGE),
        ("page=3", 3, 1),
        ("page=4", 3, 1),
        ("page=0", 1, PER_PAGE),
        ("page=-1", 1, PER_PAGE),
        ("page=many", 1, PER_PAGE),
    ],
)
def test_page_out_of_range_is_the_nearest_there_is(
    rf: RequestFactory, query: str, number: int, length: int
) -> None:
    found = page(rf, query)

    assert (found.number, len(found.sources)) == (number, length)
    assert (found.numbers, found.found) == ((1, 2, 3), 2 * PER_PAGE + 1)


def test_list_is_narrowed_by_kind_and_words(rf: RequestFactory) -> None:
    assert [line.slug for line in page(rf, "words=best").sources] == ["article-a"]
    assert page(rf, "kind=survey").sources == ()
    assert page(rf, "kind=survey").numbers == (1,)

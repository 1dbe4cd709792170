from __future__ import annotations

import datetime

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from comparison.models import Claim, Framework
from comparison.renderers import to_html
from comparison.views.claims import ClaimsPage, claims

pytestmark = pytest.mark.usefixtures("small_universe")


def page(query: str = "") -> ClaimsPage:
    return claims(RequestFactory().get(f"/claims/?{query}"))


def test_title_says_how_many_and_which() -> None:
    assert page().title == "1 claim, held against the evidence"
    assert page("verdict=contradicted&framework=birch").title == "1 claim: contradicted, Birch"


def test_link_of_a_facet_keeps_the_others_and_the_words_and_starts_at_page_1() -> None:
    found = page("verdict=contradicted&words=better&page=1")
    [framework] = [facet for facet in found.facets if facet.label == "Framework"]

    assert [link.query for link in framework.shown] == [
        "verdict=contradicted&framework=anvil&words=better",
        "verdict=contradicted&framework=birch&words=better",
    ]


def test_chosen_value_can_be_dropped() -> None:
    [kind] = [f for f in page("kind=rating").facets if f.label == "Kind"]

    assert kind.droppable
    assert [(link.name, link.chosen) for link in kind.shown] == [("Judgement", True)]


@pytest.mark.parametrize(
    ("query", "problem", "title"),
    [
        ("verdict=contradictd", "“contradicted” is shown instead", "1 claim: contradicted"),
        ("kind=zzz", "it is left out", "1 claim, held against the evidence"),
        ("page=99", "only one page", "1 claim, held against the evidence"),
        ("page=x", "no page “x”", "1 claim, held against the evidence"),
        ("page=-1", "no page “-1”", "1 claim, held against the evidence"),
    ],
)
def test_what_nobody_has_gives_way_to_the_nearest_with_a_message(
    query: str, problem: str, title: str
) -> None:
    found = page(query)

    assert found.title == title
    assert problem in " ".join(found.problems)
    assert len(found.claims) == 1


def test_nothing_found_is_a_page_with_a_way_out() -> None:
    found = page("words=zebra")

    assert (found.found, found.claims, found.status) == (0, (), 200)


def test_stale_verdict_is_named_so_in_the_list() -> None:
    yesterday = timezone.localdate() - datetime.timedelta(1)
    request = RequestFactory().get("/claims/")
    Claim.objects.update(checked_on=yesterday, review_by=timezone.localdate())
    assert "<b>Stale</b>" not in to_html(request, claims(request)).content.decode()

    Claim.objects.update(review_by=yesterday)
    assert "<b>Stale</b>" in to_html(request, claims(request)).content.decode()


def test_facets_write_frameworks_as_their_authors_do(client: Client) -> None:
    Framework.objects.filter(slug="birch").update(name="birch")
    text = client.get("/claims/").content.decode()
    assert ">birch</a>" in text
    assert ">Birch</a>" not in text
    assert ">Contradicted</a>" in text
    assert text.index(">Anvil</a>") < text.index(">birch</a>")

"""The answer on its page; rankings are worked in tests/selectors/needs_of_pages_and_live.py.

Here forms and start-up are set by hand besides, so that two answers say something.
"""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from comparison.links import pack, unpack_query
from comparison.models import Framework
from comparison.receipts import read_receipt
from comparison.views.result import ResultPage, result
from tests.selectors.needs_of_pages_and_live import add_must_haves

pytestmark = pytest.mark.usefixtures("small_universe")

LIVE = "build=pages&build=live&offered=websocket"  # the suggested must-have was unticked
READER = f"{LIVE}&w-safety=important"
TIE = "w-docs=ignore&w-safety=nice&w-start-up=nice"


def answer(rf: RequestFactory, query: str) -> ResultPage | HttpResponse:
    return result(rf.get(f"/recommend/result/?{query}"))


def page(rf: RequestFactory, query: str = READER) -> ResultPage:
    found = answer(rf, query)
    assert isinstance(found, ResultPage), found["Location"]
    return found


def order(found: ResultPage) -> list[tuple[int, str]]:
    return [(line.rank, line.slug) for line in found.answer.ranking] if found.answer else []


def test_ranking_is_that_of_the_answers(rf: RequestFactory) -> None:
    """Safety 3: making 8 of 12, so that anvil has 8/12 x 0.95 + 4/12 x 0.75 = 0.883."""
    found = page(rf)

    assert order(found) == [(1, "anvil"), (2, "birch-kit"), (3, "cedar")]
    assert found.leaders[0].points == 88
    assert found.verdict == "ahead"
    assert found.title == "Anvil is ahead for these answers"


def test_points_by_group_add_up_to_the_points_of_each_framework(rf: RequestFactory) -> None:
    found = page(rf)
    assert found.answer is not None
    for place, line in enumerate(found.answer.ranking):
        assert sum(group.points[place] for group in found.points_by_group) == line.points


def test_lead_is_the_difference_of_the_printed_points(rf: RequestFactory) -> None:
    found = page(rf)
    assert found.answer is not None
    first, second, *_ = found.answer.ranking

    assert found.lead_points == first.points - second.points
    assert found.largest_part == max(abs(line.points) for line in found.answer.lead)


def test_tie_names_all_who_share_the_first_rank(rf: RequestFactory) -> None:
    found = page(rf, TIE)

    assert order(found) == [(1, "birch"), (1, "cedar"), (3, "anvil")]
    assert (found.verdict, found.title) == ("tie", "Birch and Cedar are tied")
    assert found.lead_points == 0


@pytest.mark.parametrize(
    "query",
    [
        "",
        "build=pages",  # one answer
        "build=pages&style=either",  # the other says nothing
        "build=unsure&style=either",
        "w-docs=ignore&w-forms=ignore",  # nothing matters
        "build=pages&w-docs=ignore&w-forms=ignore",
    ],
)
def test_too_few_answers_are_no_ranking(rf: RequestFactory, query: str) -> None:
    found = page(rf, query)

    assert (found.verdict, found.answer, found.status) == ("too-little", None, 200)


def test_nothing_left_is_a_page_that_says_what_to_relax(rf: RequestFactory) -> None:
    add_must_haves()
    found = page(rf, "build=pages&style=small&must=asgi&must=old-python")

    assert (found.verdict, found.leaders) == ("none-left", ())
    assert found.answer is not None
    assert {line.label for line in found.answer.relaxations} == {"Asgi", "Old-python"}
    assert found.compare == ""


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("style=small&build=pages", "build=pages&style=small"),
        ("build=pages&w-docs=&w-forms=&forms=best", "build=pages"),
        ("build=pages&utm_source=letter", "build=pages"),
    ],
)
def test_answers_have_one_address(rf: RequestFactory, asked: str, canonical: str) -> None:
    moved = answer(rf, asked)

    assert isinstance(moved, HttpResponse)
    assert (moved.status_code, moved["Location"]) == (302, f"/recommend/result/?{canonical}")
    assert isinstance(answer(rf, canonical), ResultPage)


def test_what_cannot_be_used_is_said_beside_the_ranking(rf: RequestFactory) -> None:
    found = page(rf, f"{READER}&must=wings")

    assert found.problems == ("Must-haves: There is no answer “wings”; it is left out.",)
    assert order(found)[0] == (1, "anvil")


def test_each_answer_can_be_taken_back(rf: RequestFactory) -> None:
    chips = {chip.label: chip.without for chip in page(rf).chips}

    assert chips == {
        "Pages": "build=live&offered=websocket&w-safety=important",
        "Live": "build=pages&offered=websocket&w-safety=important",
    }


def test_must_have_in_force_can_be_unticked_and_stays_unticked(rf: RequestFactory) -> None:
    (must,) = page(rf, "build=live&w-safety=important").musts

    assert (must.label, must.suggested_by) == ("WebSocket", ("Live",))
    assert page(rf, must.without).musts == ()


def test_excluded_framework_stands_with_its_ground(rf: RequestFactory) -> None:
    found = page(rf, "build=live&w-safety=important")

    assert found.answer is not None
    assert [line.slug for line in found.answer.excluded] == ["birch"]
    assert found.answer.excluded[0].grounds[0].finding == "write it yourself"


@pytest.mark.parametrize(
    ("query", "current", "slugs"),
    [
        (READER, "each framework in its better form", {"anvil", "birch-kit", "cedar"}),
        (f"{READER}&forms=bare", "bare frameworks only", {"anvil", "birch", "cedar"}),
        (
            f"{READER}&forms=all",
            "all frameworks and stacks",
            {"anvil", "birch", "birch-kit", "cedar"},
        ),
        ("style=small&w-safety=nice", "bare frameworks only", {"anvil", "birch", "cedar"}),
    ],
)
def test_way_to_show_stacks_is_said_and_the_others_are_one_link_away(
    rf: RequestFactory, query: str, current: str, slugs: set[str]
) -> None:
    found = page(rf, query)

    assert [mode.name for mode in found.modes if mode.current] == [current]
    assert {slug for _, slug in order(found)} == slugs
    for mode in found.modes:
        assert isinstance(answer(rf, mode.query), ResultPage)


def test_what_was_weighed_is_listed_from_the_heaviest_with_links_to_change_it(
    rf: RequestFactory,
) -> None:
    found = page(rf)
    by_slug = {line.importance.criterion.slug: line for line in found.weighed}

    assert list(by_slug) == ["forms", "safety", "docs"]
    assert sum(line.weight for line in found.weighed) == pytest.approx(1)
    assert [nudge.word for nudge in by_slug["safety"].nudges] == [
        "ignore",
        "nice",
        "critical",
        "as answered",
    ]
    for line in found.weighed:
        for nudge in line.nudges:
            assert isinstance(answer(rf, nudge.query), ResultPage)


def test_criterion_that_the_reader_set_to_ignore_stays_listed_to_be_set_again(
    rf: RequestFactory,
) -> None:
    ignored = page(rf, "build=pages&build=live&offered=websocket&w-docs=ignore&w-safety=nice")
    found = {line.importance.criterion.slug: line.weight for line in ignored.weighed}

    assert found["docs"] == 0


def test_first_three_are_offered_side_by_side_in_canonical_order(rf: RequestFactory) -> None:
    assert page(rf).compare == "/compare/anvil-vs-birch-kit-vs-cedar/"


def test_single_framework_left_is_compared_with_nobody(rf: RequestFactory) -> None:
    Framework.objects.filter(slug="anvil").update(asgi=False)
    add_must_haves()
    found = page(rf, "build=pages&style=small&must=asgi")

    assert order(found) == [(1, "cedar")]
    assert (found.compare, found.lead_points) == ("", 0)


def test_form_below_the_result_shows_the_answers_back(rf: RequestFactory) -> None:
    fields = page(rf).fields.questions
    checked = [o.choice.slug for field in fields for o in field.choices if o.checked]

    assert checked == ["pages", "live"]


def document(client: Client, query: str) -> str:
    return client.get(f"/recommend/result.md?{query}", follow=True).content.decode()


def test_decision_record_says_what_was_asked_weighed_ranked_and_left_out(client: Client) -> None:
    text = document(client, READER)

    assert text.startswith("# Anvil is ahead for these answers\n")
    assert f"http://testserver/recommend/result/?{READER}\n" in text
    assert "- What about build? **Pages**\n" in text
    assert "| Forms | 53 % | 3 | 3 Pages |\n" in text
    assert "| 1 | Anvil | 88 | 1 to 1 |" in text
    assert "- Cedar is rated on 87 % of the weight.\n" in text
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## Context",
        "## Must-haves",
        "## What was weighed",
        "## Considered options",
        "## Outcome",
        "## What would change it",
        "## What we do not know",
    ]


def test_decision_record_names_the_evidence_against_what_was_left_out(client: Client) -> None:
    text = document(client, f"{READER}&must=websocket")

    assert "- Birch-kit, which would have rank 2 otherwise:\n" in text
    assert "  - fails “WebSocket”: write it yourself Evidence: [The manual](<https://" in text


def test_decision_record_without_a_ranking_says_what_to_relax(client: Client) -> None:
    add_must_haves()
    text = document(client, f"{READER}&must=websocket&must=old-python")

    assert "Nothing meets all must-haves." in text
    assert "- Dropping WebSocket brings back Birch-kit.\n" in text


def test_decision_record_of_too_few_answers_asks_for_more(client: Client) -> None:
    assert "Too few answers for a ranking" in document(client, "")


def test_table_of_the_result_has_every_framework(client: Client) -> None:
    answer = client.get(f"/recommend/result.csv?{READER}&must=websocket", follow=True)
    rows = list(csv.reader(StringIO(answer.content.decode())))

    assert [row[0] for row in rows[1:]] == ["Anvil", "Cedar", "Birch-kit"]


def test_result_offers_links_to_keep_it(rf: RequestFactory) -> None:
    found = page(rf)

    assert unpack_query(found.code) == found.query
    assert read_receipt(found.receipt).query == found.query


def test_result_without_a_ranking_has_no_receipt(rf: RequestFactory) -> None:
    assert page(rf, "build=pages").receipt == ""


def test_answers_of_a_team_member_lead_to_the_team(rf: RequestFactory) -> None:
    found = answer(rf, f"member={pack(TIE)}.Ada&me=Grace&{READER}")

    assert isinstance(found, HttpResponse)
    assert found["Location"] == f"/recommend/team/?a={pack(TIE)}&a={pack(READER)}&n=Ada&n=Grace"

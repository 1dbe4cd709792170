"""A team in an address, brought along by a form, and what people paste."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from comparison.links import LinkError, pack
from comparison.receipts import Receipt, receipt_code
from comparison.teams import (
    LONGEST_NAME,
    MOST_MEMBERS,
    Member,
    Team,
    carried_team,
    pasted_query,
    read_team,
)

QUERY = "build=pages&style=either"
CODE = pack(QUERY)
NAMES = st.text(max_size=40)


def team(*names: str, joining: str = "") -> Team:
    return Team(members=tuple(Member(code=CODE, name=name) for name in names), joining=joining)


@given(st.lists(NAMES, max_size=MOST_MEMBERS))
def test_address_of_a_team_reads_as_the_same_team(names: list[str]) -> None:
    once = read_team(QueryDict(team(*names).query()))

    assert read_team(QueryDict(once.query())) == once
    assert len(once.members) == len(names)


@given(st.lists(NAMES, max_size=MOST_MEMBERS - 1), NAMES)
def test_team_that_a_form_brought_along_is_the_same_team(names: list[str], me: str) -> None:
    once = carried_team(QueryDict(urlencode(team(*names, joining=me).carried())))

    assert carried_team(QueryDict(urlencode(once.carried()))) == once
    assert [member.code for member in once.members] == [CODE] * len(names)


def test_reader_who_answers_alone_brings_nobody_along() -> None:
    assert not carried_team(QueryDict("build=pages&me=Ada"))
    assert Team(joining="Ada").carried() == []


def test_names_are_left_out_of_the_address_when_nobody_gave_one() -> None:
    assert team("", "").query() == f"a={CODE}&a={CODE}"
    assert team("", "Ada").query() == f"a={CODE}&a={CODE}&n=&n=Ada"


@given(NAMES)
def test_name_is_one_short_line(name: str) -> None:
    (member,) = read_team(QueryDict(urlencode({"a": CODE, "n": name}))).members

    assert len(member.name) <= LONGEST_NAME
    assert member.name.isprintable()


def test_code_without_letters_is_nobody() -> None:
    assert read_team(QueryDict("a=&a=&n=Ada")).members == ()


def test_team_takes_eight_members_and_no_more() -> None:
    full = read_team(QueryDict("&".join([f"a={CODE}"] * 12)))

    assert len(full.members) == MOST_MEMBERS
    assert full.full
    assert full.joined_by(QUERY) == full


def test_who_joins_comes_last_under_the_name_given() -> None:
    found = team("Ada", joining="Grace").joined_by(QUERY)

    assert found == team("Ada", "Grace")


def test_member_is_taken_out_by_place() -> None:
    assert team("Ada", "Grace", "Edsger").without(1) == team("Ada", "Edsger")


KEPT = Receipt(
    query=QUERY, on=date(2030, 3, 1), revision=1, verdict="ahead", criteria=(), ranking=()
)


@pytest.mark.parametrize(
    "pasted",
    [
        f"https://example.org/recommend/result/?{QUERY}",
        f"  /recommend/result/?{QUERY}#weights-h ",
        f"?{QUERY}",
        f"https://example.org/r/{CODE}/",
        f"/r/{CODE}",
        CODE,
        f"http://example.org/receipt/{receipt_code(KEPT)}/",
    ],
)
def test_answers_are_found_in_what_somebody_pasted(pasted: str) -> None:
    assert pasted_query(pasted) == QUERY


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        "hello",
        "https://example.org/",
        "/r/1AAAA/",
        "/receipt/1AAAA/",
        f"/receipt/{CODE}/",
        "?" + "a=b&" * 600,
        "?a=\x00",
        "/",
    ],
)
def test_anything_else_is_refused(pasted: str) -> None:
    with pytest.raises(LinkError):
        pasted_query(pasted)

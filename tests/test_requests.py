"""What comes over the wire: strange addresses, headers, other methods. Never an error of ours."""

from __future__ import annotations

import gzip
from urllib.parse import quote

import pytest
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comparison.models import Framework
from tests import universe
from tests.page_html import read_html
from tests.site_walk import twin
from tests.test_page_queries import ADDRESSES

pytestmark = pytest.mark.usefixtures("small_universe", "small_examples")

POLICY = {
    "default-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
}
PATHS = [address.partition("?")[0] for address in ADDRESSES.values()]


def get(address: str, **headers: str) -> HttpResponse:
    """A new visitor each time. An error of the site is raised, not answered with 500."""
    answer = Client().get(address, headers=headers)
    assert isinstance(answer, HttpResponse)
    return answer


# Headers


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_visitor_gets_a_strict_policy_and_no_cookie(address: str) -> None:
    answer = get(address)

    assert answer.status_code == 200
    assert set(answer["Content-Security-Policy"].split("; ")) == POLICY
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_page_comes_compressed_to_those_who_can_read_that(address: str) -> None:
    plain, packed = get(address), get(address, accept_encoding="gzip")

    assert (plain.get("Content-Encoding"), packed["Content-Encoding"]) == (None, "gzip")
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 2
    assert "Accept-Encoding" in packed["Vary"]


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_page_that_did_not_change_is_not_sent_again(address: str) -> None:
    first = get(address)
    again = get(address, if_none_match=first["ETag"])

    assert first["Cache-Control"] == "no-cache"
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_head_is_get_without_the_body(address: str) -> None:
    head = Client().head(address)

    assert (head.status_code, head.content) == (200, b"")
    assert head["Content-Type"] == get(address)["Content-Type"]


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_data_twin_is_json_under_the_same_policy(address: str) -> None:
    answer = get(twin(address))

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert set(answer["Content-Security-Policy"].split("; ")) == POLICY
    assert not answer.cookies


# Addresses that lead nowhere


@pytest.mark.parametrize(
    ("address", "offers"),
    [
        ("/frameworks/anvill/", ["/frameworks/anvil/"]),
        ("/frameworks/birch-kitt/", ["/frameworks/birch-kit/", "/frameworks/birch/"]),
        ("/frameworks/xyz/", ["/frameworks/cedar/"]),
        ("/criteria/safty/", ["/criteria/safety/"]),
        ("/criteria/x/", ["/criteria/forms/"]),
    ],
)
def test_unknown_slug_is_not_found_and_the_right_ones_are_offered(
    address: str, offers: list[str]
) -> None:
    answer = get(address)
    page = read_html(answer.content.decode(), address)

    assert answer.status_code == 404
    assert set(offers) <= set(page.links)
    assert len(page.h1) == 1


@pytest.mark.parametrize("address", ["/nowhere/", "/frameworks/a b/", "/compare/a/b/", "/x.json"])
def test_address_without_a_page_is_not_found_in_the_look_of_the_site(address: str) -> None:
    answer = get(quote(address))
    page = read_html(answer.content.decode(), address)

    assert answer.status_code == 404
    assert page.h1 == ["There is no page at this address"]
    assert {"/compare/", "/recommend/", "/frameworks/"} <= set(page.links)


@pytest.mark.parametrize(
    ("versus", "to"),
    [
        ("birch-vs-anvil", "/compare/anvil-vs-birch/"),
        ("cedar-vs-birch-vs-anvil", "/compare/anvil-vs-birch-vs-cedar/"),
    ],
)
def test_comparison_in_another_order_moves_to_the_canonical_address(versus: str, to: str) -> None:
    answer = get(f"/compare/{versus}/?diff=1&open=forms")

    assert (answer.status_code, answer["Location"]) == (301, f"{to}?diff=1&open=forms")


@pytest.mark.parametrize(
    "versus", ["anvil", "anvil-vs-anvil", "anvil-vs-xyz", "-vs-", "anvil-vs-", "x" * 3000, "\x00"]
)
def test_comparison_that_cannot_be_is_not_found_and_offers_to_choose(versus: str) -> None:
    address = f"/compare/{quote(versus)}/"
    answer = get(address)
    page = read_html(answer.content.decode(), address)

    assert answer.status_code == 404
    assert page.h1 == ["Choose what to compare"]


@pytest.mark.parametrize("path", PATHS)
def test_address_without_its_last_slash_moves_to_the_one_with_it(path: str) -> None:
    answer = get(path.removesuffix("/") or "/")

    assert (answer.status_code, answer.get("Location")) in [(301, path), (200, None)]
    assert path == "/" or answer.status_code == 301


# Addresses that nobody meant

STRANGE = {
    "nothing": "a=&kind=&page=&open=&f=&step=&build=&w-forms=",
    "NUL": "kind=%00&capability=%00&words=%00&open=%00&group=%00&f=%00&build=%00&must=%00&step=%00",
    "no text": "kind=%ff%fe&words=%ff&capability=%ff&f=%ff&style=%ff&open=%ff&page=%ff&step=%ff",
    "markup": "words=<script>&f=<b>&kind='%22--&capability=';drop&style=<b>&open=<i>&forms=<u>",
    "numbers": f"page={'9' * 5000}&step={'9' * 5000}&w-forms={'9' * 5000}",
    "signs": "page=-1&step=-1&page=1e9&step=²&words=%25_%5C",
    "twice": "kind=micro&kind=api&page=1&page=2&build=pages&build=pages&style=small&style=either",
    "arrays": "f[]=anvil&build[0]=pages&page[]=1&step[]=2",
    "no pairs": "&&;;==&=&%&%2&%zz",
    "long": "x=" + "y" * 30_000,
    "many": "&".join(f"f=anvil{n}&build=b{n}" for n in range(400)),
    "surrogates": "words=%ed%a0%80&f=%ed%a0%80&style=%ed%a0%80",
}


def found(path: str) -> set[int]:
    """A program of a framework that nobody knows is not found; the others pass over the strange."""
    return {200, 404} if path == "/code/greet/" else {200}


@pytest.mark.parametrize("path", PATHS)
def test_strange_query_never_breaks_a_page(path: str) -> None:
    for strange, query in STRANGE.items():
        page, data = (Client().get(f"{p}?{query}", follow=True) for p in (path, twin(path)))

        assert page.status_code in found(path), strange
        assert data.status_code == page.status_code, strange
        assert "<script>" not in page.content.decode(), strange


@pytest.mark.parametrize("path", PATHS)
def test_bytes_that_are_no_text_never_break_a_page(path: str) -> None:
    for raw in ("\xff\xfe=\xff", "words=\xe9", "f=\xc3", "build=\xff\x00"):
        assert Client().get(path, QUERY_STRING=raw).status_code in {302, *found(path)}, raw


@pytest.mark.parametrize("path", ["/compare/%ff-vs-%fe/", "/frameworks/%ff/", "/%c3%28/", "/%00/"])
def test_path_that_is_no_text_is_not_found(path: str) -> None:
    assert get(path).status_code == 404


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(PATHS),
    st.lists(
        st.tuples(
            st.sampled_from(["build", "style", "must", "forms", "w-docs", "words", "f", "open"]),
            st.one_of(
                st.sampled_from(["pages", "live", "small", "websocket", "all", "critical"]),
                st.text(max_size=20),
            ),
        ),
        max_size=8,
    ),
)
def test_no_query_breaks_a_page(path: str, pairs: list[tuple[str, str]]) -> None:
    query = "&".join(
        f"{key}={quote(value, errors='surrogatepass', safe='')}" for key, value in pairs
    )
    assert Client().get(f"{path}?{query}", follow=True).status_code in found(path)


@pytest.mark.parametrize("path", PATHS)
def test_other_methods_never_break_a_page(path: str) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"):
        answer = Client().generic(method, path)

        assert answer.status_code < 500, method
        assert not answer.cookies, method


def test_unknown_host_is_refused() -> None:
    assert Client().get("/", headers={"host": "elsewhere.example"}).status_code == 400


# Little data


def test_pages_stand_when_nothing_is_published() -> None:
    Framework.objects.update(published=False)

    for address in ADDRESSES.values():
        assert get(address).status_code in (200, 404), address
    assert get("/").status_code == get("/frameworks/").status_code == 200


def test_pages_stand_without_any_criterion() -> None:
    universe.framework("elm")  # rated on nothing, so that no criterion is public

    for address in ADDRESSES.values():
        assert get(address).status_code in (200, 404), address
    assert get("/frameworks/anvil/").status_code == get("/criteria/").status_code == 200


def test_front_page_stands_without_the_pair_that_it_shows() -> None:
    universe.more_frameworks(1)
    Framework.objects.filter(slug="extra-1").update(slug="django", name="Django")

    assert "Django" in get("/").content.decode()


# Results


def result(query: str) -> tuple[str, str]:
    address = f"/recommend/result/?{query}"
    answer = Client().get(address, follow=True)
    page = read_html(answer.content.decode(), address)
    return page.h1[0], answer.content.decode()


def test_result_with_too_few_answers_asks_for_more() -> None:
    heading, _ = result("build=pages&style=either")

    assert heading == "Too few answers for a ranking"


def test_result_that_leaves_nothing_says_what_to_relax() -> None:
    Framework.objects.filter(slug__in=["anvil", "cedar"]).update(published=False)
    heading, text = result("build=pages&style=small&must=websocket")

    assert heading == "Nothing meets all your must-haves"
    assert "What to relax" in text
    assert "write it yourself" in text


def test_result_with_an_unknown_answer_says_so_and_answers_all_the_same() -> None:
    _, text = result("build=pages&style=small&must=wings&build=castles")

    assert "There is no answer “wings”" in text
    assert "There is no answer “castles”" in text
    assert "Ranking" in text

"""Every page of the site, with the shipped data: what holds for all of them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import cache
from typing import Any
from urllib.parse import urldefrag, urlsplit

import pytest
from django.http import HttpRequest, QueryDict
from django.test import Client, override_settings
from django.urls import resolve
from pytest_django import DjangoDbBlocker

from comparison.forms import read_answers, read_claim_filter
from comparison.models import Framework, FrameworkKind, SourceKind
from comparison.renderers import respond, to_json
from comparison.selectors.basis import basis
from comparison.selectors.catalogue import INTERFACES
from comparison.selectors.claim_index import claim_index
from comparison.selectors.questionnaire import FormData, form_data
from comparison.selectors.ratings import disputes_by_rating
from comparison.selectors.speed import known_choices, runs_with_speed
from comparison.speed_form import read_speed_query
from comparison.templatetags.plumbline import measure
from comparison.views.compare import ComparePage
from tests import site_walk
from tests.page_html import Html
from tests.site_walk import PAGE_NAMES, Visit, twin

pytestmark = pytest.mark.usefixtures("site_data")

NO_CACHE = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

# The most that a page may make; test_page_queries.py holds that it does not grow with the data.
QUERIES = {
    "home": 21,
    "frameworks": 3,
    "framework": 27,
    "when": 18,
    "compare-choose": 2,
    "compare": 11,
    "criteria": 3,
    "criterion": 12,
    "recommend": 2,
    "steps": 2,
    "result": 3,
    "team": 2,
    "receipt": 3,
    "code": 5,
    "code-task": 12,
    "measurements": 7,
    "run": 16,
    "methodology": 20,
    "sources": 3,
    "source": 17,
    "claims": 5,
    "claim": 20,
    "disputes": 6,
    "dispute": 11,
    "adopters": 5,
    "numbers": 4,
    "metric": 4,
    "releases": 5,
    "faq": 5,
    "glossary": 3,
    "health": 9,
}


@pytest.fixture(scope="module")
def walk(_data_loaded: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Visit]]:
    with django_db_blocker.unblock(), override_settings(CACHES=NO_CACHE):
        for read in (basis, claim_index, disputes_by_rating):
            read()  # by the first who asks; then it is kept
        yield [
            site_walk.visit(name, address)
            for name, found in site_walk.addresses().items()
            for address in found
        ]


@pytest.fixture(scope="module")
def pages(walk: list[Visit]) -> list[Html]:
    return [visit.html for visit in walk]


def test_every_route_is_walked(walk: list[Visit]) -> None:
    walked = Counter(visit.name for visit in walk)

    assert set(walked) == set(PAGE_NAMES)
    assert walked["framework"] == Framework.objects.published().count()
    assert walked["criterion"] == 45
    assert len(walk) >= 200
    assert len({visit.address for visit in walk}) == len(walk)


def test_every_address_answers_200(walk: list[Visit]) -> None:
    assert [visit.address for visit in walk if visit.status != 200] == []


def test_every_page_has_one_heading_a_language_and_a_description(pages: list[Html]) -> None:
    for page in pages:
        assert len(page.h1) == 1, page.address
        assert page.h1[0].strip(), page.address
        assert page.lang == "en-GB", page.address
        assert 20 <= len(page.description) <= 320, page.address


def test_no_two_pages_have_the_same_title(pages: list[Html]) -> None:
    titles = Counter(page.title for page in pages if "?" not in page.address)

    assert [title for title, number in titles.items() if number > 1] == []
    assert all(title.endswith(" · Plumbline") for title in titles)


def test_no_page_has_anything_inline_that_the_policy_refuses(pages: list[Html]) -> None:
    assert {page.address: page.inline for page in pages if page.inline} == {}


def test_every_page_loads_only_the_files_of_this_site(pages: list[Html], client: Client) -> None:
    loaded = {path for page in pages for path in page.loaded}

    assert all(path.startswith("/static/") for path in loaded)
    for path in loaded:
        with closing(client.get(path)) as answer:
            assert answer.status_code == 200, path


def test_ids_are_unique_and_what_refers_to_one_finds_it(pages: list[Html]) -> None:
    for page in pages:
        twice = [name for name, number in Counter(page.ids).items() if number > 1]
        assert twice == [], page.address
        assert set(page.references) <= set(page.ids), page.address


def test_every_internal_link_leads_to_a_page(pages: list[Html]) -> None:
    """Each path once. Queries are only answers and options, and are read by those who know them."""
    links = {urldefrag(link).url: page.address for page in pages for link in page.links}
    assert len(links) > 1000
    walked = {page.address for page in pages}
    for path in {urlsplit(link).path for link in links} - walked:
        assert site_walk.leads_to(path) == 200, path
    form = form_data()
    for link, found_on in links.items():
        name, query = resolve(urlsplit(link).path).url_name or "", QueryDict(urlsplit(link).query)
        assert _not_understood(name, query, form) == [], f"{link} on {found_on}"


@cache
def _facet_names() -> dict[str, Mapping[str, str]]:
    return claim_index().names()


def _not_understood(name: str, query: QueryDict, form: FormData) -> list[str]:
    """What of a link's query its page would not know."""
    name = name.split("-", maxsplit=1)[0]  # a twin knows what its page knows
    if name in ("result", "recommend", "steps"):
        return list(read_answers(query, form).problems)
    if name == "claims":
        return list(read_claim_filter(query, _facet_names()).problems)
    known = {
        "open": {criterion.slug for criterion in form.criteria},
        "group": {criterion.group for criterion in form.criteria},
        "diff": {"1"},
        "sort": {"difference"},
        "page": {str(number) for number in range(1, 100)},
        "kind": {*FrameworkKind.values, *SourceKind.values},
        "interface": set(INTERFACES),
    }
    if name == "measurements":
        known_run = known_choices(wanted=query.get("run", ""), runs=runs_with_speed())
        return list(read_speed_query(query, known_run)[1]) if known_run else list(query)
    free = {"words", "f", "capability", "a", "n"}
    return [
        f"{key}={query[key]}" for key in query if key not in free and query[key] not in known[key]
    ]


def test_every_fragment_points_at_something_on_its_page(pages: list[Html]) -> None:
    ids: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        ids[urlsplit(page.address).path] |= set(page.ids)
    for page in pages:
        for link in page.links:
            target = urldefrag(link)
            if target.fragment:
                wanted = ids[urlsplit(target.url).path]
                assert target.fragment in wanted, f"{link} on {page.address}"


def test_data_twin_of_every_address_is_the_same_page_by_another_renderer(
    walk: list[Visit],
) -> None:
    for visit in walk:
        page, data = (resolve(urlsplit(a).path) for a in (visit.address, twin(visit.address)))
        assert data.kwargs == page.kwargs, visit.address
        assert (data.func.func, data.func.keywords) == (  # type: ignore[attr-defined]
            respond,
            page.func.keywords | {"renderer": to_json},  # type: ignore[attr-defined]
        ), visit.address


def test_data_agrees_with_its_page(walk: list[Visit]) -> None:
    for visit in walk:
        data = as_data(visit)
        assert (data["title"], data["description"]) == (visit.page.title, visit.page.description)
        title, heading = data["title"], visit.html.h1[0].strip()
        assert title in heading or heading in title, visit.address
        assert data["status"] == 200, visit.address


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_data_twin_answers(name: str, walk: list[Visit], client: Client) -> None:
    visit = next(visit for visit in walk if visit.name == name)
    answer = client.get(twin(visit.address))

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert json.loads(answer.content) == as_data(visit)


def as_data(visit: Visit) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(to_json(HttpRequest(), visit.page).content)
    return data


def test_comparison_shows_the_ratings_that_its_data_has(walk: list[Visit]) -> None:
    compared = [visit for visit in walk if isinstance(visit.page, ComparePage)]
    assert len(compared) > 10
    for visit in compared:
        for group in as_data(visit)["groups"]:
            for row in group["rows"]:
                shown = visit.html.rows[row["slug"]]
                for cell, text in zip(row["cells"], shown, strict=True):
                    assert _printed(cell["performance"], cell["unit"]) in text, visit.address


def _printed(performance: float | None, unit: str) -> str:
    return "not rated" if performance is None else measure(performance, unit)


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_page_keeps_to_its_number_of_queries(name: str, walk: list[Visit]) -> None:
    assert max(visit.queries for visit in walk if visit.name == name) <= QUERIES[name]


def test_rendering_asks_the_database_nothing(walk: list[Visit]) -> None:
    assert [visit.address for visit in walk if visit.late] == []


WITH_TERMS = {
    *("claims", "claim", "criteria", "criterion", "framework", "faq", "disputes", "dispute"),
    *("methodology", "compare", "source", "result", "code-task", "home"),
}
"""Pages whose prose uses at least one term of the glossary, at one of the addresses walked."""


def test_each_term_is_linked_once_where_a_page_first_uses_it(walk: list[Visit]) -> None:
    found = set()
    for visit in walk:
        terms = [
            link
            for link in visit.html.links
            if link.startswith("/glossary/#") and link != "/glossary/#main"
        ]
        assert len(terms) == len(set(terms)), visit.address
        found |= {visit.name} if terms else set()

    assert found >= WITH_TERMS
    assert "glossary" not in found

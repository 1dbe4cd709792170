"""One page dataclass, rendered for people and for programs."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass

import pytest
from django.http import HttpRequest, HttpResponseRedirect
from django.test import RequestFactory

from comparison.renderers import Page, respond, to_html, to_json


@dataclass(frozen=True, kw_only=True)
class Part:
    on: datetime.date


@dataclass(frozen=True, kw_only=True)
class SamplePage(Page):
    template = "comparison/lost.html"
    section = "frameworks"

    asked: str = "x"
    near: tuple[Part, ...] = ()
    all: tuple[Part, ...] = (Part(on=datetime.date(2030, 3, 1)),)


@pytest.fixture
def request_(rf: RequestFactory) -> HttpRequest:
    return rf.get("/somewhere/")


PAGE = SamplePage(title="A <title>", description="What it is.", status=404)


def test_html_is_the_template_of_the_page_with_its_status(request_: HttpRequest) -> None:
    answer = to_html(request_, PAGE)
    text = answer.content.decode()

    assert (answer.status_code, answer["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert "<h1>A &lt;title&gt;</h1>" in text
    assert 'content="What it is."' in text


def test_json_is_the_same_page_as_data_with_its_status(request_: HttpRequest) -> None:
    answer = to_json(request_, PAGE)

    assert (answer.status_code, answer["Content-Type"]) == (404, "application/json")
    assert json.loads(answer.content) == {
        "title": "A <title>",
        "description": "What it is.",
        "status": 404,
        "asked": "x",
        "near": [],
        "all": [{"on": "2030-03-01"}],
    }


def test_page_is_rendered_and_a_redirect_is_passed_on(request_: HttpRequest) -> None:
    away = HttpResponseRedirect("/elsewhere/")

    assert respond(request_, lambda _: PAGE, to_html).status_code == 404
    assert respond(request_, lambda _: away, to_json) is away


def test_view_gets_what_the_address_names(request_: HttpRequest) -> None:
    seen = []

    def view(request: HttpRequest, slug: str) -> Page:
        seen.append(slug)
        return PAGE

    respond(request_, view, to_html, slug="anvil")

    assert seen == ["anvil"]

"""One page dataclass, rendered for people and for programs."""

from __future__ import annotations

import csv
import datetime
import json
from dataclasses import dataclass
from io import StringIO

import pytest
from django.http import HttpRequest, HttpResponseRedirect
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from comparison.renderers import (
    Cell,
    Page,
    Renderer,
    respond,
    to_csv,
    to_html,
    to_json,
    to_markdown,
)


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


PAGE = SamplePage(title="A <title>", description="What it is.", status=404, glossary={})


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


@dataclass(frozen=True, kw_only=True)
class TablePage(SamplePage):
    markdown = "comparison/compare.md"

    lines: tuple[tuple[Cell, ...], ...] = ()
    columns: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    capabilities: tuple[str, ...] = ()
    address: str = "/here/"

    def table(self) -> tuple[tuple[Cell, ...], ...]:
        return self.lines


def table(*lines: tuple[Cell, ...]) -> TablePage:
    return TablePage(title="What a page!", description="A table.", lines=lines, glossary={})


def cells(request: HttpRequest, *row: Cell) -> list[str]:
    (read,) = csv.reader(StringIO(to_csv(request, table(row)).content.decode(), newline=""))
    return read


def test_csv_is_the_table_as_a_file_named_after_the_title(request_: HttpRequest) -> None:
    answer = to_csv(request_, table(("name", "points"), ("Anvil", 91)))

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="plumbline-what-a-page.csv"'
    assert answer.content.decode() == "name,points\r\nAnvil,91\r\n"


@given(st.lists(st.text(st.characters(exclude_characters="\r\0", codec="utf-8")), min_size=2))
def test_whatever_stands_in_a_cell_comes_back_from_the_csv(row: list[str]) -> None:
    read = cells(RequestFactory().get("/"), *row)

    assert [text.removeprefix("'") for text in read] == [text.removeprefix("'") for text in row]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", " =1", "\n=1"])
def test_text_that_a_spreadsheet_would_run_is_made_harmless(
    request_: HttpRequest, text: str
) -> None:
    assert cells(request_, text) == [f"'{text}"]


def test_number_stays_a_number_and_other_text_as_it_is(request_: HttpRequest) -> None:
    assert cells(request_, -2, 1.5, None, "a=b", "") == ["-2", "1.5", "", "a=b", ""]


def test_markdown_is_the_markdown_template_of_the_page(request_: HttpRequest) -> None:
    answer = to_markdown(request_, table())

    assert answer["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="plumbline-what-a-page.md"'
    assert answer.content.decode().startswith("# What a page! compared\n")


@pytest.mark.parametrize("renderer", [to_csv, to_markdown])
def test_page_that_is_no_table_and_no_document_stays_html(
    request_: HttpRequest, renderer: Renderer
) -> None:
    answer = renderer(request_, PAGE)

    assert (answer.status_code, answer["Content-Type"]) == (404, "text/html; charset=utf-8")

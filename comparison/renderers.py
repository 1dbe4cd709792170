"""One page dataclass in, one response out: HTML, JSON, CSV or Markdown.

Knows no page by name. A page is plain data when it arrives here, so rendering makes no query.
"""

from __future__ import annotations

import csv
import dataclasses
import textwrap
from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.text import slugify

from comparison.selectors.reading import term_slugs

Cell = str | int | float | None
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A text that begins so is run as a formula by spreadsheets."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Page:
    """What every page has. ``title`` is the finding and the only ``<h1>``.

    A page that can be taken away as a table has a ``table``, one that can be read without a browser
    has a Markdown template. ``glossary`` has every spelling of every term and its slug; the HTML
    links each term where the page first uses it.
    """

    template: ClassVar[str]
    markdown: ClassVar[str] = ""
    section: ClassVar[str] = ""

    title: str
    description: str
    status: int = 200
    glossary: dict[str, str] = dataclasses.field(default_factory=term_slugs)

    def table(self) -> Iterable[Sequence[Cell]]:
        """The page as rows, headings first. Empty: it is no table."""
        return ()


View = Callable[..., Page | HttpResponseBase]
Renderer = Callable[[HttpRequest, Page], HttpResponse]


def shortened(text: str) -> str:
    """A description of a page, cut between words at 300 characters."""
    return textwrap.shorten(text, width=300, placeholder=" …")


def to_html(request: HttpRequest, page: Page) -> HttpResponse:
    return render(request, page.template, {"page": page}, status=page.status)


def to_json(request: HttpRequest, page: Page) -> HttpResponse:
    """All fields but the glossary: it has an address of its own."""
    fields = dataclasses.asdict(page)
    del fields["glossary"]
    return JsonResponse(fields, status=page.status, json_dumps_params={"indent": 1})


def to_csv(request: HttpRequest, page: Page) -> HttpResponse:
    """A page that is no table, such as "there is no such framework", stays HTML."""
    rows = [[_harmless(cell) for cell in row] for row in page.table()]
    if not rows:
        return to_html(request, page)
    text = StringIO()
    csv.writer(text).writerows(rows)
    return _download(text.getvalue(), page, "text/csv", "csv")


def to_markdown(request: HttpRequest, page: Page) -> HttpResponse:
    if not page.markdown:
        return to_html(request, page)
    text = render_to_string(page.markdown, {"page": page}, request)
    return _download(text, page, "text/markdown", "md")


def _download(text: str, page: Page, content_type: str, ending: str) -> HttpResponse:
    name = slugify(page.title)[:60].strip("-") or "page"
    return HttpResponse(
        text,
        status=page.status,
        content_type=f"{content_type}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="plumbline-{name}.{ending}"'},
    )


def _harmless(cell: Cell) -> Cell:
    """A text that a spreadsheet would run gets an apostrophe in front; a number stays a number."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULA) else cell


def respond(
    request: HttpRequest, view: View, renderer: Renderer, **kwargs: Any
) -> HttpResponseBase:
    """Run a view; render the page it returns, or pass on its redirect unchanged."""
    answer = view(request, **kwargs)
    return renderer(request, answer) if isinstance(answer, Page) else answer

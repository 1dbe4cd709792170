"""One page dataclass in, one response out: HTML for people, JSON for programs.

Knows no page by name. A page is plain data when it arrives here, so rendering makes no query.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render


@dataclasses.dataclass(frozen=True, kw_only=True)
class Page:
    """What every page has. ``title`` is the finding and the only ``<h1>``."""

    template: ClassVar[str]
    section: ClassVar[str] = ""

    title: str
    description: str
    status: int = 200


View = Callable[..., Page | HttpResponseBase]
Renderer = Callable[[HttpRequest, Page], HttpResponse]


def to_html(request: HttpRequest, page: Page) -> HttpResponse:
    return render(request, page.template, {"page": page}, status=page.status)


def to_json(request: HttpRequest, page: Page) -> HttpResponse:
    return JsonResponse(
        dataclasses.asdict(page), status=page.status, json_dumps_params={"indent": 1}
    )


def respond(
    request: HttpRequest, view: View, renderer: Renderer, **kwargs: Any
) -> HttpResponseBase:
    """Run a view; render the page it returns, or pass on its redirect unchanged."""
    answer = view(request, **kwargs)
    return renderer(request, answer) if isinstance(answer, Page) else answer

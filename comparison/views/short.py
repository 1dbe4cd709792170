"""The short link of a result, and the page for a link that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from comparison.links import LinkError, unpack_query
from comparison.renderers import Page


@dataclass(frozen=True, kw_only=True)
class BrokenLinkPage(Page):
    """``kind`` is what the address says it is: a short link or a receipt."""

    template = "comparison/short.html"
    section = "recommend"

    kind: str


def short(request: HttpRequest, code: str) -> HttpResponseRedirect | BrokenLinkPage:
    """To the result, or from ``/r/<code>.json`` to the data of the result, and so on."""
    try:
        query = unpack_query(code)
    except LinkError:
        return broken_link("short link")
    return HttpResponseRedirect(f"{reverse(f'comparison:result{_twin(request.path)}')}?{query}")


def _twin(path: str) -> str:
    """What a name of a page ends with when its address ends like this: a code has no full stop."""
    ending = path.rpartition(".")[2]
    return "" if ending == path else f"-{ending}"


def broken_link(kind: str) -> BrokenLinkPage:
    return BrokenLinkPage(
        title=f"This {kind} cannot be read",
        description=f"The {kind} is not complete, or was changed on its way.",
        status=404,
        kind=kind,
    )

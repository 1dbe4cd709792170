"""Forms as a browser would send them."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.test import Client

Filled = dict[str, Any]


class _Fields(HTMLParser):
    """What a browser would send of the page's largest form if nobody touched it."""

    def __init__(self) -> None:
        super().__init__()
        self.values: Filled = {}
        self._select = ""
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name") or ""
        if tag == "input" and given.get("type") not in ("submit", "checkbox", "radio"):
            self._add(name, given.get("value") or "")
        elif tag == "input" and given.get("type") == "checkbox" and "checked" in given:
            self._add(name, given.get("value") or "on")
        elif tag == "textarea":
            self._text = name
            self._add(name, "")
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in given:
            self._add(self._select, given.get("value") or "")

    def handle_data(self, data: str) -> None:
        if self._text:
            # A browser drops the line break after <textarea> and sends CR LF.
            self.values[self._text] += data.removeprefix("\n").replace("\n", "\r\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._text = ""

    def _add(self, name: str, value: str) -> None:
        if name:
            before = self.values.get(name)
            several = [*before, value] if isinstance(before, list) else [before, value]
            self.values[name] = value if before is None else several


def filled(page: str) -> Filled:
    fields = _Fields()
    fields.feed(page)
    patterns = ("csrfmiddlewaretoken", "__prefix__")  # of the test client, of lines to come
    return {
        name: value
        for name, value in fields.values.items()
        if not any(pattern in name for pattern in patterns)
    }


def send(client: Client, address: str, **changes: Any) -> Any:
    """Open a form, change some fields, send it: as an editor does."""
    page = client.get(address)
    assert page.status_code == 200, address
    return client.post(address, filled(page.content.decode()) | changes)

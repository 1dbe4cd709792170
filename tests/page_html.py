"""What tests want to know of a page of HTML, read with the parser of the standard library."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

VOID = {"meta", "link", "input", "br", "hr", "img", "path", "rect", "use", "line", "circle"}


@dataclass
class Html:
    """``links`` are internal, absolute from the root, with query and fragment; ``rows`` the texts
    of the data cells of each table row that has an id."""

    address: str
    title: str = ""
    lang: str = ""
    description: str = ""
    h1: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    rows: dict[str, list[str]] = field(default_factory=dict)


def read_html(text: str, address: str) -> Html:
    reader = _Reader(address)
    reader.feed(text)
    reader.close()
    assert reader.open_tags == [], f"{address}: not closed: {reader.open_tags}"
    return reader.page


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.page = Html(address)
        self.open_tags: list[str] = []
        self.row = ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(tag, attrs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open_tags.append(tag)
        self._note(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open_tags, f"{self.page.address}: </{tag}> closes nothing"
        opened = self.open_tags.pop()
        assert opened == tag, f"{self.page.address}: </{tag}> closes <{opened}>"
        if tag == "tr":
            self.row = ""

    def handle_data(self, data: str) -> None:
        tags = self.open_tags
        if tags and tags[-1] == "title":
            self.page.title += data
        if "h1" in tags:
            self.page.h1[-1] += data
        if tags and tags[-1] in ("script", "style") and data.strip():
            self.page.inline.append(data[:60])
        if self.row and "td" in tags:
            self.page.rows[self.row][-1] += data

    def _note(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._note_rules(tag, given)
        if "id" in given:
            self.page.ids.append(given["id"])
        if tag == "html":
            self.page.lang = given.get("lang", "")
        elif tag == "meta" and given.get("name") == "description":
            self.page.description = given["content"]
        elif tag == "h1":
            self.page.h1.append("")
        elif tag in ("a", "form"):
            self._note_link(given.get("href") or given.get("action", ""))
        elif tag == "tr":
            self.row = given.get("id", "")
            self.page.rows[self.row] = []
        elif tag == "td" and self.row:
            self.page.rows[self.row].append("")

    def _note_rules(self, tag: str, given: dict[str, str]) -> None:
        """What the Content-Security-Policy would refuse, and what the page loads or refers to."""
        if tag == "style":
            self.page.inline.append("<style>")
        self.page.inline += [name for name in given if name == "style" or name.startswith("on")]
        if tag in ("script", "img", "iframe") or (tag == "link" and "href" in given):
            self.page.loaded.append(given.get("src") or given.get("href", ""))
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            self.page.references += given.get(name, "").split()
        if tag == "use":
            self.page.references.append(given["href"].removeprefix("#"))

    def _note_link(self, target: str) -> None:
        absolute = urljoin(self.page.address, target)
        if not urlsplit(absolute).netloc:
            self.page.links.append(absolute)

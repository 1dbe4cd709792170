"""Terms of the glossary, linked where a page first uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from django import template
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-z][a-z0-9]*)")
NOT_PROSE = {
    *("a", "button", "label", "legend", "option", "select", "summary", "textarea"),  # controls
    *("h1", "h2", "h3", "h4", "h5", "h6", "caption", "dt", "th"),  # headings
    *("cite", "code", "kbd", "pre", "samp", "script", "style", "svg"),
}
# "Stack Overflow" is a name, and no stack that begins a sentence.
NAMED = re.compile(r" [A-Z]")
# A link that only a screen reader meets would be a stop of the keyboard that nobody sees; the way
# to a page is made of names.
APART = re.compile(r'\bclass="(?:vh|crumb)\b|\baria-hidden="true"')


@register.simple_block_tag(end_name="endfirst_terms")
def first_terms(content: SafeString, slugs: Mapping[str, str]) -> SafeString:
    """HTML in which each term is linked once, where its running text first uses it.

    ``slugs``: every spelling and the slug of its term. Headings, titles, links, controls and code
    stay as they are.
    """
    return Terms(slugs).linked(content) if slugs else content


class Terms:
    """The terms that a page has not linked yet."""

    def __init__(self, slugs: Mapping[str, str]) -> None:
        # As they stand in HTML; what is written small may begin a sentence.
        self.spelled = {escape(text): slug for text, slug in slugs.items()}
        begun = {text[:1].upper() + text[1:]: slug for text, slug in self.spelled.items()}
        self.slugs = begun | self.spelled
        self.pattern = re.compile(rf"(?<![\w-])({_any_of(self.slugs)})s?(?![\w-])")
        self.address = reverse("comparison:glossary")

    def linked(self, html: str) -> SafeString:
        """Tags stay as they are: only the text between them is searched."""
        parts = []
        inside, depth = "", 0  # the element that is passed over, and how often it is open
        for part in TAG.split(html):
            if not part.startswith("<"):
                parts.append(part if inside else self.pattern.sub(self._link, part))
                continue
            parts.append(part)
            name = _name(part)
            if not inside and _passed_over(name, part):
                inside = name
            if name == inside and not part.endswith("/>"):
                depth += -1 if part.startswith("</") else 1
                inside = inside if depth else ""
        return mark_safe("".join(parts))  # noqa: S308  (its text was escaped, the links are, too)

    def _link(self, found: re.Match[str]) -> str:
        """The spelling, or its plural, linked if its term was not linked before."""
        slug = self.slugs.get(found[1], "")
        if not slug or (found[1] not in self.spelled and NAMED.match(found.string, found.end())):
            return found[0]
        self.slugs = {text: other for text, other in self.slugs.items() if other != slug}
        text = mark_safe(found[0])  # noqa: S308  (a piece of escaped text)
        return format_html('<a class="term" href="{}#{}">{}</a>', self.address, slug, text)


def _any_of(spellings: Iterable[str]) -> str:
    """The longest first, so that "template engine" is not found as "template"; and by first
    letters, so that a word is compared with few of them."""
    by_letter: dict[str, list[str]] = {}
    for text in sorted(spellings, key=len, reverse=True):
        by_letter.setdefault(text[:1], []).append(re.escape(text[1:]))
    return "|".join(f"{re.escape(one)}(?:{'|'.join(rest)})" for one, rest in by_letter.items())


# A page has thousands of tags, and most of them many times.
@lru_cache(maxsize=4096)
def _name(tag: str) -> str:
    found = NAME.match(tag)
    return found[1] if found else ""


@lru_cache(maxsize=4096)
def _passed_over(name: str, tag: str) -> bool:
    opens = not tag.startswith("</") and not tag.endswith("/>")
    return opens and bool(name in NOT_PROSE or APART.search(tag))

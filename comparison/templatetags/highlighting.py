"""Code to marked-up lines. The classes are Pygments' short names; static/code.css gives colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django import template
from django.utils.safestring import SafeString, mark_safe
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import TextLexer, get_lexer_by_name, get_lexer_for_filename
from pygments.util import ClassNotFound

if TYPE_CHECKING:
    from comparison.selectors.solutions import FileText

register = template.Library()

# Where the ending alone misleads: the templates here are Django's and Jinja's.
LEXERS = {".html": "html+django", ".tpl": "html", ".jinja2": "html+django", ".mako": "html+mako"}


class Line(NamedTuple):
    html: SafeString
    differs: bool


@register.filter
def code_lines(file: FileText) -> list[Line]:
    """Each line of a file as escaped HTML with spans for the tokens."""
    return [
        Line(html, number in file.differs)
        for number, html in enumerate(highlighted(file.text, file.name), start=1)
    ]


@register.filter
def python_lines(text: str) -> list[SafeString]:
    return highlighted(text, "test.py")


def highlighted(text: str, name: str) -> list[SafeString]:
    """Pygments ends its spans at each line's end, so that lines can stand alone."""
    marked = highlight(text, _lexer(name), HtmlFormatter(nowrap=True))
    return [mark_safe(line) for line in marked.splitlines()]  # noqa: S308  (escaped by Pygments)


def _lexer(name: str) -> Lexer:
    ending = f".{name.rpartition('.')[2]}"
    options = {"stripnl": False}
    try:
        if ending in LEXERS:
            return get_lexer_by_name(LEXERS[ending], **options)
        return get_lexer_for_filename(name, **options)
    except ClassNotFound:
        return TextLexer(**options)

"""The terms of the field, and what articles get wrong about them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.reading import TermLine, terms


@dataclass(frozen=True, kw_only=True)
class GlossaryPage(Page):
    template = "comparison/glossary.html"

    terms: tuple[TermLine, ...]


def glossary(request: HttpRequest) -> GlossaryPage:
    found = terms()
    return GlossaryPage(
        title="Glossary",
        description=f"{len(found)} terms of web frameworks in plain words, with what published "
        "articles get wrong about them.",
        terms=found,
        glossary={},  # it would link to itself
    )

"""What readers ask, answered in short."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.reading import Answered, answered_questions, term_slugs


@dataclass(frozen=True, kw_only=True)
class FaqPage(Page):
    """``terms`` is what the glossary explains: spelling and slug."""

    template = "comparison/faq.html"

    questions: tuple[Answered, ...]
    terms: dict[str, str]


def faq(request: HttpRequest) -> FaqPage:
    questions = answered_questions()
    return FaqPage(
        title="Questions that readers ask",
        description=f"{len(questions)} questions on Python web frameworks, each answered in a "
        "paragraph that leads to claims and ratings.",
        questions=questions,
        terms=term_slugs(),
    )

"""What readers ask, answered in short."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.reading import Answered, answered_questions


@dataclass(frozen=True, kw_only=True)
class FaqPage(Page):
    template = "comparison/faq.html"

    questions: tuple[Answered, ...]


def faq(request: HttpRequest) -> FaqPage:
    questions = answered_questions()
    return FaqPage(
        title="Questions that readers ask",
        description=f"{len(questions)} questions on Python web frameworks, each answered in a "
        "paragraph that leads to claims and ratings.",
        questions=questions,
    )

"""Questions and terms."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.reading import answered_questions, term_slugs, terms

pytestmark = pytest.mark.usefixtures("small_universe")


def test_question_is_answered_with_the_claims_it_takes_up() -> None:
    [answered] = answered_questions()

    assert (answered.slug, answered.answer) == ("best-forms", "Anvil has.")
    assert [(claim.identifier, claim.verdict) for claim in answered.claims] == [
        ("A-01", "contradicted")
    ]


def test_terms_are_sorted_whatever_their_case() -> None:
    for name in ("WSGI", "app"):
        models.Term.objects.create(slug=name.lower(), name=name, definition="A word.")

    assert [line.name for line in terms()] == ["app", "form", "WSGI"]


def test_every_spelling_leads_to_its_term() -> None:
    assert term_slugs() == {"form": "form", "web form": "form"}

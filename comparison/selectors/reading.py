"""The FAQ and the glossary."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from comparison.models import Claim, FrequentQuestion, Spelling, State, Term
from comparison.selectors.claims import Named


@dataclass(frozen=True, kw_only=True)
class ClaimMention:
    identifier: str
    text: str
    verdict: str


@dataclass(frozen=True, kw_only=True)
class Answered:
    """A question with its answer and the pages that the answer rests on."""

    slug: str
    question: str
    answer: str
    claims: tuple[ClaimMention, ...]
    criteria: tuple[Named, ...]
    frameworks: tuple[Named, ...]


@dataclass(frozen=True, kw_only=True)
class TermLine:
    slug: str
    name: str
    spellings: tuple[str, ...]
    definition: str
    got_wrong: str
    claims: tuple[ClaimMention, ...]


def answered_questions() -> tuple[Answered, ...]:
    """Four queries."""
    rows = FrequentQuestion.objects.prefetch_related("claims", "criteria", "frameworks")
    return tuple(
        Answered(
            slug=row.slug,
            question=row.question,
            answer=row.answer,
            claims=_mentions(row.claims.all()),
            criteria=tuple(Named(slug=c.slug, name=c.name) for c in row.criteria.all()),
            frameworks=tuple(Named(slug=f.slug, name=f.name) for f in row.frameworks.all()),
        )
        for row in rows
    )


def terms() -> tuple[TermLine, ...]:
    """All terms, alphabetically whatever their case. Three queries."""
    rows = Term.objects.prefetch_related("spellings", "claims")
    lines = [
        TermLine(
            slug=row.slug,
            name=row.name,
            spellings=tuple(spelling.text for spelling in row.spellings.all()),
            definition=row.definition,
            got_wrong=row.got_wrong,
            claims=_mentions(row.claims.all()),
        )
        for row in rows
    ]
    return tuple(sorted(lines, key=lambda line: line.name.lower()))


def term_slugs() -> dict[str, str]:
    """Every way to write a term, and the slug of the term. One query."""
    names = Term.objects.order_by().values_list("name", "slug")
    spellings = Spelling.objects.order_by().values_list("text", "term__slug")
    return dict(sorted(names.union(spellings, all=True)))


def _mentions(claims: Iterable[Claim]) -> tuple[ClaimMention, ...]:
    return tuple(
        ClaimMention(identifier=claim.identifier, text=claim.text, verdict=claim.verdict)
        for claim in claims
        if claim.state == State.PUBLISHED
    )

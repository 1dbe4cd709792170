"""Sources and counts of tests/universe.py: one manual that everything cites, one article."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.evidence import SourceLine, Tally, source_lines, sources_by_kind, tally
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def counts(line: SourceLine) -> tuple[int, int, int, int]:
    return line.rating_count, line.support_count, line.evidence_count, line.claim_count


def test_source_says_how_much_rests_on_it() -> None:
    manual, article = source_lines()

    assert counts(manual) == (15, 8, 1, 0)  # 16 cells, one of them not rated
    assert counts(article) == (0, 0, 0, 1)


@pytest.mark.parametrize(
    ("kind", "words", "titles"),
    [
        ("article", "", ["Which is best?"]),
        ("", "MANUAL", ["The manual"]),
        ("", "best which", ["Which is best?"]),
        ("", "manual best", []),
        ("article", "manual", []),
        ("", "%", []),
        ("no-such-kind", "", ["The manual", "Which is best?"]),
    ],
)
def test_sources_are_narrowed_by_kind_and_by_all_words_of_the_title(
    kind: str, words: str, titles: list[str]
) -> None:
    assert [line.title for line in source_lines(kind=kind, words=words)] == titles


def test_kinds_of_sources_go_by_their_number() -> None:
    models.Source.objects.create(slug="b", title="B", kind="article")

    assert sources_by_kind() == (("article", "article", 2), ("documentation", "documentation", 1))


def test_tally_counts_what_is_published() -> None:
    assert tally() == Tally(
        frameworks=3,
        stacks=1,
        criteria=4,
        ratings=15,
        not_rated=1,
        citations=15 + 8 + 1,
        citations_unopened=0,
        sources=2,
        claims=1,
        disputes=1,
        reviewed_on=universe.REVIEWED_ON,
        verdicts=(("contradicted", 1),),
    )


def test_tally_counts_citations_that_nobody_opened() -> None:
    models.SupportCitation.objects.filter(support__framework__slug="anvil").update(opened_on=None)

    assert tally().citations_unopened == 2


def test_tally_of_an_empty_database_is_all_zero() -> None:
    models.Dispute.objects.all().delete()
    models.Preset.objects.all().delete()
    models.Claim.objects.all().delete()
    models.Rating.objects.all().delete()
    models.Support.objects.all().delete()
    found = tally()

    assert (found.ratings, found.citations, found.verdicts, found.reviewed_on) == (0, 0, (), None)

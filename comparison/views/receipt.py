"""A receipt: the result then, from the address itself, the result now, and what moved between."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from comparison.forms import read_answers
from comparison.links import LinkError
from comparison.receipts import Receipt, read_receipt
from comparison.renderers import Page
from comparison.selectors.basis import basis
from comparison.selectors.requirements import Facts
from comparison.selectors.since import Since, since
from comparison.views.recommend import stated
from comparison.views.short import BrokenLinkPage, broken_link
from comparison.views.verdicts import answer_for, in_plain_words, judged


@dataclass(frozen=True, kw_only=True)
class ReceiptPage(Page):
    """``then`` and ``now`` are the verdicts in words; ``same``: verdict and leaders are as they
    were; ``problems`` are the answers that the form no longer has."""

    template = "comparison/receipt.html"
    section = "recommend"

    receipt: Receipt
    then: str
    now: str
    same: bool
    since: Since
    problems: tuple[str, ...]
    query: str
    revision: int
    on: datetime.date


def receipt(request: HttpRequest, code: str) -> ReceiptPage | BrokenLinkPage:
    try:
        found = read_receipt(code)
    except LinkError:
        return broken_link("receipt")
    on = basis()
    form, rows = on.form, on.facts
    answers = read_answers(QueryDict(found.query), form)
    answer = answer_for(on, answers, stated(form, answers))
    verdict, leaders = judged(answer)
    slugs_then = [line.slug for line in found.ranking if line.leads]
    then, _ = in_plain_words(found.verdict, _names(slugs_then, rows))
    now, _ = in_plain_words(verdict, [line.name for line in leaders])
    same = (found.verdict, set(slugs_then)) == (verdict, {line.slug for line in leaders})
    return ReceiptPage(
        title=f"Still the same: {now}" if same else f"The answer has changed: {now}",
        description=f"The result of {found.on:%-d %B %Y}, the result now, and what moved.",
        receipt=found,
        then=then,
        now=now,
        same=same,
        since=since(found, answer, form=form, known=rows),
        problems=answers.problems,
        query=answers.query(),
        revision=on.revision,
        on=timezone.localdate(),
    )


def _names(slugs: list[str], found: Facts) -> list[str]:
    """Names as today; a framework that is gone keeps its slug."""
    rows = found.frameworks
    return sorted(rows[slug].name if slug in rows else slug for slug in slugs)

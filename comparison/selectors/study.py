"""The neutrality study: who comes first over presets and random answers, and what carries them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import numpy as np

from comparison.engine import weighted_sum
from comparison.engine.matrix import ProblemError
from comparison.models import StudyTable
from comparison.selectors.answer_sets import KINDS, Choices, answer_sets
from comparison.selectors.certainty import judge
from comparison.selectors.decision import Decision, Known, decide, known
from comparison.selectors.needs import needs
from comparison.selectors.questionnaire import FormData, form_data, preset_lines
from comparison.selectors.requirements import facts
from comparison.selectors.study_search import best_answers

POINTS = 100
SAMPLES = 500
"""Variations per answer set: its verdict is one of hundreds, so fewer than a page draws."""
TOP = 5


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One figure of one table; ``StudyTable`` says what rows and columns are."""

    table: str
    row: str
    column: str
    value: float


@dataclass(frozen=True, kw_only=True)
class _Outcome:
    """One answer set: the bases from the first to the last, and the verdict on the lead."""

    choices: Choices
    order: tuple[str, ...]
    verdict: str
    gaps: Mapping[str, float]


def study(*, sets: int, seed: int, report: Callable[[str], None] = lambda _: None) -> list[Figure]:
    """All figures of a run. Takes minutes for hundreds of sets; ``report`` is told of each kind."""
    form, on = form_data(), known(facts())
    figures = list(_presets(form, on, seed))
    outcomes: dict[str, list[_Outcome]] = {}
    for kind in KINDS:
        report(f"{sets} {kind} sets")
        drawn = answer_sets(form, kind=kind, number=sets, seed=seed)
        outcomes[kind] = [
            found for choices in drawn if (found := _outcome(form, on, choices, seed))
        ]
        figures += _shares(kind, outcomes[kind])
        report(f"influence of each question on {kind} sets")
        figures += _influence(form, on, kind, outcomes[kind])
    everything = [outcome for found in outcomes.values() for outcome in found]
    figures += _by_winner(form, on, everything)
    winners = {outcome.order[0] for outcome in everything}
    for base in on.bases:
        report(f"answers that bring {base} to the front")
        figures.append(_example(form, on, base, seed, everything if base in winners else ()))
    return sorted(figures, key=lambda f: (f.table, f.row, f.column))


def _decision(form: FormData, on: Known, choices: Choices) -> Decision:
    """The decision with the suggested must-haves ticked, each framework in its better form."""
    stated = needs(form, choices=choices, steps={})
    suggested = {suggestion.must_have for suggestion in stated.suggested}
    musts = [must for must in form.must_haves if must.slug in suggested]
    return decide(on, stated, musts=musts, mode="best")


def _outcome(form: FormData, on: Known, choices: Choices, seed: int) -> _Outcome | None:
    """``None`` when nothing is left to rank or nothing was said that weighs."""
    try:
        decision = _decision(form, on, choices)
    except ProblemError:
        return None
    order = _order(decision)
    if len(order) < 2:
        return None
    return _Outcome(
        choices=choices,
        order=tuple(decision.base(slug) for slug in order),
        verdict=judge(decision, order=order, seed=seed, samples=SAMPLES).verdict.kind,
        gaps=_gaps(decision, order),
    )


def _order(decision: Decision) -> list[str]:
    return sorted(decision.ranked, key=lambda slug: (-decision.overall[slug], slug))


def _gaps(decision: Decision, order: Sequence[str]) -> dict[str, float]:
    """Points by criterion by which the first is ahead of the second."""
    values = decision.values.of(order[:2]).central
    gaps = weighted_sum.gap_contributions(values, decision.weights, 0, 1) * POINTS
    slugs = [each.criterion.slug for each in decision.needs.importances]
    return {slug: float(gap) for slug, gap in zip(slugs, gaps, strict=True) if gap}


def _presets(form: FormData, on: Known, seed: int) -> Iterator[Figure]:
    for preset in preset_lines():
        choices: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for question, slug in preset.answers:
            choices[question] += (slug,)
        decision = _decision(form, on, choices)
        for slug in _order(decision)[:TOP]:
            points = round(decision.overall[slug] * POINTS)
            yield Figure(table=StudyTable.PRESET, row=preset.slug, column=slug, value=points)


def _shares(kind: str, outcomes: Sequence[_Outcome]) -> Iterator[Figure]:
    """First places, places among the first five, and verdicts, as shares of the sets."""
    counts = {
        StudyTable.FIRST: Counter(outcome.order[0] for outcome in outcomes),
        StudyTable.TOP_FIVE: Counter(slug for o in outcomes for slug in o.order[:TOP]),
        StudyTable.VERDICT: Counter(outcome.verdict for outcome in outcomes),
    }
    for table, counted in counts.items():
        for row, number in counted.items():
            yield Figure(table=table, row=row, column=kind, value=number / len(outcomes))


def _influence(
    form: FormData, on: Known, kind: str, outcomes: Sequence[_Outcome]
) -> Iterator[Figure]:
    """How often somebody else is first when the answers to one question are left out."""
    for question in form.questions:
        changed = sum(_first_without(form, on, o, question.slug) != o.order[0] for o in outcomes)
        share = changed / len(outcomes)
        yield Figure(table=StudyTable.INFLUENCE, row=question.slug, column=kind, value=share)


def _first_without(form: FormData, on: Known, outcome: _Outcome, question: str) -> str | None:
    choices = {name: slugs for name, slugs in outcome.choices.items() if name != question}
    decision = _decision(form, on, choices)
    order = _order(decision)
    return decision.base(order[0]) if order else None


def _by_winner(form: FormData, on: Known, outcomes: Sequence[_Outcome]) -> Iterator[Figure]:
    """For each framework: its best rank, and where it is first, its rivals and what stands out."""
    for base in on.bases:
        ranks = [outcome.order.index(base) + 1 for outcome in outcomes if base in outcome.order]
        if ranks:
            yield Figure(table=StudyTable.BEST_RANK, row=base, column="", value=min(ranks))
        won = [outcome for outcome in outcomes if outcome.order[0] == base]
        if not won:
            continue
        for rival, number in Counter(outcome.order[1] for outcome in won).items():
            share = number / len(won)
            yield Figure(table=StudyTable.RIVAL, row=base, column=rival, value=share)
        yield from _signs(form, base, won, outcomes)
        yield from _carriers(base, won)


def _example(
    form: FormData, on: Known, base: str, seed: int, outcomes: Sequence[_Outcome]
) -> Figure:
    """Answers that bring it to the front, with its lead: the best of the sets, or searched for."""
    won = [outcome for outcome in outcomes if outcome.order[0] == base]
    if won:
        best = max(won, key=lambda outcome: sum(outcome.gaps.values()))
        choices, points = best.choices, sum(best.gaps.values())
    else:
        choices, points = best_answers(form, lambda c: _lead(form, on, base, c), seed=seed)
    pairs = [(question, slug) for question, slugs in choices.items() for slug in slugs]
    return Figure(table=StudyTable.EXAMPLE, row=base, column=urlencode(pairs), value=points)


def _lead(form: FormData, on: Known, base: str, choices: Choices) -> float:
    try:
        decision = _decision(form, on, choices)
    except ProblemError:
        return -POINTS
    points = {decision.base(slug): decision.overall[slug] * POINTS for slug in decision.ranked}
    mine = points.pop(base, -POINTS)
    return mine - max(points.values(), default=0)


def _signs(
    form: FormData, base: str, won: Sequence[_Outcome], outcomes: Sequence[_Outcome]
) -> Iterator[Figure]:
    """Answers by how much their share among the won sets exceeds that among all."""
    for question in form.questions:
        for choice in question.choices:
            among_won, among_all = (
                np.mean([choice.slug in o.choices[question.slug] for o in some])
                for some in (won, outcomes)
            )
            if among_won > among_all:
                yield Figure(
                    table=StudyTable.SIGN,
                    row=base,
                    column=f"{question.slug}:{choice.slug}",
                    value=float(among_won - among_all),
                )


def _carriers(base: str, won: Sequence[_Outcome]) -> Iterator[Figure]:
    """Mean points per criterion by which it is ahead of the second in the sets it wins."""
    sums: Counter[str] = Counter()
    for outcome in won:
        sums.update(outcome.gaps)
    for slug, total in sums.items():
        if total > 0:
            mean = total / len(won)
            yield Figure(table=StudyTable.CARRIES, row=base, column=slug, value=mean)

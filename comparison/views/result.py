"""The answer: a ranking for these needs, why, what was left out, and how to change it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseRedirect

from comparison.engine.matrix import ProblemError
from comparison.forms import IMPORTANCE_STEPS, MODES, Answers, read_answers
from comparison.renderers import Page
from comparison.selectors.decision import known
from comparison.selectors.needs import Importance, Needs
from comparison.selectors.questionnaire import FormData, form_data, revision_number
from comparison.selectors.ranking import Ranked
from comparison.selectors.recommendation import Recommendation, recommendation
from comparison.selectors.requirements import Facts, facts
from comparison.views.compare import address, in_words
from comparison.views.recommend import FormFields, form_fields, musts_wanted, stated

ENOUGH_ANSWERS = 2
SHOWN_IN_PARTS = 6

MODE_NAMES = {
    "best": "each framework in its better form",
    "bare": "bare frameworks only",
    "all": "all frameworks and stacks",
}


@dataclass(frozen=True, kw_only=True)
class Chip:
    """One answer as it was understood, with the address of the result without it."""

    label: str
    question: str
    without: str


@dataclass(frozen=True, kw_only=True)
class MustLink:
    """A must-have in force, who suggested it, and the address of the result without it."""

    label: str
    suggested_by: tuple[str, ...]
    without: str


@dataclass(frozen=True, kw_only=True)
class ModeLink:
    name: str
    query: str
    current: bool


@dataclass(frozen=True, kw_only=True)
class Nudge:
    """Another importance for one criterion, and the address of the result with it."""

    word: str
    query: str


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """A criterion that counts: its weight in the sum (0 to 1) and the ledger of its importance."""

    importance: Importance
    weight: float
    nudges: tuple[Nudge, ...]


@dataclass(frozen=True, kw_only=True)
class PointsByGroup:
    """Points of one group of criteria, for the first frameworks of the ranking, in its order."""

    name: str
    points: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class ResultPage(Page):
    """``verdict`` is too-little, none-left, tie, too-close, ahead, clear or dominant."""

    template = "comparison/result.html"
    section = "recommend"

    verdict: str
    leaders: tuple[Ranked, ...]
    answer: Recommendation | None
    lead_points: int
    largest_part: int
    points_by_group: tuple[PointsByGroup, ...]
    weighed: tuple[Weighed, ...]
    nudged: bool
    needs: Needs
    chips: tuple[Chip, ...]
    musts: tuple[MustLink, ...]
    modes: tuple[ModeLink, ...]
    fields: FormFields
    problems: tuple[str, ...]
    query: str
    compare: str


def result(request: HttpRequest) -> ResultPage | HttpResponseRedirect:
    form = form_data()
    answers = read_answers(request.GET, form)
    if not answers.problems and answers.query() != request.META["QUERY_STRING"]:
        return HttpResponseRedirect(f"{request.path}?{answers.query()}")
    needs, found = stated(form, answers), facts()
    answer = _answer(form, answers, needs, found)
    verdict, leaders = judged(answer)
    title, description = in_plain_words(verdict, leaders)
    return ResultPage(
        title=title,
        description=description,
        verdict=verdict,
        leaders=leaders,
        answer=answer,
        lead_points=sum(line.points for line in answer.lead) if answer else 0,
        largest_part=max((abs(line.points) for line in answer.lead), default=1) if answer else 1,
        points_by_group=_points_by_group(answer),
        weighed=_weighed(answer, answers, needs),
        nudged=bool(answers.importance),
        needs=needs,
        chips=_chips(form, answers),
        musts=_musts(form, answers, needs),
        modes=_modes(answers, needs),
        fields=form_fields(form, answers, needs, found),
        problems=answers.problems,
        query=answers.query(),
        compare=address(sorted(line.slug for line in answer.ranking[:3]))
        if answer and len(answer.ranking) > 1
        else "",
    )


def _answer(form: FormData, answers: Answers, needs: Needs, found: Facts) -> Recommendation | None:
    """``None`` when too little was said, nothing is public, or all is set to ignore."""
    if needs.answered < ENOUGH_ANSWERS:
        return None
    wanted = musts_wanted(answers, needs)
    musts = [must for must in form.must_haves if must.slug in wanted]
    try:
        on = known(found)
        return recommendation(on, needs, musts=musts, mode=answers.mode, seed=revision_number())
    except ProblemError:
        return None


def judged(answer: Recommendation | None) -> tuple[str, tuple[Ranked, ...]]:
    """The verdict and whom it names; joint leaders in alphabetical order."""
    if answer is None:
        return "too-little", ()
    if answer.certainty is None:
        return "none-left", ()
    by_slug = {line.slug: line for line in answer.ranking}
    leaders = tuple(by_slug[slug] for slug in answer.certainty.leaders)
    return answer.certainty.verdict, leaders


def in_plain_words(verdict: str, leaders: tuple[Ranked, ...]) -> tuple[str, str]:
    """Title and description for each verdict."""
    names = in_words([line.name for line in leaders]) if leaders else ""
    return {
        "too-little": ("Too few answers for a ranking", "It takes two answers that say something."),
        "none-left": ("Nothing meets all your must-haves", "What to relax, and what comes back."),
        "tie": (f"{names} are tied", f"{names} share the first place for these answers."),
        "too-close": (f"Too close to call: {names}", f"Our ratings cannot separate {names} here."),
        "ahead": (f"{names} is ahead for these answers", f"Why {names} leads, and how surely."),
        "clear": (f"{names} clearly leads for these answers", f"Why {names} leads by far."),
        "dominant": (
            f"{names} is at least as good on everything you weighted",
            f"Nobody is better than {names} on anything that these answers weigh.",
        ),
    }[verdict]


def _points_by_group(answer: Recommendation | None) -> tuple[PointsByGroup, ...]:
    shown = answer.ranking[:SHOWN_IN_PARTS] if answer else ()
    columns = zip(*(line.groups for line in shown), strict=True)
    rows = [PointsByGroup(name=row[0].name, points=tuple(g.points for g in row)) for row in columns]
    return tuple(row for row in rows if any(row.points))


def _weighed(answer: Recommendation | None, answers: Answers, needs: Needs) -> tuple[Weighed, ...]:
    weights = {line.criterion: line.weight for line in answer.weights} if answer else {}
    shown = [e for e in needs.importances if e.criterion.slug in weights or e.set_by_reader]
    lines = [
        Weighed(
            importance=each,
            weight=weights.get(each.criterion.slug, 0.0),
            nudges=_nudges(answers, each),
        )
        for each in shown
    ]
    return tuple(sorted(lines, key=lambda line: -line.weight))


def _nudges(answers: Answers, each: Importance) -> tuple[Nudge, ...]:
    slug = each.criterion.slug
    nudges = [
        Nudge(word=word, query=answers.with_importance(slug, step).query())
        for word, step in IMPORTANCE_STEPS.items()
        if step != each.importance
    ]
    if each.set_by_reader:
        nudges.append(Nudge(word="as answered", query=answers.with_importance(slug, None).query()))
    return tuple(nudges)


def _chips(form: FormData, answers: Answers) -> tuple[Chip, ...]:
    return tuple(
        Chip(
            label=choice.label,
            question=question.text,
            without=answers.without_choice(question.slug, choice.slug).query(),
        )
        for question in form.questions
        for choice in question.choices
        if choice.slug in answers.choices.get(question.slug, ())
    )


def _musts(form: FormData, answers: Answers, needs: Needs) -> tuple[MustLink, ...]:
    wanted = musts_wanted(answers, needs)
    by = {suggestion.must_have: suggestion.by for suggestion in needs.suggested}
    return tuple(
        MustLink(
            label=must.label,
            suggested_by=by.get(must.slug, ()),
            without=answers.with_must(must.slug, wanted=False).query(),
        )
        for must in form.must_haves
        if must.slug in wanted
    )


def _modes(answers: Answers, needs: Needs) -> tuple[ModeLink, ...]:
    current = "bare" if needs.bare_only and answers.mode == "best" else answers.mode
    return tuple(
        ModeLink(
            name=MODE_NAMES[mode], query=answers.with_mode(mode).query(), current=mode == current
        )
        for mode in MODES
    )

"""The answer to a reader's needs, and its verdict in the words of the site."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.engine.matrix import ProblemError
from comparison.forms import Answers
from comparison.selectors.basis import Basis
from comparison.selectors.needs import Needs
from comparison.selectors.ranking import Ranked
from comparison.selectors.recommendation import Recommendation, recommendation
from comparison.views.compare import in_words
from comparison.views.recommend import musts_wanted

ENOUGH_ANSWERS = 2


def answer_for(on: Basis, answers: Answers, needs: Needs) -> Recommendation | None:
    """``None`` when too little was said, nothing is public, or all is set to ignore."""
    if needs.answered < ENOUGH_ANSWERS or on.known is None:
        return None
    wanted = musts_wanted(answers, needs)
    musts = [must for must in on.form.must_haves if must.slug in wanted]
    try:
        return recommendation(on.known, needs, musts=musts, mode=answers.mode, seed=on.revision)
    except ProblemError:
        return None


def judged(answer: Recommendation | None) -> tuple[str, tuple[Ranked, ...]]:
    """The verdict and whom it names; joint leaders in alphabetical order."""
    if answer is None:
        return "too-little", ()
    if answer.certainty is None:
        return "none-left", ()
    by_slug = {line.slug: line for line in answer.ranking}
    return answer.certainty.verdict, tuple(by_slug[slug] for slug in answer.certainty.leaders)


def in_plain_words(verdict: str, leaders: Sequence[str]) -> tuple[str, str]:
    """Title and description for each verdict; ``leaders`` are names."""
    names = in_words(list(leaders)) if leaders else ""
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

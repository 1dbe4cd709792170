"""A decision as Markdown, for people who read it in a terminal or paste it into a record."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from comparison.engine.decision import Decision, Standing
from comparison.engine.stability import StabilityInterval

VERDICTS = {
    "tie": "{} are tied.",
    "too-close": "Too close to call between {}.",
    "ahead": "{} is ahead.",
    "clear": "{} is clearly ahead.",
    "dominant": "{} is at least as good on everything that counts.",
    "none-left": "No alternative meets the requirements.",
}


def decision_markdown(decision: Decision) -> str:
    sections = (_ranking(decision), _stability(decision), _screening(decision))
    lines = chain([_verdict(decision)], *sections)
    return "\n".join(lines) + "\n"


def _verdict(decision: Decision) -> str:
    leaders = decision.verdict.leaders
    named = " and ".join(filter(None, [", ".join(leaders[:-1]), *leaders[-1:]]))
    return f"**{VERDICTS[decision.verdict.kind].format(named)}**"


def _ranking(decision: Decision) -> Iterator[str]:
    standings = sorted(decision.alternatives.items(), key=lambda item: (item[1].rank, item[0]))
    if standings:
        yield ""
        yield from _table(
            ("Rank", "Alternative", "Value of 100", "Rank range", "First in", "Rated on"),
            (_ranking_row(name, standing) for name, standing in standings),
        )


def _ranking_row(name: str, standing: Standing) -> tuple[str, ...]:
    best, worst = standing.rank_range
    return (
        str(standing.rank),
        name,
        f"{100 * standing.overall_value:.1f}",
        f"{best} to {worst}" if best < worst else str(best),
        f"{100 * standing.rank_acceptability[0]:.0f} of 100 variations",
        f"{100 * standing.rated_weight_share:.0f} % of the weight",
    )


def _stability(decision: Decision) -> Iterator[str]:
    weighed = [item for item in decision.stability.items() if item[1].weight > 0]
    if weighed:
        yield from ("", "How far one weight can move before the answer changes:", "")
        yield from _table(
            ("Criterion", "Weight", "From", "To", "Below leads", "Above leads"),
            (_stability_row(name, interval) for name, interval in weighed),
        )


def _stability_row(name: str, interval: StabilityInterval) -> tuple[str, ...]:
    ends = (interval.weight, interval.low, interval.high)
    shares = ("-" if end is None else f"{100 * end:.0f} %" for end in ends)
    return (name, *shares, _listed(interval.below), _listed(interval.above))


def _screening(decision: Decision) -> Iterator[str]:
    if decision.nearest_misses:
        yield from ("", "Excluded, nearest first:", "")
        for miss in decision.nearest_misses:
            failed = ", ".join(miss.failed)
            yield f"- {miss.id}: {failed} not met; rank {miss.rank_if_relaxed} without that"
    if decision.unchecked:
        yield from ("", "Not known, so unchecked:", "")
        for name, capabilities in decision.unchecked.items():
            yield f"- {name}: {', '.join(capabilities)}"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(header) + " |"
    yield "|" + " --- |" * len(header)
    for row in rows:
        cells = (" ".join(cell.split()).replace("|", "\\|") for cell in row)
        yield f"| {' | '.join(cells)} |"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "-"

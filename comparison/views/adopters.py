"""Who is said to use what, by whom, and what could be verified."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.adopters import AdopterGroup, adopter_groups, finding_names


@dataclass(frozen=True, kw_only=True)
class AdoptersPage(Page):
    """``tally`` is (finding, its name, number), in the order of the findings."""

    template = "comparison/adopters.html"
    section = "claims"

    groups: tuple[AdopterGroup, ...]
    tally: tuple[tuple[str, str, int], ...]


def adopters(request: HttpRequest) -> AdoptersPage:
    groups = adopter_groups()
    counts = Counter(line.finding for group in groups for line in group.adopters)
    return AdoptersPage(
        title="Who uses what, and who only says so",
        description="Organisations that are said to use a Python web framework: who says it, what "
        "could be verified, for what and in which year.",
        groups=groups,
        tally=tuple((value, name, counts[value]) for value, name in finding_names().items()),
    )

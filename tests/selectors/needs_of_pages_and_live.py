"""One reader of tests/universe.py, worked by hand for the tests of the ranking and what follows.

They build pages and live parts. Forms 3, docs 1 and safety 2 count 4, 1 and 2; making is doubled:

                 making (top 4, x 2 = 8)      running (top 2)
                 forms 4/5    docs 1/5        safety         start-up
    of 10        6.4          1.6             2              0
    weight       0.64         0.16            0.2            0
    ------------------------------------------------------------------------ overall   points
    anvil        1     0.64   0.75   0.12     0.75   0.15    (0)              0.91      91
    birch        0.25  0.16   1      0.16     0.5    0.1     (1)              0.42      42
    birch-kit    0.75  0.48   0.75   0.12     0.5    0.1     (0.5)            0.70      70
    cedar        0     0      (0.5)  0.08     1      0.2     (0.5)            0.28      28

Cedar is not rated on docs and counts as the middle there. The kit is worth 0.28 more than birch, so
it stands in the ranking for both.
"""

from __future__ import annotations

from typing import Any

from comparison.engine.kits import Mode
from comparison.models import Capability, CriterionGroup, MustHave
from comparison.selectors.decision import Decision, decide, known
from comparison.selectors.needs import Needs, needs
from comparison.selectors.questionnaire import MustHaveLine, form_data
from comparison.selectors.recommendation import Recommendation, recommendation
from comparison.selectors.requirements import facts

BUILD = ("pages", "live")


def stated(*build: str, style: str = "", **steps: int) -> Needs:
    """The needs of a reader; underscores of the steps stand for hyphens."""
    choices = {"build": build, "style": (style,) if style else ()}
    by_slug = {slug.replace("_", "-"): step for slug, step in steps.items()}
    return needs(form_data(), choices=choices, steps=by_slug)


def the_needs() -> Needs:
    return stated(*BUILD)


def must_haves(*slugs: str) -> list[MustHaveLine]:
    return [must for must in form_data().must_haves if must.slug in slugs]


def decided(found: Needs | None = None, *musts: str, mode: Mode = "best") -> Decision:
    return decide(known(facts()), found or the_needs(), musts=must_haves(*musts), mode=mode)


def recommended(found: Needs | None = None, *musts: str, mode: Mode = "best") -> Recommendation:
    wanted = must_haves(*musts)
    return recommendation(known(facts()), found or the_needs(), musts=wanted, mode=mode, seed=1)


def add_must_haves() -> None:
    """``asgi``: anvil and cedar pass. ``old-python`` (3.10): birch and its kit pass.
    ``official-templates``: anvil and the kit pass."""
    running = CriterionGroup.objects.get(slug="running")
    templates = Capability.objects.get(slug="templates")
    kinds: dict[str, dict[str, Any]] = {
        "asgi": {"kind": "interface", "interface": "asgi"},
        "old-python": {"kind": "python", "python": "3.10"},
        "official-templates": {
            "kind": "capability",
            "capability": templates,
            "at_least": "official",
        },
    }
    for slug, fields in kinds.items():
        MustHave.objects.create(
            slug=slug, label=slug.capitalize(), meaning="Passes.", group=running, **fields
        )

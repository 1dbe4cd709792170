"""Every page makes as many queries for 2 frameworks as for 40, and none while it is rendered.

On tests/universe.py; the budget of each page with the shipped data stands in test_site.py.
"""

from __future__ import annotations

from datetime import date

import pytest

from comparison.links import pack
from comparison.models import Framework, Revision
from comparison.receipts import Receipt, receipt_code
from tests import universe
from tests.selectors import example_runs
from tests.site_walk import PAGE_NAMES, visit

pytestmark = pytest.mark.usefixtures("small_universe", "small_examples")

ANSWERED = "build=pages&build=live&style=small&must=websocket&forms=all"
KEPT = Receipt(
    query=ANSWERED, on=date(2030, 3, 1), revision=1, verdict="ahead", criteria=(), ranking=()
)
ADDRESSES = {
    "home": "/",
    "frameworks": "/frameworks/?capability=templates",
    "framework": "/frameworks/anvil/",
    "when": "/frameworks/anvil/when/",
    "compare-choose": "/compare/",
    "compare": "/compare/anvil-vs-birch/?open=forms",
    "criteria": "/criteria/",
    "criterion": "/criteria/forms/",
    "recommend": f"/recommend/?{ANSWERED}",
    "steps": f"/recommend/steps/?{ANSWERED}&step=9",
    "result": f"/recommend/result/?{ANSWERED}",
    "team": f"/recommend/team/?a={pack(ANSWERED)}&a={pack('build=pages&style=either')}",
    "receipt": f"/receipt/{receipt_code(KEPT)}/",
    "code": "/code/",
    "code-task": "/code/greet/?f=anvil&f=birch",
    "measurements": "/measurements/?endpoint=text&level=bare",
    "run": "/measurements/run-a/",
    "methodology": "/methodology/",
    "sources": "/sources/",
    "source": "/sources/article-a/",
    "claims": "/claims/?verdict=contradicted&words=forms",
    "claim": "/claims/A-01/",
    "disputes": "/disputes/",
    "dispute": "/disputes/better-forms/",
    "adopters": "/adopters/",
    "numbers": "/numbers/",
    "metric": "/numbers/stars/",
    "releases": "/releases/",
    "faq": "/faq/",
    "glossary": "/glossary/",
    "health": "/health/",
}


def test_every_page_has_an_address_here() -> None:
    assert set(ADDRESSES) == set(PAGE_NAMES)


@pytest.mark.parametrize("name", ADDRESSES)
def test_page_makes_as_many_queries_for_2_frameworks_as_for_40(name: str) -> None:
    example_runs.store()
    Revision.objects.current()  # written by the first who asks, and then there for good
    Framework.objects.exclude(slug__in=["anvil", "birch"]).update(published=False)
    with_2 = visit(name, ADDRESSES[name])

    universe.more_frameworks(38)
    with_40 = visit(name, ADDRESSES[name])

    assert with_40.queries == with_2.queries
    assert (with_2.late, with_40.late) == (0, 0)
    assert with_2.status == with_40.status == 200

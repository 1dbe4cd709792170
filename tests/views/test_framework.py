from __future__ import annotations

import re

import pytest
from django.test import Client, RequestFactory

from comparison.models import Claim, Criterion, Framework, Remark
from comparison.renderers import to_html
from comparison.views.framework import FrameworkPage, framework
from comparison.views.lost import LostPage
from tests.selectors import example_runs

pytestmark = pytest.mark.usefixtures("small_universe")


@pytest.fixture
def anvil(rf: RequestFactory) -> FrameworkPage:
    page = framework(rf.get("/"), slug="anvil")
    assert isinstance(page, FrameworkPage)
    return page


def test_page_has_every_rating_with_its_evidence_open(anvil: FrameworkPage) -> None:
    rows = [row for group in anvil.groups for row in group.rows]

    assert [row.slug for row in rows] == ["forms", "docs", "safety", "start-up"]
    assert all(row.opened and len(row.cells) == 1 for row in rows)
    assert all(row.cells[0].citations for row in rows)


def test_page_says_where_it_stands_and_with_whom_it_can_be_compared(anvil: FrameworkPage) -> None:
    assert [(position.slug, position.rank) for position in anvil.positions] == [
        ("making", 1),
        ("running", 3),
    ]
    assert [column.slug for column in anvil.others] == ["birch", "birch-kit", "cedar"]


def test_unknown_framework_is_answered_with_those_that_exist(rf: RequestFactory) -> None:
    page = framework(rf.get("/"), slug="anvill")

    assert isinstance(page, LostPage)
    assert page.status == 404


def test_advice_says_what_it_comes_from(rf: RequestFactory) -> None:
    anvil = Framework.objects.get(slug="anvil")
    texts = ["From a claim.", "From a rating.", "From a fact."]
    said, inferred, _ = [
        Remark.objects.create(framework=anvil, kind="choose-when", position=number, text=text)
        for number, text in enumerate(texts, start=1)
    ]
    said.claims.set(Claim.objects.all())
    inferred.criteria.set(Criterion.objects.filter(slug="forms"))

    request = rf.get("/")
    html = to_html(request, framework(request, slug="anvil")).content.decode()

    items = re.findall(r"<li>From a.*?</li>", html)
    assert ["/claims/A-01/" in item and "contradicted" in item for item in items] == [1, 0, 0]
    assert ['href="#forms">Forms<' in item for item in items] == [0, 1, 0]
    assert ['href="#facts-h"' in item for item in items] == [0, 0, 1]


@pytest.mark.usefixtures("small_examples")
def test_capability_that_a_check_decides_leads_to_the_program(client: Client) -> None:
    example_runs.store()
    text = client.get("/frameworks/anvil/").content.decode()
    row = text.partition('id="can-templates"')[2].partition("</tr>")[0]
    assert '<a href="/code/greet/?f=anvil">run and checked</a>' in row

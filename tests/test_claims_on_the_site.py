"""Every claim and every dispute of the shipped data is on the site, with its proof."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client
from django.utils.html import escape

from comparison.measuring.programs import tasks
from comparison.selectors.fixture_files import FOLDER
from tests.page_html import read_html

pytestmark = pytest.mark.usefixtures("site_data")

TERM = re.compile(r'<a class="term"[^>]*>(.*?)</a>')


def rows(file: str, model: str) -> list[dict[str, object]]:
    records = json.loads((FOLDER / f"{file}.json").read_text(encoding="utf-8"))
    return [r["fields"] for r in records if r["model"] == f"comparison.{model}"]


def shown(client: Client, address: str) -> tuple[str, list[str]]:
    answer = client.get(address)
    assert answer.status_code == 200, address
    html = answer.content.decode()
    text = TERM.sub(r"\1", html)  # a sentence is the same with a word of it linked
    return text, read_html(html, address).links


def test_each_claim_has_its_page_with_verdict_and_every_evidence_link(client: Client) -> None:
    urls = {
        row["slug"]: row["url"] or f"/measurements/{row['slug']}/"  # a run is on our own page
        for row in rows("sources", "source")
    }
    evidence: dict[object, list[object]] = {}
    for row in rows("claims", "evidence"):
        evidence.setdefault(row["claim"][0], []).append(row["source"][0])  # type: ignore[index]
    claims = rows("claims", "claim")

    for claim in claims:
        identifier = claim["identifier"]
        text, links = shown(client, f"/claims/{identifier}/")
        assert f"{claim['verdict']}".capitalize() in text, identifier
        for slug in evidence.get(identifier, []):
            assert f'href="{escape(urls[slug])}"' in text, (identifier, slug)
            assert f"/sources/{slug}/" in links, (identifier, slug)
    assert len([claim for claim in claims if str(claim["identifier"]).startswith("00")]) == 316


def test_each_claim_stands_in_its_article_and_in_the_list(client: Client) -> None:
    claims = {row["identifier"]: row["source"][0] for row in rows("claims", "claim")}  # type: ignore[index]
    listed: set[str] = set()
    for page in range(1, -(-len(claims) // 25) + 1):
        listed.update(shown(client, f"/claims/?page={page}")[1])

    for slug in set(claims.values()):
        _, links = shown(client, f"/sources/{slug}/")
        own = {f"/claims/{identifier}/" for identifier, s in claims.items() if s == slug}
        assert own <= set(links), slug
    assert {f"/claims/{identifier}/" for identifier in claims} <= listed


def test_each_dispute_has_its_page_and_leads_to_all_its_claims(client: Client) -> None:
    disputes = rows("disputes", "dispute")
    _, listed = shown(client, "/disputes/")

    for dispute in disputes:
        address = f"/disputes/{dispute['slug']}/"
        text, links = shown(client, address)
        assert escape(dispute["settled"]) in text, address
        assert escape(dispute["summary"]) in text, address
        for [identifier] in dispute["claims"]:  # type: ignore[attr-defined]
            assert f"/claims/{identifier}/" in links, (address, identifier)
        assert address in listed
    assert sorted(row["number"] for row in disputes) == list(range(1, 53))  # type: ignore[type-var]


def test_claims_and_the_programs_that_test_them_lead_to_each_other(client: Client) -> None:
    tested = {claim: task.slug for task in tasks() for claim in task.claims}
    assert len(tested) == 7

    for identifier, slug in tested.items():
        _, links = shown(client, f"/claims/{identifier}/")
        assert f"/code/{slug}/" in links, identifier
        _, links = shown(client, f"/code/{slug}/")
        assert f"/claims/{identifier}/" in links, slug

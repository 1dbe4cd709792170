"""Beside every measured number stands a link to how it was measured."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client

from comparison import run_ratings
from comparison.models import Run
from tests.page_html import read_html

METHOD = "/criteria/start-up/#measured"


@pytest.mark.parametrize(
    "address",
    ["/compare/anvil-vs-birch/", "/criteria/start-up/", "/frameworks/anvil/"],
)
def test_number_leads_to_its_method(small_universe: None, client: Client, address: str) -> None:
    page = read_html(client.get(address).content.decode(), address)

    assert METHOD in page.links
    assert "/criteria/forms/#measured" not in page.links


def test_front_page_leads_from_each_measured_row_to_its_method(
    site_data: None, client: Client
) -> None:
    page = client.get("/").context["page"]
    links = read_html(client.get("/").content.decode(), "/").links

    measured = [row.slug for row in page.rows if row.unit]
    for slug in measured:
        assert f"/criteria/{slug}/#measured" in links


def test_criterion_leads_to_the_run_that_its_ratings_rest_on(
    measured_universe: None, client: Client
) -> None:
    assert "/measurements/run-a/" not in client.get("/criteria/performance/").content.decode()
    Run.objects.update(published_on=None)
    run_ratings.derive_ratings(Run.objects.get(), publish_on=datetime.date(2030, 3, 2))

    page = read_html(client.get("/criteria/performance/?new").content.decode(), "/")

    assert "/measurements/run-a/" in page.links
    assert "measured" in page.ids


def test_source_of_a_run_leads_to_its_page(measured_universe: None, client: Client) -> None:
    run_ratings.derive_ratings(Run.objects.get())

    text = client.get("/sources/run-a/").content.decode()

    assert '<a href="/measurements/run-a/">/measurements/run-a/</a>' in text

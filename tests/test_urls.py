"""The table of contents: every page has its HTML route and its data twin."""

from __future__ import annotations

import re

import pytest
from django.urls import resolve, reverse

from comparison import urls
from tests.site_process import PROJECT
from tests.site_walk import PAGE_NAMES

NAMES = [str(pattern.name) for pattern in urls.urlpatterns]


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_every_page_has_a_data_twin(name: str) -> None:
    assert f"{name}-json" in NAMES


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_page_view_and_test_have_the_same_name(name: str) -> None:
    module = name.replace("-", "_")

    assert (PROJECT / "comparison" / "views" / f"{module}.py").is_file()
    assert (PROJECT / "templates" / "comparison" / f"{module}.html").is_file()
    assert (PROJECT / "tests" / "views" / f"test_{module}.py").is_file()


@pytest.mark.parametrize(
    ("name", "slug", "html", "json"),
    [
        ("home", {}, "/", "/index.json"),
        ("criteria", {}, "/criteria/", "/criteria.json"),
        ("criterion", {"slug": "forms"}, "/criteria/forms/", "/criteria/forms.json"),
        ("compare", {"versus": "a-vs-b"}, "/compare/a-vs-b/", "/compare/a-vs-b.json"),
        ("result", {}, "/recommend/result/", "/recommend/result.json"),
    ],
)
def test_twin_has_json_in_place_of_the_last_slash(
    name: str, slug: dict[str, str], html: str, json: str
) -> None:
    assert reverse(f"comparison:{name}", kwargs=slug) == html
    assert reverse(f"comparison:{name}-json", kwargs=slug) == json
    assert resolve(html).url_name == name
    assert resolve(json).url_name == f"{name}-json"


def test_every_page_is_explained_under_a_heading_of_its_name() -> None:
    headings = re.findall(r"^## (.+)$", (PROJECT / "docs" / "pages.md").read_text(), re.MULTILINE)
    names = [name for name in NAMES if not name.endswith(("-json", "-csv", "-md"))]

    assert headings == names


@pytest.mark.parametrize("ending", ["csv", "md"])
@pytest.mark.parametrize("name", ["compare", "result"])
def test_page_that_is_a_table_and_a_document_has_these_twins_too(name: str, ending: str) -> None:
    assert f"{name}-{ending}" in NAMES

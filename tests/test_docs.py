"""What docs/pages.md and docs/walkthrough.md name exists."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from comparison import urls
from tests.site_process import PROJECT

WALK = (PROJECT / "docs" / "walkthrough.md").read_text(encoding="utf-8")
PAGES = (PROJECT / "docs" / "pages.md").read_text(encoding="utf-8")

FOLDERS = "comparison|docs|site_config|static|templates|tests"
PATH = re.compile(rf"`((?:{FOLDERS})/[\w./-]+)`")
STOPS = re.findall(r"^\| \d+ \| `([^`]+)` \| (.+) \|$", WALK, re.MULTILINE)
ENDINGS = ("json", "csv", "md")
TWIN = re.compile(rf"(.+)-({'|'.join(ENDINGS)})")


def routes() -> dict[str, list[str]]:
    """Each page with the endings of its twins."""
    found: dict[str, list[str]] = {}
    for pattern in urls.urlpatterns:
        name = str(pattern.name)
        twin = TWIN.fullmatch(name)
        if twin and twin[1] in found:
            found[twin[1]].append(twin[2])
        else:
            found[name] = []
    return found


@pytest.mark.parametrize("text", [WALK, PAGES], ids=["walkthrough", "pages"])
def test_every_path_that_is_named_exists(text: str) -> None:
    paths = PATH.findall(text)

    assert paths
    assert [path for path in paths if not (PROJECT / path).exists()] == []


def test_walk_opens_each_file_once_but_for_the_renderer_that_begins_and_ends_it() -> None:
    files = [path for path, _ in STOPS]
    twice = {path for path in files if files.count(path) > 1}

    assert len(files) > 20
    assert twice == {"comparison/renderers.py"}


@pytest.mark.parametrize(("path", "story"), STOPS, ids=range(1, len(STOPS) + 1))
def test_each_stop_names_what_stands_in_its_file(path: str, story: str) -> None:
    code = (PROJECT / path).read_text(encoding="utf-8")
    for function in re.findall(r"`(\w+)\(\)`", story):
        assert f"def {function}(" in code
    for kind in re.findall(r"`([A-Z]\w+)`", story):
        assert f"class {kind}" in code


def test_every_page_has_its_heading() -> None:
    assert sorted(re.findall(r"^## (.+)$", PAGES, re.MULTILINE)) == sorted(routes())


def test_table_of_pages_lists_every_twin() -> None:
    listed = dict(re.findall(r"^\| ([\w-]+) \| `/[^|]*\| ([^|]+) \|$", PAGES, re.MULTILINE))

    assert set(listed) == set(routes())
    for name, endings in routes().items():
        assert sorted(re.findall("|".join(ENDINGS), listed[name])) == sorted(endings), name


def test_address_of_the_walk_is_that_of_a_result(site_data: None, client: Client) -> None:
    asked = re.search(r"`GET (\S+)`", WALK)
    assert asked
    answer = client.get(asked[1])

    assert answer.status_code == 200
    assert '<ol class="rank">' in answer.content.decode()

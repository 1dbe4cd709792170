"""Templates read only what their page has, and say what they read."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from comparison import urls
from comparison.renderers import Page
from tests.site_process import PROJECT

FOLDER = PROJECT / "templates"
TEXTS = {
    str(path.relative_to(FOLDER)): path.read_text(encoding="utf-8")
    for path in sorted(FOLDER.rglob("*.*"))
    if path.is_file()
}
OWN = [name for name in TEXTS if not name.startswith("admin/")]
PARTS = [name for name in OWN if Path(name).name.startswith("_")]
BY_DJANGO = {"404.html", "500.html"}

INCLUDE = re.compile(r'{%-? include "([^"]+)"([^%]*)%}')
EXTENDS = re.compile(r'{% extends "([^"]+)" %}')


def pages(kind: type[Page] = Page) -> Iterator[type[Page]]:
    """The page dataclasses of the views; importing the addresses has imported them all."""
    assert urls.urlpatterns
    for each in kind.__subclasses__():
        if each.__module__.startswith("comparison.views."):
            yield each
        yield from pages(each)


PAGES = {page.template: page for page in pages()}
DOCUMENTS = {page.markdown: page for page in pages() if page.markdown}


def read_of_page(template: str) -> set[str]:
    """The names after ``page.`` in a template, in what it extends and in the parts given a page."""
    text = TEXTS[template]
    names = set(re.findall(r"\bpage\.(\w+)", re.sub(r"{#.*?#}", "", text)))
    for part, arguments in INCLUDE.findall(text):
        if "page=page" in arguments:
            names |= read_of_page(part)
    for base in EXTENDS.findall(text):
        names |= read_of_page(base)
    return names


@pytest.mark.parametrize("template", [*PAGES, *DOCUMENTS])
def test_template_reads_only_fields_of_its_page(template: str) -> None:
    page = (PAGES | DOCUMENTS)[template]
    fields = {field.name for field in dataclasses.fields(page)} | {"section"}

    assert read_of_page(template) - fields == set()


@pytest.mark.parametrize("template", PAGES)
def test_every_field_of_a_page_is_there_for_a_reader(template: str) -> None:
    """A field that the template leaves out is at least in the data twin on purpose."""
    fields = {field.name for field in dataclasses.fields(PAGES[template])}
    unread = fields - read_of_page(template) - {"status"}

    assert unread <= ON_PURPOSE.get(template, set())


ON_PURPOSE = {
    "comparison/run.html": {"raw"},  # every sample, for programs
    "comparison/lost.html": {"asked"},
}


def test_every_page_has_a_template_of_its_name() -> None:
    for template, page in PAGES.items():
        module = page.__module__.rpartition(".")[2]
        assert template == f"comparison/{module}.html"
        assert template in TEXTS


@pytest.mark.parametrize("template", OWN)
def test_template_is_used(template: str) -> None:
    included = {name for text in TEXTS.values() for name, _ in INCLUDE.findall(text)}
    extended = {name for text in TEXTS.values() for name in EXTENDS.findall(text)}

    assert template in included | extended | BY_DJANGO | set(PAGES) | set(DOCUMENTS)


@pytest.mark.parametrize("template", PARTS)
def test_part_opens_with_a_comment_that_names_what_it_reads(template: str) -> None:
    assert re.match(r"{# Reads .+ #}\n", TEXTS[template])


@pytest.mark.parametrize("template", OWN)
def test_part_is_given_only_what_is_named(template: str) -> None:
    for name, arguments in INCLUDE.findall(TEXTS[template]):
        assert name in TEXTS, f"{template} includes {name}, which is not there"
        assert arguments.split()[-1:] == ["only"], f"{template} includes {name} with everything"


@pytest.mark.parametrize("template", PARTS)
def test_part_reads_nothing_that_it_is_not_given(template: str) -> None:
    """The first words of its variables are given by everyone who includes it, or set in itself."""
    for user, text in TEXTS.items():
        for name, arguments in INCLUDE.findall(text):
            if name == template:
                given = set(re.findall(r"(\w+)=", arguments))
                assert variables(TEXTS[template]) <= given, f"included by {user}"


def variables(text: str) -> set[str]:
    """The variables that a template takes from outside."""
    text = re.sub(r"{#.*?#}", "", text)
    own = set(re.findall(r"{% for ([\w, ]+?) in", text))
    set_here = {name for names in own for name in re.findall(r"\w+", names)}
    set_here |= set(re.findall(r"(\w+)=[\w.|]+", "".join(re.findall(r"{% with .*?%}", text))))
    shown = re.findall(r"{{ (\w+)", text)
    looped = re.findall(r"{% for [\w, ]+ in (\w+)", text)
    tested = [
        word
        for condition in re.findall(r"{% (?:el)?if (.*?) %}", text)
        for word in re.findall(r"(?<![\w.|:\"'])([a-z]\w*)", re.sub(r'"[^"]*"', "", condition))
    ]
    words = {"and", "or", "not", "in", "is", "forloop", "None", "True", "False"}
    return set(shown + looped + tested) - set_here - words

"""Terms of the glossary in the HTML of a page."""

from __future__ import annotations

import pytest
from django.template import Context, Template

SLUGS = {
    "ORM": "orm",
    "object mapper": "orm",
    "template": "template",
    "template engine": "engine",
    "don't repeat yourself": "dry",
}
LINK = '<a class="term" href="/glossary/#{}">{}</a>'
ORM = LINK.format("orm", "ORM")


def linked(html: str, slugs: dict[str, str] | None = SLUGS, **context: str) -> str:
    source = "{% load terms %}{% first_terms slugs %}" + html + "{% endfirst_terms %}"
    return Template(source).render(Context({"slugs": slugs, **context}))


def test_term_is_linked_where_it_is_first_used_and_not_again() -> None:
    assert linked("<p>An ORM.</p><p>The ORM, an object mapper.</p>") == (
        f"<p>An {ORM}.</p><p>The ORM, an object mapper.</p>"
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("FORM and ORMish and re-ORM", "FORM and ORMish and re-ORM"),
        ("ORMs", LINK.format("orm", "ORMs")),
        ("template engine", LINK.format("engine", "template engine")),
        ("Object mapper", LINK.format("orm", "Object mapper")),
        ("orm", "orm"),
        ("Template Studio, a name", "Template Studio, a name"),
        ("Template of mine", LINK.format("template", "Template") + " of mine"),
    ],
)
def test_only_whole_terms_are_linked_and_only_as_they_are_written(html: str, expected: str) -> None:
    assert linked(html) == expected


@pytest.mark.parametrize(
    "passed_over",
    [
        '<a href="/x/"><b>ORM</b></a>',
        "<h2>ORM</h2>",
        "<code>ORM</code>",
        "<cite>The ORM</cite>",
        "<pre><code>x</code> ORM</pre>",
        "<label><input> ORM</label>",
        "<button>ORM</button>",
        "<select><option>ORM</option></select>",
        "<summary><span>ORM</span></summary>",
        "<svg><svg><use/></svg><text>ORM</text></svg>",
        '<span class="vh">ORM</span>',
        '<p class="crumb s"><a href="/x/">x</a> / ORM</p>',
        '<div aria-hidden="true"><div>x</div>ORM</div>',
        '<p title="ORM"></p>',
    ],
)
def test_links_headings_code_controls_and_what_nobody_sees_stay(passed_over: str) -> None:
    assert linked(f"{passed_over}<p>ORM</p>") == f"{passed_over}<p>{ORM}</p>"


def test_text_stays_escaped() -> None:
    assert (
        linked("<p>{{ text }}</p>", text="<b>ORM</b> & don't repeat yourself")
        == (
            f"<p>&lt;b&gt;{ORM}&lt;/b&gt; &amp; " + LINK.format("dry", "don&#x27;t repeat yourself")
        )
        + "</p>"
    )


@pytest.mark.parametrize("slugs", [{}, None])
def test_page_stays_as_it_is_when_there_are_no_terms(slugs: dict[str, str] | None) -> None:
    assert linked("<p>ORM</p>", slugs) == "<p>ORM</p>"

"""A walk over every page of the site, with the shipped data: which addresses there are, and what
each answers. Walked once for all tests, because the data does not change meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.http.response import HttpResponseRedirectBase
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse

from comparison import urls
from comparison.forms import MODES
from comparison.links import pack
from comparison.measuring.programs import programs, tasks
from comparison.models import (
    Capability,
    Claim,
    Criterion,
    CriterionGroup,
    Dispute,
    Framework,
    FrameworkKind,
    Metric,
    Preset,
    Run,
    Source,
    SourceKind,
)
from comparison.renderers import Page, View, to_html
from comparison.selectors.questionnaire import preset_lines
from comparison.views.measurements import MeasurementsPage
from comparison.views.result import ResultPage
from tests.page_html import Html, read_html

REDIRECTS = {"short"}
"""What leads elsewhere, and is a page only when it cannot: tests/views/test_short.py."""
PAGE_NAMES = [
    str(pattern.name)
    for pattern in urls.urlpatterns
    if pattern.callback.keywords["renderer"] is to_html  # type: ignore[attr-defined]
    and pattern.name not in REDIRECTS
]
Way = tuple[dict[str, str], str]


@dataclass(frozen=True, kw_only=True)
class Visit:
    """``queries`` were made by the view, ``late`` while its page was rendered."""

    name: str
    address: str
    status: int
    queries: int
    late: int
    page: Page
    html: Html


def addresses() -> dict[str, list[str]]:
    """The addresses to walk, by the name of their page."""
    return {
        name: [_address(name, kwargs, query) for kwargs, query in ways()]
        for name, ways in WAYS.items()
    }


def _address(name: str, kwargs: dict[str, str], query: str) -> str:
    return reverse(f"comparison:{name}", kwargs=kwargs) + (f"?{query}" if query else "")


def twin(address: str) -> str:
    """The data of a page: ``.json`` in place of the last slash of its path."""
    path, _, query = address.partition("?")
    json = "/index.json" if path == "/" else path.removesuffix("/") + ".json"
    return json + (f"?{query}" if query else "")


def visit(name: str, address: str) -> Visit:
    """Run the view and render what it returns, apart, to see who asks the database."""
    match = resolve(address.partition("?")[0])
    request = RequestFactory().get(address)
    call: dict[str, Any] = match.func.keywords  # type: ignore[attr-defined]
    with CaptureQueriesContext(connection) as asked:
        page = call["view"](request, **match.kwargs)
    assert isinstance(page, Page), f"{address} is not the canonical address of its page"
    with CaptureQueriesContext(connection) as late:
        answer = call["renderer"](request, page)
    return Visit(
        name=name,
        address=address,
        status=answer.status_code,
        queries=len(asked),
        late=len(late),
        page=page,
        html=read_html(answer.content.decode(), address),
    )


MANY: dict[str, Callable[[dict[str, str]], QuerySet[Any]]] = {
    "claim": lambda kwargs: Claim.objects.filter(identifier=kwargs["identifier"]),
    "source": lambda kwargs: Source.objects.filter(slug=kwargs["slug"]),
}
"""Pages of a kind that there are hundreds of: a link to one leads there if the row is there."""


def leads_to(address: str) -> int:
    """The status of the page where an address leads in the end, without rendering it."""
    match = resolve(address)
    if match.url_name in MANY:
        return 200 if MANY[match.url_name](match.kwargs).exists() else 404
    answer = _answer(address)
    while isinstance(answer, HttpResponseRedirectBase):
        answer = _answer(answer.url)
    return answer.status if isinstance(answer, Page) else answer.status_code


def _answer(address: str) -> Page | HttpResponseBase:
    match = resolve(address.partition("?")[0])
    view: View = match.func.keywords["view"]  # type: ignore[attr-defined]
    return view(RequestFactory().get(address), **match.kwargs)


def _plain(*queries: str) -> list[Way]:
    return [({}, query) for query in ("", *queries)]


def _slugs(rows: Iterable[str], key: str = "slug") -> list[Way]:
    return [({key: slug}, "") for slug in rows]


def _frameworks() -> list[Way]:
    queries = [f"kind={kind}" for kind in FrameworkKind.values]
    queries += [f"interface={name}" for name in ("wsgi", "asgi", "own_server")]
    queries += [f"capability={slug}" for slug in _of(Capability)]
    return _plain(*queries, "kind=micro&interface=asgi&capability=orm")


def _compare() -> list[Way]:
    slugs = sorted(_of(Framework))
    pairs = ["django-vs-flask", "django-vs-flask-kit"]
    sets = [*pairs, "-vs-".join(slugs[:3]), "-vs-".join(slugs[:8]), "-vs-".join(slugs[-8:])]
    options = ["diff=1", "sort=difference", "diff=1&sort=difference"]
    options += [f"group={slug}" for slug in _of(CriterionGroup)]
    options += [f"open={slug}" for slug in _of(Criterion)[:2]]
    return [({"versus": versus}, "") for versus in sets] + [
        ({"versus": pairs[0]}, query) for query in options
    ]


def _presets() -> list[str]:
    assert Preset.objects.count() >= 5
    return [urlencode(line.answers) for line in preset_lines()]


def _results() -> list[Way]:
    presets = _presets()
    modes = [f"{presets[0]}&forms={mode}" for mode in MODES if mode != "best"]
    return _plain(*presets, *modes)


def _teams() -> list[Way]:
    codes = [pack(query) for query in _presets()[:8]]
    teams = [codes[:1], codes[:2], codes, [codes[0], "unreadable"]]
    return _plain(*(urlencode([("a", code) for code in team]) for team in teams))


def _receipts() -> list[Way]:
    """Receipts of two results, as the result pages offer them."""
    pages = [visit("result", _address("result", {}, query)).page for query in _presets()[:2]]
    return [({"code": page.receipt}, "") for page in pages if isinstance(page, ResultPage)]


def _code_tasks() -> list[Way]:
    """Every task as it opens, and all of its programs, three to a page."""
    ways: list[Way] = []
    for task in tasks():
        shown = [program for program in programs(task) if not program.is_yardstick]
        names = sorted({program.framework for program in shown})
        threes = [names[start : start + 3] for start in range(0, len(names), 3)]
        queries = ("", *(urlencode([("f", name) for name in three]) for three in threes))
        ways += [({"slug": task.slug}, query) for query in queries]
    return ways


def _sources() -> list[Way]:
    kinds = [f"kind={kind}" for kind in SourceKind.values]
    return _plain("page=2", "words=django", "words=nothing+has+this", *kinds)


def _claims() -> list[Way]:
    facets = ["verdict=outdated", "framework=django", "article=article-002", "criterion=none"]
    return _plain(*facets, "page=2", "words=orm", "words=nothing+has+this", "&".join(facets[:3]))


def _measurements() -> list[Way]:
    """Each value of each choice, one at a time."""
    page = visit("measurements", _address("measurements", {}, "")).page
    assert isinstance(page, MeasurementsPage)
    choices = page.speed.choices if page.speed else ()
    queries = {option.query for choice in choices for option in choice.options if option.query}
    return _plain(*sorted(queries))


def _of(model: Any, field: str = "slug") -> list[str]:
    rows = model if isinstance(model, QuerySet) else model.objects.all()
    return list(rows.values_list(field, flat=True))


WAYS: dict[str, Callable[[], list[Way]]] = {
    "home": _plain,
    "frameworks": _frameworks,
    "framework": lambda: _slugs(_of(Framework)),
    "when": lambda: _slugs(_of(Framework)),
    "compare-choose": partial(_plain, "f=django", "f=django&f=nothing"),
    "compare": _compare,
    "criteria": _plain,
    "criterion": lambda: _slugs(_of(Criterion)),
    "recommend": lambda: _plain(*_presets()),
    "steps": lambda: _plain(*(f"{a}&step={s}" for a, s in product(_presets()[:2], range(1, 12)))),
    "result": _results,
    "team": _teams,
    "receipt": _receipts,
    "code": _plain,
    "code-task": _code_tasks,
    "measurements": _measurements,
    "run": lambda: _slugs(_of(Run)),
    "methodology": _plain,
    "sources": _sources,
    "source": lambda: _slugs({*_of(Source.objects.articles()), *_of(Source)[::25]}),
    "claims": _claims,
    "claim": lambda: _slugs(_of(Claim, "identifier")[::8], "identifier"),
    "disputes": _plain,
    "dispute": lambda: _slugs(_of(Dispute)),
    "adopters": _plain,
    "numbers": _plain,
    "metric": lambda: _slugs(_of(Metric)),
    "releases": _plain,
    "faq": _plain,
    "glossary": _plain,
    "health": _plain,
}

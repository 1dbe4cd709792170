"""The table of contents of the site."""

from __future__ import annotations

from functools import partial

from django.urls import URLPattern, path

from comparison import renderers
from comparison.views import (
    adopters,
    claim,
    claims,
    code,
    code_task,
    compare,
    compare_choose,
    criteria,
    criterion,
    dispute,
    disputes,
    faq,
    framework,
    frameworks,
    glossary,
    health,
    home,
    measurements,
    methodology,
    metric,
    numbers,
    receipt,
    recommend,
    releases,
    result,
    run,
    short,
    source,
    sources,
    steps,
    team,
    when,
)

app_name = "comparison"


TWINS: dict[str, renderers.Renderer] = {
    "json": renderers.to_json,
    "csv": renderers.to_csv,
    "md": renderers.to_markdown,
}


def page(name: str, route: str, view: renderers.View, *also: str) -> list[URLPattern]:
    """The HTML route of a page, and its data twins: ``criteria/`` and ``criteria.json``.

    ``also`` names the twins that it offers besides: csv for a table, md for a Markdown template.
    """
    html = partial(renderers.respond, view=view, renderer=renderers.to_html)
    return [
        path(f"{route}/" if route else "", html, name=name),
        *(_twin(name, route or "index", view, ending) for ending in ("json", *also)),
    ]


def _twin(name: str, route: str, view: renderers.View, ending: str) -> URLPattern:
    twin = partial(renderers.respond, view=view, renderer=TWINS[ending])
    return path(f"{route}.{ending}", twin, name=f"{name}-{ending}")


urlpatterns = [
    *page("home", "", home.home),
    *page("frameworks", "frameworks", frameworks.frameworks),
    *page("framework", "frameworks/<slug:slug>", framework.framework),
    *page("when", "frameworks/<slug:slug>/when", when.when),
    *page("compare-choose", "compare", compare_choose.compare_choose),
    *page("compare", "compare/<str:versus>", compare.compare, "csv", "md"),
    *page("criteria", "criteria", criteria.criteria),
    *page("criterion", "criteria/<slug:slug>", criterion.criterion),
    *page("recommend", "recommend", recommend.recommend),
    *page("steps", "recommend/steps", steps.steps),
    *page("result", "recommend/result", result.result, "csv", "md"),
    *page("team", "recommend/team", team.team),
    *page("short", "r/<str:code>", short.short, "csv", "md"),
    *page("receipt", "receipt/<str:code>", receipt.receipt),
    *page("code", "code", code.code),
    *page("code-task", "code/<slug:slug>", code_task.code_task),
    *page("measurements", "measurements", measurements.measurements, "csv"),
    *page("run", "measurements/<slug:slug>", run.run, "csv"),
    *page("methodology", "methodology", methodology.methodology),
    *page("claims", "claims", claims.claims),
    *page("claim", "claims/<slug:identifier>", claim.claim),
    *page("disputes", "disputes", disputes.disputes),
    *page("dispute", "disputes/<slug:slug>", dispute.dispute),
    *page("sources", "sources", sources.sources),
    *page("source", "sources/<slug:slug>", source.source),
    *page("adopters", "adopters", adopters.adopters),
    *page("numbers", "numbers", numbers.numbers),
    *page("metric", "numbers/<slug:slug>", metric.metric),
    *page("releases", "releases", releases.releases),
    *page("faq", "faq", faq.faq),
    *page("glossary", "glossary", glossary.glossary),
    *page("health", "health", health.health),
]

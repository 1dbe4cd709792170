"""The table of contents of the site."""

from __future__ import annotations

from functools import partial

from django.urls import URLPattern, path

from comparison import renderers
from comparison.views import (
    code,
    code_task,
    compare,
    compare_choose,
    criteria,
    criterion,
    framework,
    frameworks,
    home,
    methodology,
    recommend,
    result,
    sources,
    steps,
    when,
)

app_name = "comparison"


def page(name: str, route: str, view: renderers.View) -> list[URLPattern]:
    """The HTML route of a page, and its data twin: ``criteria/`` and ``criteria.json``."""
    html = partial(renderers.respond, view=view, renderer=renderers.to_html)
    json = partial(renderers.respond, view=view, renderer=renderers.to_json)
    return [
        path(f"{route}/" if route else "", html, name=name),
        path(f"{route or 'index'}.json", json, name=f"{name}-json"),
    ]


urlpatterns = [
    *page("home", "", home.home),
    *page("frameworks", "frameworks", frameworks.frameworks),
    *page("framework", "frameworks/<slug:slug>", framework.framework),
    *page("when", "frameworks/<slug:slug>/when", when.when),
    *page("compare-choose", "compare", compare_choose.compare_choose),
    *page("compare", "compare/<str:versus>", compare.compare),
    *page("criteria", "criteria", criteria.criteria),
    *page("criterion", "criteria/<slug:slug>", criterion.criterion),
    *page("recommend", "recommend", recommend.recommend),
    *page("steps", "recommend/steps", steps.steps),
    *page("result", "recommend/result", result.result),
    *page("code", "code", code.code),
    *page("code-task", "code/<slug:slug>", code_task.code_task),
    *page("methodology", "methodology", methodology.methodology),
    *page("sources", "sources", sources.sources),
]

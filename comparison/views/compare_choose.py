"""Choose what to compare; also the answer to an address that names what does not exist."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect

from comparison.renderers import Page
from comparison.selectors.comparison import Column, columns

MOST = 8
POPULAR = (
    ("django", "flask"),
    ("fastapi", "flask"),
    ("django", "fastapi"),
    ("django", "flask-kit"),
    ("fastapi", "litestar"),
    ("flask", "quart"),
    ("django-drf", "fastapi-kit", "litestar-kit"),
    ("bottle", "falcon", "starlette"),
)


@dataclass(frozen=True, kw_only=True)
class ChoosePage(Page):
    """``problem`` says what is wrong with the address, ``ticked`` what was understood of it."""

    template = "comparison/compare_choose.html"
    section = "compare"

    frameworks: tuple[Column, ...]
    stacks: tuple[Column, ...]
    ticked: tuple[str, ...]
    problem: str
    suggestion: tuple[Column, ...]
    popular: tuple[tuple[Column, ...], ...]


def compare_choose(request: HttpRequest) -> ChoosePage | HttpResponseRedirect:
    asked = [slug for slug in request.GET.getlist("f") if slug]
    everything = columns()
    known = [column.slug for column in everything if column.slug in asked]
    if len(set(asked)) == len(known) and 2 <= len(known) <= MOST:
        return redirect("comparison:compare", versus="-vs-".join(known))
    return choose_page(asked, everything, lost=False)


def choose_page(
    asked: list[str], everything: tuple[Column, ...], *, lost: bool = True
) -> ChoosePage:
    by_slug = {column.slug: column for column in everything}
    guesses = [guess for slug in asked for guess in get_close_matches(slug, by_slug, n=1)]
    meant = tuple(by_slug[slug] for slug in sorted(set(guesses)))
    return ChoosePage(
        title="Choose what to compare",
        description="Tick two to eight frameworks or stacks and see them side by side.",
        status=404 if lost else 200,
        frameworks=tuple(column for column in everything if not column.base),
        stacks=tuple(column for column in everything if column.base),
        ticked=tuple(slug for slug in by_slug if slug in asked or slug in guesses),
        problem=_problem(asked, set(by_slug)) if asked else "",
        suggestion=meant if 2 <= len(meant) <= MOST else (),
        popular=tuple(
            tuple(by_slug[slug] for slug in slugs)
            for slugs in POPULAR
            if set(slugs) <= set(by_slug)
        ),
    )


def _problem(asked: list[str], known: set[str]) -> str:
    unknown = [slug for slug in dict.fromkeys(asked) if slug not in known]
    if unknown:
        return f"We compare nothing called {', '.join(f'“{slug[:60]}”' for slug in unknown[:8])}."
    if len(set(asked)) < len(asked):
        return "A framework was named twice. Each can stand in the table once."
    if len(asked) < 2:
        return "One framework is not a comparison. Tick at least one more."
    return f"The table holds at most {MOST} columns; {len(asked)} were asked for. Untick some."

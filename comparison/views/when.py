"""When is this framework the right answer? Computed by the engine, not written."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.engine.screening import Outcome
from comparison.renderers import Page
from comparison.selectors.basis import Basis, basis
from comparison.selectors.catalogue import FrameworkDetail, framework_detail
from comparison.selectors.questionnaire import MustHaveLine
from comparison.selectors.study_report import Region, region
from comparison.views.lost import LostPage, lost_framework
from comparison.views.recommend import PresetLink, preset_links


@dataclass(frozen=True, kw_only=True)
class WhenPage(Page):
    """``fails`` are the must-haves that neither it nor a stack on it meets, ``by_stack`` those that
    only a stack meets."""

    template = "comparison/when.html"
    section = "frameworks"

    framework: FrameworkDetail
    region: Region | None
    presets: tuple[PresetLink, ...]
    fails: tuple[MustHaveLine, ...]
    by_stack: tuple[MustHaveLine, ...]


def when(request: HttpRequest, slug: str) -> WhenPage | LostPage:
    detail = framework_detail(slug=slug)
    if detail is None:
        return lost_framework(slug)
    on, base = basis(), detail.line.base or slug
    found = region(slug=base)
    forms = [base, slug, *(stack.slug for stack in detail.stacks)]
    fails, by_stack = _must_haves(on, forms, base)
    first = {preset for preset, _, _ in found.presets} if found else set()
    return WhenPage(
        title=f"When is {detail.line.name} the right answer?",
        description=f"The needs in which {detail.line.name} comes first, its closest rivals there, "
        "and the must-haves it cannot meet: computed, not written.",
        framework=detail,
        region=found,
        presets=tuple(link for link in preset_links(on.presets) if link.preset.slug in first),
        fails=fails,
        by_stack=by_stack,
    )


def _must_haves(
    on: Basis, forms: list[str], base: str
) -> tuple[tuple[MustHaveLine, ...], tuple[MustHaveLine, ...]]:
    known = on.facts
    failed = [must for must in on.form.must_haves if known.outcome(base, must) is Outcome.NOT_MET]
    helped = [
        must
        for must in failed
        if any(known.outcome(form, must) is not Outcome.NOT_MET for form in forms)
    ]
    return tuple(must for must in failed if must not in helped), tuple(helped)

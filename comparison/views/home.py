"""The front page: the promise, Django and Flask at a glance, the way in, what was checked."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.renderers import Page
from comparison.selectors.catalogue import FrameworkLine, framework_lines
from comparison.selectors.comparison import (
    Column,
    Row,
    Standing,
    columns,
    glance,
    row_groups,
    standing,
)
from comparison.selectors.evidence import Tally, tally
from comparison.selectors.questionnaire import preset_lines
from comparison.views.recommend import PresetLink, preset_links

PAIR = ("django", "flask")


@dataclass(frozen=True, kw_only=True)
class HomePage(Page):
    template = "comparison/home.html"

    pair: tuple[Column, ...]
    rows: tuple[Row, ...]
    standing: Standing
    presets: tuple[PresetLink, ...]
    frameworks: tuple[FrameworkLine, ...]
    tally: Tally


def home(request: HttpRequest) -> HomePage:
    pair = columns(frameworks=PAIR)  # fewer than two when one of them is not published
    groups = row_groups(frameworks=[column.slug for column in pair])
    return HomePage(
        title="Twelve Python web frameworks, held to one line",
        description="Python web frameworks compared on evidence: every rating follows a written "
        "rubric and cites its sources, and the recommendation ranks them for your needs.",
        pair=pair,
        rows=glance(groups=groups, shown=pair, each=4),
        standing=standing(groups=groups, shown=pair),
        presets=preset_links(preset_lines()),
        frameworks=framework_lines(),
        tally=tally(),
    )

"""The list of frameworks and stacks: filter it, tick some, compare them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from comparison.forms import FrameworkFilter
from comparison.models import FrameworkKind
from comparison.renderers import Page
from comparison.selectors.catalogue import INTERFACES, FrameworkLine, framework_lines
from comparison.selectors.comparison import CapabilityName, capability_names
from comparison.selectors.examples import deciding_names


@dataclass(frozen=True, kw_only=True)
class FrameworksPage(Page):
    """``decided_by`` are the tasks, slug and title, whose programs show the chosen capability."""

    template = "comparison/frameworks.html"
    section = "frameworks"

    frameworks: tuple[FrameworkLine, ...]
    chosen: FrameworkFilter
    kinds: tuple[tuple[str, str], ...]
    interfaces: tuple[tuple[str, str], ...]
    capabilities: tuple[CapabilityName, ...]
    decided_by: tuple[tuple[str, str], ...]


def frameworks(request: HttpRequest) -> FrameworksPage:
    chosen = FrameworkFilter.from_query(request.GET)
    return FrameworksPage(
        title="Frameworks and stacks",
        description="Twelve Python web frameworks and the stacks built on them: filter by kind, "
        "server interface and capability, then compare the ones you tick.",
        frameworks=framework_lines(
            kind=chosen.kind, interface=chosen.interface, capability=chosen.capability
        ),
        chosen=chosen,
        kinds=tuple((kind.value, str(kind.label)) for kind in FrameworkKind),
        interfaces=tuple(INTERFACES.items()),
        capabilities=capability_names(),
        decided_by=deciding_names(capability=chosen.capability),
    )

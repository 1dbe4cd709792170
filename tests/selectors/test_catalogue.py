"""Frameworks of tests/universe.py as the list and their own pages show them."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.catalogue import framework_detail, framework_lines
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def slugs(kind: str = "", interface: str = "", capability: str = "") -> list[str]:
    found = framework_lines(kind=kind, interface=interface, capability=capability)
    return [line.slug for line in found]


def test_lines_go_by_name_and_say_what_they_are() -> None:
    anvil, birch, kit, cedar = framework_lines()

    assert [anvil.name, birch.name, kit.name, cedar.name] == [
        "Anvil",
        "Birch",
        "Birch-kit",
        "Cedar",
    ]
    assert (anvil.kind_name, anvil.interfaces) == ("full-stack", ("WSGI", "ASGI"))
    assert (kit.base, kit.base_name) == ("birch", "Birch")
    assert (cedar.rating_count, cedar.reviewed_on) == (3, universe.REVIEWED_ON)


@pytest.mark.parametrize(
    ("kind", "interface", "capability", "found"),
    [
        ("micro", "", "", ["birch", "birch-kit"]),
        ("", "asgi", "", ["anvil", "cedar"]),
        ("", "own_server", "", []),
        ("", "", "templates", ["anvil", "birch", "birch-kit"]),  # cedar: not possible
        ("", "", "websocket", ["cedar"]),  # unknown and write it yourself supply nothing
        ("micro", "asgi", "", []),
        ("micro", "wsgi", "templates", ["birch", "birch-kit"]),
        ("no-such-kind", "no-such-interface", "", list(universe.FRAMEWORKS)),
        ("", "published", "", list(universe.FRAMEWORKS)),  # a field, but no interface
        ("", "", "no-such-capability", []),
    ],
)
def test_filters_narrow_together(
    kind: str, interface: str, capability: str, found: list[str]
) -> None:
    assert slugs(kind, interface, capability) == found


def test_framework_that_is_not_published_is_neither_listed_nor_found() -> None:
    models.Framework.objects.filter(slug="cedar").update(published=False)

    assert slugs() == ["anvil", "birch", "birch-kit"]
    assert framework_detail(slug="cedar") is None


def test_detail_has_facts_remarks_and_capabilities_with_their_sources() -> None:
    anvil = framework_detail(slug="anvil")

    assert anvil is not None
    assert [(fact.name, fact.value) for fact in anvil.facts] == [("Licence", "MIT")]
    assert anvil.facts[0].source is not None
    assert anvil.facts[0].source.opened_on == universe.REVIEWED_ON
    assert [remark.text for remark in anvil.strengths] == ["Good at being anvil."]
    assert (anvil.weaknesses, anvil.choose_when, anvil.avoid_when) == ((), (), ())
    assert [(s.capability, s.cell.level, s.group_name) for s in anvil.supports] == [
        ("templates", "core", "Making"),
        ("websocket", "unknown", "Running"),
    ]
    assert [citation.title for citation in anvil.supports[0].citations] == ["The manual"]


def test_remark_names_the_published_claims_and_the_ratings_it_comes_from() -> None:
    remark = models.Remark.objects.create(
        framework=models.Framework.objects.get(slug="anvil"),
        kind="choose-when",
        position=1,
        text="Forms matter.",
    )
    remark.claims.set(models.Claim.objects.all())
    remark.criteria.set(models.Criterion.objects.filter(slug="forms"))

    anvil = framework_detail(slug="anvil")
    assert anvil is not None
    [line] = anvil.choose_when
    assert [(claim.identifier, claim.verdict) for claim in line.claims] == [
        ("A-01", "contradicted")
    ]
    assert [(rating.slug, rating.name) for rating in line.ratings] == [("forms", "Forms")]

    models.Claim.objects.update(state="draft")
    again = framework_detail(slug="anvil")
    assert again is not None
    assert again.choose_when[0].claims == ()


def test_base_names_its_stacks_and_a_stack_its_parts() -> None:
    birch, kit = framework_detail(slug="birch"), framework_detail(slug="birch-kit")

    assert birch is not None
    assert kit is not None
    assert ([stack.slug for stack in birch.stacks], birch.parts) == (["birch-kit"], ())
    assert [(part.package, part.version) for part in kit.parts] == [("birch-forms", "1.2")]
    assert kit.stacks == ()


def test_stack_that_is_not_published_is_not_named_by_its_base() -> None:
    models.Framework.objects.filter(slug="birch-kit").update(published=False)
    birch = framework_detail(slug="birch")

    assert birch is not None
    assert birch.stacks == ()


@pytest.mark.parametrize("slug", ["", "no-such-framework", "ANVIL"])
def test_detail_of_what_does_not_exist_is_none(slug: str) -> None:
    assert framework_detail(slug=slug) is None

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def capability(slug: str = "forms", **fields: object) -> models.Capability:
    group = models.CriterionGroup.objects.first() or universe.group("making")
    given = {"name": slug.capitalize(), "definition": "Counts."}
    return models.Capability.objects.create(slug=slug, group=group, **given | fields)


def support(level: str = "core", how: str = "") -> models.Support:
    framework = models.Framework.objects.first() or universe.framework("oak")
    row = models.Capability.objects.first() or capability()
    return models.Support.objects.create(framework=framework, capability=row, level=level, how=how)


def cite(row: models.Support) -> models.SupportCitation:
    return models.SupportCitation.objects.create(support=row, source=universe.document(), says="…")


def cite_twice() -> None:
    row = support()
    cite(row)
    cite(row)


REFUSED: Refusals = {
    "capability.slug": lambda: [capability(), capability(name="Another")],
    "capability.name": lambda: [capability(), capability("pages", name="Forms")],
    "capability_says_what_counts": lambda: capability(definition=""),
    "framework_has_one_support_per_capability": lambda: [support(), support("unknown")],
    "support_level_is_known": lambda: support("built-in"),
    "third_party_support_names_the_add_on": lambda: support("third-party"),
    "support_cites_a_source_once": cite_twice,
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


def test_support_stands_by_group_and_capability_then_framework() -> None:
    universe.build_criteria()
    universe.build_frameworks()
    universe.build_capabilities()

    rows = [
        (row.capability.slug, row.framework.slug) for row in models.Support.objects.in_table_order()
    ]

    assert rows == [
        (capability, framework)
        for capability in ("templates", "websocket")
        for framework in universe.FRAMEWORKS
    ]


def test_support_counts_its_citations() -> None:
    row = support()
    cite(row)

    assert models.Support.objects.with_citation_count().get().citation_count == 1  # type: ignore[attr-defined]


def test_support_of_an_unpublished_framework_is_not_shown() -> None:
    support()
    models.Framework.objects.update(published=False)

    assert not models.Support.objects.of_published().exists()

import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def must_have(slug: str = "modern", **fields: object) -> models.MustHave:
    group = models.CriterionGroup.objects.first() or universe.group("making")
    given = {"label": slug.capitalize(), "meaning": "Passes.", "kind": "python", "python": "3.12"}
    return models.MustHave.objects.create(slug=slug, group=group, **given | fields)


REFUSED: Refusals = {
    "musthave.slug": lambda: [must_have(), must_have(label="Another")],
    "musthave.label": lambda: [must_have(), must_have("another", label="Modern")],
    "must_have_kind_is_known": lambda: must_have(kind="mood"),
    "must_have_is_decided_by_exactly_one_kind_of_fact": lambda: must_have(interface="wsgi"),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])


@pytest.mark.parametrize(
    "fields",
    [
        {"python": ""},
        {"kind": "interface", "python": "", "interface": "cgi"},
        {"kind": "capability", "python": "", "at_least": "core"},
        {"kind": "capability", "python": "", "at_least": "unknown"},
    ],
)
def test_must_have_without_the_fact_that_decides_it_is_refused(fields: dict[str, str]) -> None:
    assert_refused("must_have_is_decided_by_exactly_one_kind_of_fact", lambda: must_have(**fields))


def test_each_kind_of_must_have_can_be_kept() -> None:
    universe.build()

    must_have("python")
    must_have("asgi", kind="interface", python="", interface="asgi")

    assert models.MustHave.objects.count() == 3

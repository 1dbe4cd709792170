import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def adopter(**fields: object) -> models.Adopter:
    given = {"organisation": "Foundry", "finding": "said", "note": "Only said."}
    oak = models.Framework.objects.first() or universe.framework("oak")
    return models.Adopter.objects.create(framework=oak, **given | fields)


def citation(row: models.Adopter, says: str = "It does.") -> models.AdopterCitation:
    return models.AdopterCitation.objects.create(adopter=row, source=universe.document(), says=says)


def cited_twice() -> None:
    row = adopter()
    citation(row)
    citation(row)


REFUSED: Refusals = {
    "organisation_adopts_a_framework_once": lambda: [adopter(), adopter()],
    "adopter_finding_is_known": lambda: adopter(finding="rumoured"),
    "adopter_has_a_name": lambda: adopter(organisation=""),
    "adopter_says_what_was_found": lambda: adopter(note=""),
    "adopter_cites_a_source_once": cited_twice,
    "adopter_citation_says_something": lambda: citation(adopter(), says=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])

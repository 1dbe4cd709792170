import pytest

from comparison import models
from tests import universe
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def gap(text: str = "A table.") -> models.Gap:
    return models.Gap.objects.create(source=universe.article(), position=1, text=text)


def bullet(*, shared: bool = False, **fields: object) -> models.Bullet:
    given = {"kind": "strength", "text": "Firm", "position": 1}
    oak = models.Framework.objects.first() or universe.framework("oak")
    source = None if shared else universe.article()
    return models.Bullet.objects.create(source=source, framework=oak, **given | fields)


REFUSED: Refusals = {
    "gap_has_its_own_place_in_its_article": lambda: [gap(), gap()],
    "gap_has_a_text": lambda: gap(text=""),
    "bullet_has_its_own_place_in_its_list": lambda: [bullet(), bullet()],
    "shared_bullet_has_its_own_place_in_its_list": lambda: [
        bullet(shared=True),
        bullet(shared=True),
    ],
    "bullet_kind_is_known": lambda: bullet(kind="wish"),
    "bullet_has_a_text": lambda: bullet(text=""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])

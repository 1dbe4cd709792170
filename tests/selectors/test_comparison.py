"""The comparison table of tests/universe.py. Values of the two columns mostly used here:

            forms   docs    making   safety  start-up  running
anvil       1       0.75    0.875    0.75    0         0.375
birch       0.25    1       0.625    0.5     1         0.75
difference  0.75    0.25             0.25    1
"""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.comparison import (
    Row,
    capability_names,
    capability_rows,
    columns,
    glance,
    row_groups,
    standing,
)
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")

PAIR = ("anvil", "birch")


def rows(*frameworks: str) -> dict[str, Row]:
    return {row.slug: row for group in row_groups(frameworks=frameworks) for row in group.rows}


def test_columns_stand_in_the_order_of_their_slugs_whatever_was_asked_for() -> None:
    assert [column.slug for column in columns()] == list(universe.FRAMEWORKS)
    assert [column.slug for column in columns(frameworks=["cedar", "anvil"])] == ["anvil", "cedar"]
    assert [column.base for column in columns()] == ["", "", "birch", ""]


def test_column_of_an_unpublished_framework_is_not_there() -> None:
    models.Framework.objects.filter(slug="cedar").update(published=False)

    assert [column.slug for column in columns()] == ["anvil", "birch", "birch-kit"]


def test_table_has_a_row_per_criterion_and_a_cell_per_framework_in_the_order_asked_for() -> None:
    making, running = row_groups(frameworks=["cedar", "anvil"])

    assert [row.slug for row in making.rows] == ["forms", "docs"]
    assert [row.slug for row in running.rows] == ["safety", "start-up"]
    assert [cell.framework for cell in making.rows[0].cells] == ["cedar", "anvil"]


@pytest.mark.parametrize(
    ("criterion", "spread", "leader"),
    [("forms", 0.75, "anvil"), ("docs", 0.25, "birch"), ("start-up", 1, "birch")],
)
def test_row_says_how_much_it_differs_and_who_alone_is_highest(
    criterion: str, spread: float, leader: str
) -> None:
    row = rows(*PAIR)[criterion]

    assert row.spread == pytest.approx(spread)
    assert row.leader == leader


def test_nobody_leads_where_two_share_the_highest_rating() -> None:
    assert rows("anvil", "birch-kit", "cedar")["docs"].leader == ""  # 4, 4 and not rated
    assert rows("birch", "birch-kit")["safety"].leader == ""
    assert rows("birch", "birch-kit")["safety"].level


def test_nobody_leads_where_only_one_is_rated() -> None:
    models.Rating.objects.filter(framework__slug="birch", criterion__slug="docs").update(
        performance=None, low=None, high=None
    )
    docs = rows("birch", "cedar")["docs"]

    assert (docs.leader, docs.spread, docs.not_rated, docs.level) == ("", 0, 2, False)
    assert rows("anvil", "cedar")["docs"].leader == ""


def test_means_leave_out_what_is_not_rated_and_every_criterion_counts_the_same() -> None:
    making, running = row_groups(frameworks=["anvil", "birch", "cedar"])

    assert making.means == pytest.approx((0.875, 0.625, 0))  # cedar: forms alone
    assert running.means == pytest.approx((0.375, 0.75, 0.75))


def test_mean_of_a_group_in_which_nothing_is_rated_is_unknown() -> None:
    models.Rating.objects.filter(criterion__slug="forms", framework__slug="cedar").update(
        performance=None, low=None, high=None
    )

    assert row_groups(frameworks=["cedar"])[0].means == (None,)


def test_only_the_rows_asked_for_are_open_and_carry_citations() -> None:
    groups = row_groups(frameworks=PAIR, opened=["docs"])
    found = {row.slug: row for group in groups for row in group.rows}

    assert [slug for slug, row in found.items() if row.opened] == ["docs"]
    assert len(found["docs"].cells[0].citations) == 1
    assert found["forms"].cells[0].citations == ()
    assert all(
        row.opened for group in row_groups(frameworks=PAIR, opened=None) for row in group.rows
    )


def test_standing_counts_who_alone_is_higher_and_names_what_differs_most() -> None:
    found = standing(groups=row_groups(frameworks=PAIR), shown=columns(frameworks=PAIR))

    assert (found.rated, found.level) == (4, 0)
    assert found.higher == (("Anvil", 2), ("Birch", 2))
    assert [row.slug for row in found.most] == ["start-up", "forms", "docs", "safety"]


def test_standing_does_not_count_a_criterion_on_which_somebody_is_not_rated() -> None:
    pair = ("birch", "cedar")
    found = standing(groups=row_groups(frameworks=pair), shown=columns(frameworks=pair))

    assert found.rated == 3
    assert found.higher == (("Birch", 2), ("Cedar", 1))  # forms and start-up; safety


def test_standing_counts_level_rows() -> None:
    pair = ("birch", "birch-kit")
    found = standing(groups=row_groups(frameworks=pair), shown=columns(frameworks=pair))

    assert (found.rated, found.level) == (4, 1)


def test_glance_shows_as_many_criteria_of_each_side_as_far_as_there_are() -> None:
    groups, shown = row_groups(frameworks=PAIR), columns(frameworks=PAIR)

    assert [row.slug for row in glance(groups=groups, shown=shown, each=1)] == ["forms", "start-up"]
    assert len(glance(groups=groups, shown=shown, each=9)) == 4


def test_capability_table_has_every_capability_with_cells_in_the_order_asked_for() -> None:
    templates, websocket = capability_rows(frameworks=["cedar", "birch"])

    assert [cell.level for cell in templates.cells] == ["not-possible", "third-party"]
    assert [cell.word for cell in websocket.cells] == ["core", "write it yourself"]
    assert (templates.cells[1].how, templates.cells[1].citation_count) == ("Twig", 1)
    assert not templates.level


def test_capability_cell_that_nobody_has_looked_at_says_unknown() -> None:
    models.Support.objects.filter(framework__slug="cedar", capability__slug="templates").delete()
    cell = capability_rows(frameworks=["cedar"])[0].cells[0]

    assert (cell.framework_name, cell.level, cell.word) == ("Cedar", "unknown", "unknown")


def test_capability_names_come_with_their_group() -> None:
    found = [(name.slug, name.group_name) for name in capability_names()]

    assert found == [("templates", "Making"), ("websocket", "Running")]

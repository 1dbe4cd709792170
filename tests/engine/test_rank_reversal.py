"""Why the bounds of a criterion are fixed: normalising by column lets losers decide who wins."""

from itertools import combinations

import numpy as np
import pytest

from comparison.engine.decision import decide
from comparison.engine.problem import read_problem
from tests.reference_cases.akestoridis2020 import (
    ABSOLUTE,
    BENEFITS,
    BY_RATIO,
    MIN_MAX,
    NAMES,
    TABLE,
    WITHOUT_A1,
    WITHOUT_A3,
)
from tests.reference_cases.case import Case


def winner(case: Case) -> str:
    return decide(read_problem(case.problem())).verdict.leaders[0]


def ranking(names: list[str]) -> list[str]:
    """The ranking on the absolute scale if only these take part."""
    given = ABSOLUTE.problem()
    given["alternatives"] = [row for row in given["alternatives"] if row["id"] in names]
    standings = decide(read_problem(given)).alternatives
    return sorted(standings, key=lambda name: standings[name].rank)


def test_winner_of_one_table_depends_on_how_its_columns_are_normalised() -> None:
    table = np.array(TABLE)
    ratio = np.where(BENEFITS, table / table.max(axis=0), table.min(axis=0) / table)

    assert ratio.mean(axis=1) == pytest.approx([BY_RATIO[name] for name in NAMES], abs=1e-6)
    assert max(BY_RATIO, key=BY_RATIO.__getitem__) == "a2"
    assert winner(MIN_MAX) == "a5"


def test_removing_a_loser_changes_the_winner_under_min_max() -> None:
    assert [MIN_MAX.ranking.index(loser) + 1 for loser in ("a1", "a3")] == [6, 4]
    assert winner(WITHOUT_A1) == "a2"
    assert winner(WITHOUT_A3) == "a4"


def test_removing_anyone_leaves_the_order_of_the_rest_on_fixed_bounds() -> None:
    whole = ranking(NAMES)

    for size in range(1, len(NAMES)):
        for names in combinations(NAMES, size):
            assert ranking(list(names)) == [name for name in whole if name in names]

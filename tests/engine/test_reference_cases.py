"""Published and computed tables, decided from the same JSON that `manage.py decide` reads."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from comparison.engine.acceptability import Acceptability, acceptability
from comparison.engine.criticality import criticality_degrees
from comparison.engine.decision import Decision, decide
from comparison.engine.dominance import non_dominated
from comparison.engine.matrix import Array
from comparison.engine.problem import read_problem
from comparison.engine.value_functions import PartialValues, values_at_performance
from comparison.engine.variation import without_preferences
from tests.reference_cases import (
    akestoridis2020,
    dezert2020,
    karabasevic2015,
    rizan2020,
    tervonen2013,
    triantaphyllou2000,
)
from tests.reference_cases.case import Case

CASES = {
    "triantaphyllou2000": triantaphyllou2000.CASE,
    "rizan2020": rizan2020.CASE,
    "dezert2020": dezert2020.CASE,
    "karabasevic2015": karabasevic2015.CASE,
    "akestoridis2020-min-max": akestoridis2020.MIN_MAX,
    "akestoridis2020-without-a1": akestoridis2020.WITHOUT_A1,
    "akestoridis2020-without-a3": akestoridis2020.WITHOUT_A3,
    "akestoridis2020-absolute": akestoridis2020.ABSOLUTE,
}
every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def decided(case: Case) -> Decision:
    return decide(read_problem(case.problem()))


def values_and_weights(case: Case) -> tuple[PartialValues, Array]:
    problem = read_problem(case.problem())
    return values_at_performance(problem.matrix), problem.rule.weights(problem.importance)


@every_case
def test_overall_values_are_those_of_the_source(case: Case) -> None:
    found = [standing.overall_value for standing in decided(case).alternatives.values()]

    assert_allclose(found, case.values, rtol=0, atol=case.tolerance)


@every_case
def test_ranking_is_that_of_the_source(case: Case) -> None:
    standings = decided(case).alternatives

    ranking = sorted(standings, key=lambda name: (standings[name].rank, name))

    assert ranking == case.ranking


@every_case
def test_stability_intervals_are_those_worked_out_independently(case: Case) -> None:
    found = [(i.low, i.high) for i in decided(case).stability.values()]

    assert_allclose(np.array(found, float), case.stability, rtol=0, atol=1e-8)
    for interval in decided(case).stability.values():
        assert interval.low is not None
        assert interval.high is not None
        assert interval.low <= interval.weight <= interval.high


@every_case
def test_criticality_degrees_are_those_worked_out_independently(case: Case) -> None:
    values, weights = values_and_weights(case)

    found = criticality_degrees(values.central, weights)

    assert_allclose(found, np.array(case.criticality, float), rtol=0, atol=1e-5)


@every_case
def test_non_dominated_alternatives_are_those_worked_out_independently(case: Case) -> None:
    values, weights = values_and_weights(case)

    found = np.flatnonzero(non_dominated(values.central, weights)).tolist()

    assert [case.alternatives[i] for i in found] == case.non_dominated


def test_textbook_tie_is_said_to_be_one() -> None:
    decision = decided(triantaphyllou2000.CASE)

    assert decision.verdict.kind == "tie"
    assert decision.verdict.leaders == ("A2", "A3")
    assert [standing.rank for standing in decision.alternatives.values()] == [3, 1, 1]


def without_preference(table: list[list[float]]) -> Acceptability:
    values = np.array(table)
    ids = ("c1", "c2", "c3")
    rows = PartialValues(("a1", "a2"), ids, values, values, values, np.ones((2, 3), np.bool_))
    draws = without_preferences(ids, seed=1)
    return acceptability(rows, np.full(3, 1 / 3), draws, samples=40_000, shared_error=0.3, seed=1)


def test_opposed_alternatives_win_three_quarters_and_one_quarter_of_the_weightings() -> None:
    found = without_preference(tervonen2013.OPPOSED)

    assert_allclose(found.rank_acceptability[:, 0], tervonen2013.FIRST, atol=0.01)
    assert_allclose(found.central_weights, tervonen2013.CENTRAL_WEIGHTS, atol=0.01)
    assert found.confidence_factor.tolist() == [1, 1]


def test_alternatives_alike_share_the_ranks_and_have_central_weights_of_a_third() -> None:
    found = without_preference(tervonen2013.ALIKE)

    assert_allclose(found.rank_acceptability, 0.5)
    assert_allclose(found.central_weights, 1 / 3, atol=0.01)

"""Laws that hold for every problem, tried on generated ones."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from comparison.engine.acceptability import Acceptability, acceptability
from comparison.engine.decision import Decision, decide
from comparison.engine.dominance import dominates, robustly_dominates
from comparison.engine.matrix import Array
from comparison.engine.problem import read_problem
from comparison.engine.rank_range import rank_ranges
from comparison.engine.screening import Outcome, relaxed, screened, smallest_relaxations
from comparison.engine.stability import leaders_if, one_step_away
from comparison.engine.value_functions import PartialValues
from comparison.engine.variation import around_importance
from comparison.engine.weighted_sum import (
    contributions,
    gap_contributions,
    leaders,
    overall_values,
    ranks,
    rounded_parts,
)
from comparison.engine.weighting import Flat, Weighting, grouped

# Whole steps of a tenth: ties and dominance are common, and sums differ by far more than rounding.
tenths = st.integers(0, 10).map(lambda tenth: tenth / 10)
importances = st.integers(0, 4).map(float)


@st.composite
def problems(draw: st.DrawFn, most: int = 6) -> dict[str, Any]:
    """JSON problems with ranges, missing ratings, either direction, either scale."""
    m, n = draw(st.integers(1, most)), draw(st.integers(1, most))
    ids = [f"c{j}" for j in range(n)]
    importance = draw(st.lists(importances, min_size=n, max_size=n).filter(any))
    return {
        "alternatives": [draw(alternatives(f"a{i}", ids)) for i in range(m)],
        "criteria": [draw(criteria(name)) for name in ids],
        "importance": dict(zip(ids, importance, strict=True)),
        "weighting": draw(st.sampled_from(["flat", "grouped"])),
        "samples": 40,
        "shared_error": draw(st.sampled_from([0, 0.3, 1])),
    }


@st.composite
def alternatives(draw: st.DrawFn, name: str, ids: list[str]) -> dict[str, Any]:
    ranges = {c: sorted(draw(st.tuples(*[st.integers(1, 9)] * 3))) for c in ids}
    missing = draw(st.sets(st.sampled_from(ids)))
    return {
        "id": name,
        "performance": {c: None if c in missing else level for c, (_, level, _) in ranges.items()},
        "low": {c: low for c, (low, _, _) in ranges.items() if c not in missing},
        "high": {c: high for c, (_, _, high) in ranges.items() if c not in missing},
    }


@st.composite
def criteria(draw: st.DrawFn, name: str) -> dict[str, Any]:
    worst, best = draw(st.sampled_from([(1, 9), (2, 8), (0.5, 20)]))
    scale = {"id": name, "scale": draw(st.sampled_from(["linear", "log"]))}
    scale["group"] = draw(st.sampled_from(["g", "h"]))
    if draw(st.booleans()):
        return scale | {"direction": "benefit", "worst": worst, "best": best}
    return scale | {"direction": "cost", "worst": best, "best": worst}


@st.composite
def tables(draw: st.DrawFn, least: int = 1, most: int = 6) -> tuple[PartialValues, Array]:
    """Partial values with ranges, and importances, some of them zero."""
    m, n = draw(st.integers(least, most)), draw(st.integers(1, most))
    cells = st.tuples(tenths, tenths, tenths).map(sorted)
    rows = draw(st.lists(cells, min_size=m * n, max_size=m * n))
    low, central, high = (np.array(rows)[:, k].reshape(m, n) for k in range(3))
    names = tuple(f"a{i}" for i in range(m)), tuple(f"c{j}" for j in range(n))
    importance = draw(st.lists(importances, min_size=n, max_size=n).filter(any))
    rated = np.ones((m, n), np.bool_)
    return PartialValues(*names, central, low, high, rated), np.array(importance)


def varied(values: PartialValues, importance: Array, rule: Weighting) -> Acceptability:
    draws = around_importance(rule, importance, values.criteria, step=1, seed=1)
    weights = rule.weights(importance)
    return acceptability(values, weights, draws, samples=60, shared_error=0.3, seed=1)


def decided(problem: dict[str, Any]) -> Decision:
    return decide(read_problem(problem))


@given(tables(), st.sampled_from([1e-3, 3.0, 1e6]))
def test_rescaling_all_importances_changes_nothing(
    table: tuple[PartialValues, Array], factor: float
) -> None:
    values, importance = table
    weights = Flat().weights(importance)
    scaled = Flat().weights(importance * factor)

    assert_allclose(scaled, weights)
    assert_allclose(
        ranks(overall_values(values.central, scaled)),
        ranks(overall_values(values.central, weights)),
    )


@given(problems(), st.randoms(use_true_random=False))
def test_permuting_alternatives_permutes_the_result(problem: dict[str, Any], random: Any) -> None:
    permuted = problem | {"alternatives": list(problem["alternatives"])}
    random.shuffle(permuted["alternatives"])

    before, after = decided(problem), decided(permuted)

    assert after.verdict == before.verdict
    assert set(after.alternatives) == set(before.alternatives)
    for name, standing in after.alternatives.items():
        expected = before.alternatives[name]
        assert standing.overall_value == expected.overall_value
        assert (standing.rank, standing.rank_range) == (expected.rank, expected.rank_range)
        assert set(standing.dominated_by) == set(expected.dominated_by)
        assert_allclose(standing.rank_acceptability, expected.rank_acceptability, atol=1e-12)
        assert after.pairwise[name] == before.pairwise[name]


@given(problems(), st.data())
def test_removing_an_alternative_leaves_the_others_as_they_were(
    problem: dict[str, Any], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from([row["id"] for row in problem["alternatives"]]))
    rest = [row for row in problem["alternatives"] if row["id"] != gone]
    if not rest:
        return
    before, after = decided(problem), decided(problem | {"alternatives": rest})

    for name, standing in after.alternatives.items():
        assert standing.overall_value == before.alternatives[name].overall_value
        for rival, share in after.pairwise[name].items():
            assert share == pytest.approx(before.pairwise[name][rival])
    kept = sorted(after.alternatives, key=lambda name: before.alternatives[name].rank)
    in_order = [after.alternatives[name].rank for name in kept]
    assert in_order == sorted(in_order)


@given(tables(least=2))
def test_dominated_alternative_is_never_alone_first(table: tuple[PartialValues, Array]) -> None:
    values, importance = table
    weights = Flat().weights(importance)

    first = leaders(overall_values(values.central, weights))

    if first.size == 1:
        assert not dominates(values.central, weights)[:, first[0]].any()


@given(tables(least=2))
def test_dominance_is_a_strict_order_and_robust_dominance_implies_it(
    table: tuple[PartialValues, Array],
) -> None:
    values, weights = table

    found = dominates(values.central, weights)
    robust = robustly_dominates(values.low, values.high, weights)

    assert not (found & found.T).any()
    assert not ((found @ found) & ~found).any()
    assert not (robust & ~found).any()


@given(tables(), st.sampled_from(["flat", "grouped"]))
def test_acceptabilities_sum_to_one_both_ways(
    table: tuple[PartialValues, Array], weighting: str
) -> None:
    values, importance = table
    groups = ["g" if j % 2 else "h" for j in range(importance.size)]
    rule = Flat() if weighting == "flat" else grouped(groups, {"g": 2})

    found = varied(values, rule.prepared(importance), rule)

    m = len(values.alternatives)
    assert_allclose(found.rank_acceptability.sum(axis=0), 1)
    assert_allclose(found.rank_acceptability.sum(axis=1), 1)
    assert (found.rank_acceptability > -1e-12).all()
    assert_allclose(found.pairwise + found.pairwise.T, 1)
    assert_allclose(found.expected_rank, 1 + found.pairwise.sum(axis=0) - 0.5)
    assert_allclose(found.expected_rank.sum(), m * (m + 1) / 2)
    ever_first = found.rank_acceptability[:, 0] > 1e-12
    assert (np.isnan(found.central_weights).any(axis=1) == ~ever_first).all()
    assert (np.isnan(found.confidence_factor) == ~ever_first).all()
    assert_allclose(found.central_weights[ever_first].sum(axis=1), 1)


@given(tables())
def test_rank_lies_in_the_rank_range_and_so_does_every_rank_that_is_drawn(
    table: tuple[PartialValues, Array],
) -> None:
    values, importance = table
    weights = Flat().weights(importance)
    draws = around_importance(Flat(), importance, values.criteria, step=0, seed=1)

    best, worst = rank_ranges(values.low, values.high, weights).T
    rank = ranks(overall_values(values.central, weights))
    shares = acceptability(
        values, weights, draws, samples=40, shared_error=0.3, seed=1
    ).rank_acceptability

    assert (best <= rank).all()
    assert (rank <= worst).all()
    for i, row in enumerate(shares):
        drawn = np.flatnonzero(row > 1e-12) + 1
        # Those tied by their ranges share ranks, so a share may reach down the width of the tie.
        assert drawn.min() >= best[i]


@given(tables(least=2))
def test_widening_a_range_never_narrows_a_rank_range(table: tuple[PartialValues, Array]) -> None:
    values, importance = table
    weights = Flat().weights(importance)

    narrow = rank_ranges(values.central, values.central, weights)
    wide = rank_ranges(values.low, values.high, weights)

    assert (wide[:, 0] <= narrow[:, 0]).all()
    assert (wide[:, 1] >= narrow[:, 1]).all()


@given(tables())
def test_explanations_add_up(table: tuple[PartialValues, Array]) -> None:
    values, importance = table
    weights = Flat().weights(importance)
    overall = overall_values(values.central, weights)

    assert_allclose(contributions(values.central, weights).sum(axis=1), overall)
    gaps = gap_contributions(values.central, weights, 0, len(overall) - 1)
    assert gaps.sum() == pytest.approx(overall[0] - overall[-1])


@given(st.lists(st.floats(-100, 100).filter(bool), min_size=1), st.integers(-1, 1))
def test_rounded_parts_add_up_and_stay_close(parts: list[float], off: int) -> None:
    total = round(sum(parts)) + off

    shown = rounded_parts(parts, total)

    assert sum(shown) == total
    assert all(abs(a - b) <= 2 for a, b in zip(shown, parts, strict=True))


@given(problems())
def test_leader_stays_first_inside_its_stability_intervals(problem: dict[str, Any]) -> None:
    decision = decided(problem)
    leader = min(name for name, s in decision.alternatives.items() if s.rank == 1)
    names, ids = list(decision.alternatives), list(decision.weights)
    weights = np.array(list(decision.weights.values()))
    read = [[s.contributions[c] for c in ids] for s in decision.alternatives.values()]
    values = np.divide(read, weights, out=np.zeros_like(np.array(read)), where=weights > 0)
    for k, interval in enumerate(decision.stability.values()):
        if interval.low is None or interval.high is None or weights[k] == 0:
            assert weights[k] in {0, 1}
            continue
        assert interval.low <= interval.weight <= interval.high
        for share in np.linspace(interval.low, interval.high, 5):
            moved = weights * (1 - share) / (1 - weights[k])
            moved[k] = share
            overall = overall_values(values, moved)
            assert overall[names.index(leader)] >= overall.max() - 1e-7


@given(tables(least=2), st.lists(st.sampled_from("gh"), min_size=6, max_size=6))
def test_one_criterion_more_leaves_the_weight_of_its_group(
    table: tuple[PartialValues, Array], groups: list[str]
) -> None:
    _, importance = table
    group_of = groups[: importance.size]
    doubled = grouped([*group_of, group_of[0]])

    before = grouped(group_of).weights(importance)
    after = doubled.weights(np.append(importance, importance[0]))

    for group in set(group_of):
        members = [j for j, other in enumerate(group_of) if other == group]
        more = [*members, importance.size] if group == group_of[0] else members
        assert after[more].sum() == pytest.approx(before[members].sum())


@given(tables())
def test_single_steps_keep_zero_at_zero_and_move_one_importance_each(
    table: tuple[PartialValues, Array],
) -> None:
    values, importance = table

    rows = one_step_away(importance, 1)

    assert len(rows) == 2 * (importance > 0).sum()
    assert ((rows != importance).sum(axis=1) == 1).all()
    assert (rows[:, importance == 0] == 0).all()
    assert len(leaders_if(values.alternatives, values.central, Flat(), rows)) == len(rows)


@given(tables(), st.data())
def test_reversing_twice_changes_nothing(
    table: tuple[PartialValues, Array], data: st.DataObject
) -> None:
    values, _ = table
    some = data.draw(st.sets(st.sampled_from(values.criteria)))

    back = values.reversed(some).reversed(some)

    assert_allclose([back.low, back.central, back.high], [values.low, values.central, values.high])
    assert (values.reversed(some).low <= values.reversed(some).high).all()


@given(st.dictionaries(st.sampled_from("abcd"), st.tuples(*[st.sampled_from(Outcome)] * 3)))
def test_smallest_relaxation_brings_back_someone_and_nothing_smaller_does(
    outcomes: dict[str, tuple[Outcome, ...]],
) -> None:
    names = ("orm", "admin", "forms")
    screening = screened(
        {name: dict(zip(names, row, strict=True)) for name, row in outcomes.items()}
    )

    found = smallest_relaxations(screening)

    assert bool(found) == bool(screening.excluded)
    for relaxation in found:
        assert relaxation.brings_back
        for kept in relaxation.dropped:
            fewer = [name for name in relaxation.dropped if name != kept]
            assert not relaxed(screening, fewer).brings_back


@given(tables(least=2))
def test_better_rating_never_lowers_the_rank(table: tuple[PartialValues, Array]) -> None:
    values, importance = table
    weights = Flat().weights(importance)
    better = values.central.copy()
    better[0] = values.high[0]

    raised = replace(values, central=better)

    assert (
        ranks(overall_values(raised.central, weights))[0]
        <= ranks(overall_values(values.central, weights))[0]
    )

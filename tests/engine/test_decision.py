import json
from typing import Any

import pytest

from comparison.engine.decision import Decision, decide
from comparison.engine.problem import read_problem
from comparison.engine.screening import NearestMiss
from comparison.engine.verdict import Verdict
from tests.engine.problems import problem


def decided(given: dict[str, Any]) -> Decision:
    return decide(read_problem(given))


def test_decision_ranks_those_that_are_not_excluded() -> None:
    decision = decided(problem())

    assert decision.weights == {"speed": 0.75, "price": 0.25}
    assert {name: round(s.overall_value, 12) for name, s in decision.alternatives.items()} == {
        "a": 0.75,
        "b": 0.575,
        "c": 0.625,
    }
    assert {name: s.rank for name, s in decision.alternatives.items()} == {"a": 1, "b": 3, "c": 2}
    assert decision.excluded == {"d": ("orm",)}
    assert decision.unchecked == {"c": ("orm",)}
    assert decision.nearest_misses == (NearestMiss("d", ("orm",), 1),)


def test_decision_explains_each_standing() -> None:
    # Lowest and highest: a 0.75; b 0.425 to 0.725; c 0.25 to 1.
    standings = decided(problem()).alternatives

    assert standings["a"].contributions == pytest.approx({"speed": 0.6, "price": 0.15})
    assert [standings[name].rank_range for name in "abc"] == [(1, 2), (2, 3), (1, 3)]
    assert [standings[name].rated_weight_share for name in "abc"] == [1, 1, 0.25]
    assert [standings[name].dominated_by for name in "abc"] == [(), ("c",), ()]


def test_decision_varies_weights_and_ratings() -> None:
    decision = decided(problem(samples=20_000, importance_step=0))
    standings = decision.alternatives

    # c is ahead of a where its speed is above 2/3: 0.75 v + 0.25 > 0.75.
    assert standings["a"].rank_acceptability == pytest.approx((2 / 3, 1 / 3, 0), abs=0.01)
    assert standings["c"].rank_acceptability[0] == pytest.approx(1 / 3, abs=0.01)
    assert standings["b"].central_weights is None
    assert standings["b"].confidence_factor is None
    assert standings["a"].central_weights == pytest.approx({"speed": 0.75, "price": 0.25})
    assert standings["a"].confidence_factor == pytest.approx(2 / 3, abs=0.03)
    assert decision.pairwise["a"]["c"] == pytest.approx(2 / 3, abs=0.01)
    assert decision.pairwise["b"]["a"] == 0
    assert decision.verdict == Verdict("ahead", ("a",))


def test_decision_names_who_takes_over_beyond_the_interval() -> None:
    # Share t of speed: a 0.8 t + 0.6 (1 - t), c 0.5 t + (1 - t); level at 4/7.
    speed = decided(problem()).stability["speed"]

    assert speed.weight == 0.75
    assert speed.low == pytest.approx(4 / 7)
    assert speed.high == 1
    assert (speed.below, speed.above) == (("c",), ())


def test_decision_with_no_one_left_says_what_would_bring_each_back() -> None:
    given = problem(
        requirements=[
            {"capability": "orm", "at_least": "official"},
            {"capability": "admin", "at_least": "official"},
        ]
    )
    given["alternatives"][0]["capabilities"]["admin"] = "not-possible"
    given["alternatives"][2]["capabilities"]["orm"] = "not-possible"
    given["alternatives"][1]["capabilities"]["orm"] = "third-party"

    decision = decided(given)

    assert decision.verdict == Verdict("none-left", ())
    assert (decision.alternatives, decision.stability, decision.pairwise) == ({}, {}, {})
    assert decision.nearest_misses == (
        NearestMiss("a", ("admin",), 1),
        NearestMiss("d", ("orm",), 1),
        NearestMiss("c", ("orm",), 2),
        NearestMiss("b", ("orm", "admin"), 4),
    )


def test_decision_on_a_tie_is_alphabetical_and_shares_the_rank() -> None:
    given = problem(requirements=[])
    given["alternatives"] = [
        {"id": name, "performance": {"speed": 5, "price": 50}} for name in ("zoe", "amy")
    ]

    decision = decided(given)

    assert decision.verdict == Verdict("tie", ("amy", "zoe"))
    assert [s.rank for s in decision.alternatives.values()] == [1, 1]


def nearly_turned_by_one_step(importance: float) -> Decision:
    """b gains 1 per point on c0, a 0.1 per point on each of ten others: 3 in all.

    The importance of c0 must come to more than about 3 to turn that.
    """
    ids = [f"c{j}" for j in range(11)]
    return decided(
        problem(
            requirements=[],
            criteria=[{"id": c, "direction": "benefit", "worst": 0, "best": 10} for c in ids],
            alternatives=[
                {"id": "b", "performance": dict.fromkeys(ids, 5) | {"c0": 10}},
                {"id": "a", "performance": dict.fromkeys(ids, 6) | {"c0": 0}},
            ],
            importance=dict.fromkeys(ids, 3) | {"c0": importance},
        )
    )


def test_lead_that_one_step_of_importance_turns_is_not_called_clear() -> None:
    decision = nearly_turned_by_one_step(2.05)

    assert decision.pairwise["a"]["b"] > 0.92
    assert decision.verdict == Verdict("ahead", ("a",))


def test_lead_that_one_step_of_importance_only_levels_is_clear() -> None:
    assert nearly_turned_by_one_step(2).verdict == Verdict("clear", ("a",))


def test_clear_lead_holds_in_nine_of_ten_variations_and_after_any_single_step() -> None:
    given = problem(requirements=[], importance={"speed": 6, "price": 2})
    given["alternatives"] = [
        {"id": "a", "performance": {"speed": 10, "price": 100}},
        {"id": "b", "performance": {"speed": 0, "price": 0}},
    ]

    assert decided(given).verdict == Verdict("clear", ("a",))


def test_many_alternatives_are_compared_in_pairs_among_the_first_only() -> None:
    given = problem(requirements=[], samples=100)
    given["alternatives"] = [
        {"id": f"n{i}", "performance": {"speed": i / 10, "price": 50}} for i in range(60)
    ]

    decision = decided(given)

    assert set(decision.pairwise) == {f"n{i}" for i in range(40, 60)}
    assert decision.verdict == Verdict("dominant", ("n59",))


def test_grouped_weighting_follows_the_rule_of_the_form() -> None:
    given = problem(weighting="grouped", group_factors={"g": 2})
    given["criteria"][0]["group"] = "g"

    # speed 4 x 2 = 8, price 1.
    assert decided(given).weights == pytest.approx({"speed": 8 / 9, "price": 1 / 9})


def test_decision_is_plain_data_that_json_can_write() -> None:
    written = json.loads(json.dumps(decided(problem()), default=vars, allow_nan=False))

    assert list(written) == [
        "weights",
        "alternatives",
        "excluded",
        "unchecked",
        "stability",
        "pairwise",
        "verdict",
        "nearest_misses",
    ]
    assert list(written["alternatives"]["a"]) == [
        "overall_value",
        "rank",
        "rank_range",
        "contributions",
        "rated_weight_share",
        "dominated_by",
        "rank_acceptability",
        "expected_rank",
        "central_weights",
        "confidence_factor",
    ]
    assert list(written["stability"]["speed"]) == ["weight", "low", "high", "below", "above"]
    assert written["verdict"] == {"kind": "ahead", "leaders": ["a"]}
    assert written["nearest_misses"] == [{"id": "d", "failed": ["orm"], "rank_if_relaxed": 1}]


def test_stability_of_a_tie_is_that_of_the_alphabetically_first() -> None:
    given = problem(requirements=[], importance={"speed": 1, "price": 1})
    given["alternatives"] = [
        {"id": "zoe", "performance": {"speed": 10, "price": 100}},
        {"id": "amy", "performance": {"speed": 0, "price": 0}},
    ]

    speed = decided(given).stability["speed"]

    assert (speed.low, speed.high, speed.below, speed.above) == (0, 0.5, (), ("zoe",))

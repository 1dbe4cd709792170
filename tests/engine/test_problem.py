import json
from typing import Any

import numpy as np
import pytest

from comparison.engine.matrix import ProblemError
from comparison.engine.problem import read_problem
from comparison.engine.screening import Outcome
from comparison.engine.weighting import Flat, Grouped
from tests.engine.problems import problem

ALL_LEVELS = "not-possible, write-it-yourself, third-party, official, core"


def test_problem_is_read_with_missing_ratings_and_ranges() -> None:
    read = read_problem(problem())

    assert read.matrix.alternatives == ("a", "b", "c", "d")
    np.testing.assert_array_equal(read.matrix.performance[:, 0], [8, 5, np.nan, 10])
    np.testing.assert_array_equal(read.matrix.low[:, 0], [8, 3, 0, 10])
    np.testing.assert_array_equal(read.matrix.high[:, 0], [8, 7, 10, 10])
    assert read.importance.tolist() == [3, 1]
    assert [read.outcomes[name]["orm"] for name in "abcd"] == [
        Outcome.MET,
        Outcome.MET,
        Outcome.UNKNOWN,
        Outcome.NOT_MET,
    ]


def test_problem_has_defaults_for_all_that_need_not_be_said() -> None:
    given = problem()
    for name in ("requirements", "samples", "seed", "importance_step", "shared_error"):
        del given[name]
    del given["criteria"][0]["scale"]
    del given["importance"]["price"]

    read = read_problem(given)

    assert (read.samples, read.seed, read.importance_step, read.shared_error) == (10_000, 1, 1, 0.3)
    assert read.rule == Flat()
    assert read.importance.tolist() == [3, 0]
    assert read.outcomes == {name: {} for name in "abcd"}


def test_problem_may_carry_names_and_notes_for_its_readers() -> None:
    given = problem(note="the year's choice")
    given["alternatives"][0]["name"] = "The first"

    assert read_problem(given).matrix.alternatives[0] == "a"


def test_criterion_without_a_group_is_a_group_of_its_own() -> None:
    given = problem(weighting="grouped", group_factors={"g": 2})
    given["criteria"][0]["group"] = "g"

    rule = read_problem(given).rule

    assert isinstance(rule, Grouped)
    assert len(set(rule.membership)) == 2
    assert rule.factors == (2, 1)


def changed(path: str, value: Any) -> dict[str, Any]:
    """The problem with the value at a path such as "alternatives.0.id" replaced."""
    given: Any = problem()
    *above, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = given
    for step in above:
        place = place[step]
    place[last] = value
    return dict(given)


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("alternatives", [], "There is no alternative to decide about."),
        ("alternatives", {}, "alternatives must be a list."),
        ("alternatives.1", "b", "alternatives[1] must be an object."),
        ("alternatives.1.id", "a", "The alternative 'a' is listed twice."),
        ("alternatives.1.id", 7, "alternatives[1].id must be a text that is not empty."),
        ("alternatives.1.colour", 7, "alternatives[1] has the unknown field 'colour'."),
        ("alternatives.0.performance", [1], "alternatives[0].performance must be an object."),
        (
            "alternatives.0.performance.sped",
            1,
            "alternatives[0].performance names 'sped', which is no criterion.",
        ),
        (
            "alternatives.0.low",
            {"x": 1},
            "alternatives[0].low names 'x', which is no criterion.",
        ),
        (
            "alternatives.0.performance.speed",
            "8",
            "alternatives[0].performance.speed must be a number.",
        ),
        (
            "alternatives.0.performance.speed",
            True,
            "alternatives[0].performance.speed must be a number.",
        ),
        (
            "alternatives.0.performance.speed",
            float("inf"),
            "alternatives[0].performance.speed must be a number from -1e+100 to 1e+100.",
        ),
        (
            "alternatives.0.performance.speed",
            10**400,
            "alternatives[0].performance.speed must be a number from -1e+100 to 1e+100.",
        ),
        (
            "alternatives.1.performance.speed",
            2,
            "Alternative 'b', criterion 'speed': the performance lies outside low to high.",
        ),
        (
            "alternatives.1.high.speed",
            2,
            "Alternative 'b', criterion 'speed': low is above high.",
        ),
        (
            "alternatives.0.capabilities.orm",
            "built-in",
            f"alternatives[0].capabilities.orm must be one of {ALL_LEVELS}, unknown.",
        ),
        ("criteria", [], "There is no criterion to decide about."),
        ("criteria.1.id", "speed", "The criterion 'speed' is listed twice."),
        ("criteria.0.best", 0, "Criterion 'speed': worst and best must differ."),
        ("criteria.0.best", None, "criteria[0].best must be a number."),
        (
            "criteria.0.direction",
            "cost",
            "Criterion 'speed': a cost cannot have its best on that side of its worst.",
        ),
        ("criteria.0.direction", "up", "criteria[0].direction must be one of benefit, cost."),
        ("criteria.0.scale", "log", "Criterion 'speed': a log scale cannot touch zero."),
        ("criteria.0.scale", "square", "criteria[0].scale must be one of linear, log."),
        ("criteria.0.group", "", "criteria[0].group must be a text that is not empty."),
        ("importance", {}, "importance must be above 0 for at least one criterion."),
        ("importance", {"speed": 0}, "importance must be above 0 for at least one criterion."),
        ("importance.speed", -1, "importance.speed must be a number from 0 to 1e+100."),
        ("importance.speed", float("nan"), "importance.speed must be a number from 0 to 1e+100."),
        ("importance.speed", None, "importance.speed must be a number."),
        ("importance.sped", 1, "importance names 'sped', which is no criterion."),
        ("requirements", {}, "requirements must be a list."),
        (
            "requirements",
            [{"capability": "orn", "at_least": "core"}],
            "requirements[0] names 'orn', a capability that no alternative lists.",
        ),
        (
            "requirements",
            [{"capability": "orm", "at_least": "core"}] * 2,
            "requirements[1] names 'orm' a second time.",
        ),
        (
            "requirements",
            [{"capability": "orm", "at_least": "unknown"}],
            f"requirements[0].at_least must be one of {ALL_LEVELS}.",
        ),
        ("requirements", [{"capability": "orm"}], "requirements[0] has no 'at_least'."),
        ("weighting", "square", "weighting must be one of flat, grouped."),
        ("group_factors", {"g": 2}, "group_factors names 'g', which is no group."),
        ("samples", 0, "samples must be a whole number from 1 to 1000000."),
        ("samples", 10.5, "samples must be a whole number from 1 to 1000000."),
        ("seed", -1, f"seed must be a whole number from 0 to {2**63}."),
        ("seed", True, f"seed must be a whole number from 0 to {2**63}."),
        ("importance_step", -1, "importance_step must be a number from 0 to 1e+100."),
        ("shared_error", 1.5, "shared_error must be a number from 0 to 1."),
        ("requirments", [], "The problem has the unknown field 'requirments'."),
    ],
)
def test_bad_problem_gets_one_sentence_that_names_the_place(
    path: str, value: Any, sentence: str
) -> None:
    with pytest.raises(ProblemError) as fault:
        read_problem(changed(path, value))

    assert str(fault.value) == sentence


@pytest.mark.parametrize("field", ["alternatives", "criteria", "importance"])
def test_problem_without_a_needed_field_is_told_which(field: str) -> None:
    given = problem()
    del given[field]

    with pytest.raises(ProblemError, match=f"The problem has no '{field}'"):
        read_problem(given)


@pytest.mark.parametrize("data", [None, [], "problem", 3])
def test_problem_that_is_no_object_is_refused(data: Any) -> None:
    with pytest.raises(ProblemError, match="The problem must be an object"):
        read_problem(data)


def test_group_factors_are_refused_where_they_would_have_no_effect() -> None:
    given = problem(group_factors={"g": 2})
    given["criteria"][0]["group"] = "g"

    with pytest.raises(ProblemError, match="group_factors needs the weighting 'grouped'"):
        read_problem(given)


def test_grouped_importance_cannot_vary_by_more_than_its_whole_scale() -> None:
    with pytest.raises(ProblemError, match="importance_step must be a number from 0 to 4"):
        read_problem(problem(weighting="grouped", importance_step=5))


@pytest.mark.parametrize(
    ("alternatives", "criteria", "place"),
    [(2001, 1, "alternatives"), (1, 2001, "criteria"), (1001, 1000, "alternatives x criteria")],
)
def test_problem_that_would_take_too_much_memory_is_refused_before_it_does(
    alternatives: int, criteria: int, place: str
) -> None:
    ids = [f"c{j}" for j in range(criteria)]
    given = problem(
        alternatives=[{"id": f"a{i}", "performance": {}} for i in range(alternatives)],
        criteria=[{"id": c, "direction": "benefit", "worst": 0, "best": 1} for c in ids],
        importance={ids[0]: 1},
    )

    with pytest.raises(
        ProblemError, match=rf"^{place} come to [\d,]+; at most [\d,]+ fit the memory"
    ):
        read_problem(json.loads(json.dumps(given)))

from collections.abc import Sequence

import pytest

from comparison.engine.screening import (
    NearestMiss,
    Outcome,
    Relaxation,
    nearest_misses,
    outcome,
    relaxed,
    screened,
    single_relaxations,
    smallest_relaxations,
)

# alternative   orm      admin    i18n
# a             met      met      unknown
# b             met      not met  met
# c             not met  not met  met
# d             not met  met      unknown
# e             met      not met  met
TABLE = {
    "a": "++?",
    "b": "+-+",
    "c": "--+",
    "d": "-+?",
    "e": "+-+",
}
SIGNS = {"+": Outcome.MET, "-": Outcome.NOT_MET, "?": Outcome.UNKNOWN}
OUTCOMES = {
    name: dict(zip(("orm", "admin", "i18n"), (SIGNS[sign] for sign in row), strict=True))
    for name, row in TABLE.items()
}


@pytest.mark.parametrize(
    ("level", "at_least", "expected"),
    [
        ("core", "official", Outcome.MET),
        ("official", "official", Outcome.MET),
        ("third-party", "official", Outcome.NOT_MET),
        ("not-possible", "write-it-yourself", Outcome.NOT_MET),
        ("unknown", "core", Outcome.UNKNOWN),
    ],
)
def test_requirement_is_met_not_met_or_unknown(
    level: str, at_least: str, expected: Outcome
) -> None:
    assert outcome(level, at_least) is expected


def test_screening_excludes_what_is_not_met_and_lists_what_is_unknown() -> None:
    screening = screened(OUTCOMES)

    assert screening.admitted == ("a",)
    assert screening.excluded == {
        "b": ("admin",),
        "c": ("orm", "admin"),
        "d": ("orm",),
        "e": ("admin",),
    }
    assert screening.unchecked == {"a": ("i18n",), "d": ("i18n",)}


def test_relaxation_brings_back_only_what_fails_nothing_else() -> None:
    screening = screened(OUTCOMES)

    assert relaxed(screening, ("orm",)).brings_back == ("d",)
    assert relaxed(screening, ("orm", "admin")).brings_back == ("b", "c", "d", "e")


def test_each_requirement_says_what_dropping_it_alone_brings_back() -> None:
    assert single_relaxations(screened(OUTCOMES)) == (
        Relaxation(("admin",), ("b", "e")),
        Relaxation(("orm",), ("d",)),
    )


def test_smallest_relaxation_is_found_when_every_single_one_brings_back_nothing() -> None:
    both = screened({"c": OUTCOMES["c"]})

    assert single_relaxations(both) == (Relaxation(("orm",), ()), Relaxation(("admin",), ()))
    assert smallest_relaxations(both) == (Relaxation(("orm", "admin"), ("c",)),)


def test_smallest_relaxation_of_nothing_excluded_is_none() -> None:
    assert smallest_relaxations(screened({"a": OUTCOMES["a"]})) == ()


def test_nearest_misses_come_by_failed_requirements_and_then_by_rank() -> None:
    order = "ebcda"  # best first

    def rank_among(name: str, competitors: Sequence[str]) -> int:
        return 1 + sum(order.index(other) < order.index(name) for other in competitors)

    assert nearest_misses(screened(OUTCOMES), rank_among) == (
        NearestMiss("d", ("orm",), 1),
        NearestMiss("e", ("admin",), 1),
        NearestMiss("b", ("admin",), 2),
        NearestMiss("c", ("orm", "admin"), 3),
    )


def test_nearest_miss_fails_little_even_if_it_would_rank_low() -> None:
    screening = screened({name: OUTCOMES[name] for name in "bc"})

    misses = nearest_misses(screening, lambda name, _: {"b": 9, "c": 1}[name])

    assert [miss.id for miss in misses] == ["b", "c"]

import numpy as np
import pytest

from comparison.engine.verdict import Verdict, verdict


def judged(overall: list[float], ahead: list[float], **options: float) -> Verdict:
    """The verdict on a first alternative that is ahead of b, c, … in these shares."""
    m = len(overall)
    pairwise = np.full((m, m), 0.5)
    pairwise[0, 1:], pairwise[1:, 0] = ahead, 1 - np.array(ahead)
    dominates = np.zeros((m, m), np.bool_)
    dominates[0] = bool(options.pop("dominant", False))
    return verdict(
        ["d", "b", "c"][:m],
        np.array(overall),
        pairwise,
        dominates,
        least_gap=options.get("least_gap", 0.0),
        step_flips=bool(options.get("step_flips", False)),
    )


@pytest.mark.parametrize(
    ("ahead", "kind", "leaders"),
    [
        ([0.9, 0.95], "clear", ("d",)),
        ([0.95, 0.89], "ahead", ("d",)),
        ([0.65, 0.95], "ahead", ("d",)),
        ([0.64, 0.95], "too-close", ("b", "d")),
        ([0.6, 0.5], "too-close", ("b", "c", "d")),
        ([0.95, np.nan], "clear", ("d",)),
    ],
)
def test_verdict_goes_by_the_closest_rival(
    ahead: list[float], kind: str, leaders: tuple[str, ...]
) -> None:
    assert judged([0.7, 0.5, 0.4], ahead) == Verdict(kind, leaders)  # type: ignore[arg-type]


def test_exact_tie_is_called_a_tie_however_the_variations_fall() -> None:
    assert judged([0.5, 0.5 + 1e-10, 0.2], [0.9, 0.9]) == Verdict("tie", ("b", "d"))


def test_gap_below_the_least_is_too_close_whatever_the_share() -> None:
    assert judged([0.5, 0.48, 0.47], [0.99, 0.99], least_gap=0.03) == Verdict(
        "too-close", ("b", "d")
    )


def test_dominant_leader_is_called_so_unless_the_ratings_make_it_too_close() -> None:
    assert judged([0.5, 0.4], [0.99], dominant=True).kind == "dominant"
    assert judged([0.5, 0.4], [0.6], dominant=True).kind == "too-close"


def test_lead_that_one_step_changes_is_not_clear() -> None:
    assert judged([0.5, 0.4], [0.99], step_flips=True).kind == "ahead"


def test_only_one_left_is_clear_and_none_left_is_said() -> None:
    assert judged([0.5], []) == Verdict("clear", ("d",))
    nothing = np.empty(0)
    assert verdict([], nothing, nothing, np.empty(0, np.bool_)) == Verdict("none-left", ())

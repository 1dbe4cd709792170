from __future__ import annotations

import pytest

from comparison.measuring.progress import Progress, in_words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (1, "10 s"), (60, "60 s"), (90, "90 s"), (91, "2 min"), (120, "2 min")],
)
def test_time_is_rounded_up(seconds: float, words: str) -> None:
    assert in_words(seconds) == words


def test_guess_gives_way_to_what_steps_took() -> None:
    said: list[str] = []
    progress = Progress(said.append, {"turn": (4, 30), "import": (2, 10)})
    assert progress.seconds_left == 4 * 30 + 2 * 10
    with progress.step("turn", "round 1"):
        pass
    assert said == ["round 1 (3 min left)"]
    assert 20 <= progress.seconds_left < 21, "a turn takes no time after all"
    progress.skip("import", 2)
    assert progress.seconds_left < 1


def test_step_that_fails_is_over_too() -> None:
    progress = Progress(lambda told: None, {"turn": (1, 30)})
    with pytest.raises(ValueError, match="bad"), progress.step("turn", "round 1"):
        raise ValueError("bad")
    assert progress.seconds_left == 0

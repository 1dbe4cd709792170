"""One line per step, with the time that is probably left."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Progress:
    """Counts steps of several kinds, each with its own usual length.

    ``expected`` maps a kind to the number of its steps and the seconds that one takes until the
    first was measured.
    """

    def __init__(
        self, say: Callable[[str], object], expected: dict[str, tuple[int, float]]
    ) -> None:
        self._say = say
        self._left = {kind: number for kind, (number, _) in expected.items()}
        self._guess = {kind: seconds for kind, (_, seconds) in expected.items()}
        self._taken: dict[str, list[float]] = {kind: [] for kind in expected}

    @contextmanager
    def step(self, kind: str, told: str) -> Iterator[None]:
        """Says what is done now, and how long all that is left will take."""
        self._say(f"{told} ({in_words(self.seconds_left)} left)")
        started = time.monotonic()
        try:
            yield
        finally:
            self._left[kind] = max(0, self._left[kind] - 1)
            self._taken[kind].append(time.monotonic() - started)

    def skip(self, kind: str, number: int = 1) -> None:
        """These steps need not be taken."""
        self._left[kind] = max(0, self._left[kind] - number)

    @property
    def seconds_left(self) -> float:
        return sum(number * self._usual(kind) for kind, number in self._left.items())

    def _usual(self, kind: str) -> float:
        taken = self._taken[kind]
        return sum(taken) / len(taken) if taken else self._guess[kind]


def in_words(seconds: float) -> str:
    """Rounded up to whole minutes above 90 seconds, to ten seconds below."""
    if seconds > 90:
        return f"{int(-(-seconds // 60))} min"
    return f"{int(-(-seconds // 10)) * 10} s"

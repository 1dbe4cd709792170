from __future__ import annotations

import os
import signal

import pytest

from comparison.measuring.interruption import heeding, held


def interrupt(number: int = signal.SIGINT) -> None:
    os.kill(os.getpid(), number)


def interrupted(*numbers: int) -> list[str]:
    """What is reached of a task that is interrupted in its innermost part."""
    reached = []
    with heeding():
        try:
            with held():
                with held():
                    for number in numbers:
                        interrupt(number)
                reached.append("end of what is held")
            reached.append("never")
        finally:
            with held():
                interrupt()
            reached.append("cleared up")
            raise _Reached(reached)


class _Reached(Exception):  # noqa: N818
    pass


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_either_signal_interrupts(number: int) -> None:
    with pytest.raises(KeyboardInterrupt), heeding():
        interrupt(number)


def test_what_is_held_is_finished_and_clearing_up_is_not_disturbed() -> None:
    with pytest.raises(_Reached) as raised:
        interrupted(signal.SIGINT, signal.SIGTERM, signal.SIGINT)
    assert raised.value.args[0] == ["end of what is held", "cleared up"]
    assert isinstance(raised.value.__context__, KeyboardInterrupt)


def test_handlers_are_put_back_and_the_next_run_hears_again() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt), heeding():
            interrupt()
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_holding_without_heeding_changes_nothing() -> None:
    with held():
        pass

"""SIGINT and SIGTERM, heeded only at moments when nothing can be left running or half written."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class _State:
    holds = 0
    wanted = False
    raised = False


_state = _State()


@contextmanager
def heeding() -> Iterator[None]:
    """Either signal raises ``KeyboardInterrupt`` once; later ones wait for the clearing up.

    In the main thread only. The handlers that were there before are put back.
    """
    _state.wanted = _state.raised = False
    before = [(number, signal.signal(number, _on_signal)) for number in SIGNALS]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)


@contextmanager
def held() -> Iterator[None]:
    """No interruption in here, but at the end of it: between the start of a process and the note
    that it was started, and while processes are ended or files are put in their place."""
    _state.holds += 1
    try:
        yield
    finally:
        _state.holds -= 1
        _raise_if_due()


def _on_signal(number: int, frame: FrameType | None) -> None:
    _state.wanted = True
    _raise_if_due()


def _raise_if_due() -> None:
    if _state.wanted and not _state.raised and not _state.holds:
        _state.raised = True
        raise KeyboardInterrupt

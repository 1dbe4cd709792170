"""Reads that depend on nothing but the data, kept in the memory of this process.

Decision record 0017. A kept read costs the one query for the data revision. What is kept is plain
and frozen, since every thread of the process shares it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar

from django.db import transaction
from django.utils import timezone

from comparison.models import Revision

Found = TypeVar("Found")
_held: dict[Callable[[int], Any], tuple[Hashable, Any]] = {}


def kept(read: Callable[[int], Found]) -> Callable[[], Found]:
    """``read`` of the data revision, done again only when the data or the day has changed.

    A rating may become stale overnight, hence the day. Inside a transaction nothing is kept: it may
    see changes of its own that no revision counts yet.
    """

    @wraps(read)
    def found() -> Found:
        revision = Revision.objects.current()
        if transaction.get_connection().in_atomic_block:
            return read(revision.number)
        # Asked before the data is read, and advanced after it is written: never too new a number.
        key = (revision.number, revision.changed_at, timezone.localdate())
        held = _held.get(read)
        if held is None or held[0] != key:
            held = _held[read] = (key, read(revision.number))
        return held[1]

    return found


def forget() -> None:
    """Keep nothing any more: for tests, whose databases all begin with the same revision."""
    _held.clear()

"""Values of a JSON file that somebody sent, each checked where it stands and named when wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
LARGEST = 1e12
LARGEST_COUNT = 2**31 - 1  # what every database keeps as a whole number
MOST_ROWS = 20_000
NOTHING = datetime.min.replace(tzinfo=UTC)


def _harmless(value: Any) -> bool:
    """Whether any database can keep it."""
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except ValueError:
        return False
    return len(text) <= 20_000 and "\\u0000" not in text and not UNPRINTABLE.search(text)


class Problems(list[str]):
    """What is wrong, in sentences."""


@dataclass(frozen=True)
class Place:
    """An object of the file. A wrong value is noted, and a harmless one returned in its place."""

    name: str
    told: dict[str, Any]
    problems: Problems

    def wrong(self, key: str, what: str) -> None:
        self.problems.append(f"“{key}” of {self.name} {what}.")

    def text(
        self, key: str, *, longest: int = 200, empty: bool = False, missing: bool = False
    ) -> str:
        value = self.told.get(key)
        if value is None and missing:
            return ""
        if not isinstance(value, str) or UNPRINTABLE.search(value):
            self.wrong(key, "is not a text")
        elif not value and not empty:
            self.wrong(key, "is empty")
        elif len(value) > longest:
            self.wrong(key, f"is longer than {longest} characters")
        else:
            return value
        return ""

    def slug(self, key: str, *, longest: int = 100) -> str:
        value = self.text(key, longest=longest)
        if value and not SLUG.fullmatch(value):
            self.wrong(key, "is not a name of small letters, digits and hyphens")
        return value

    def one_of(self, key: str, known: Sequence[str]) -> str:
        value = self.text(key)
        return value if value and self.known(value, key, known) else ""

    def known(self, value: str, key: str, known: Sequence[str]) -> bool:
        if value not in known:
            self.wrong(key, f"is “{value[:40]}”, which is none of {', '.join(known)}")
        return value in known

    def truth(self, key: str) -> bool:
        value = self.told.get(key)
        if not isinstance(value, bool):
            self.wrong(key, "is neither true nor false")
        return value is True

    def number(self, key: str) -> float:
        return self._number(key, self.told.get(key))

    def _number(self, key: str, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.wrong(key, "is not a number")
        elif value < 0:
            self.wrong(key, "is negative")
        elif value > LARGEST:
            self.wrong(key, "is larger than anything that is measured")
        else:
            return float(value)
        return 0.0

    def whole(self, key: str, *, least: int = 0, most: float = LARGEST_COUNT) -> int:
        value = self.told.get(key)
        number = self._number(key, value)
        if isinstance(value, float) and number != int(number):
            self.wrong(key, "is not a whole number")
        elif not least <= number <= most:
            self.wrong(key, f"is not from {least} to {most:,.0f}")
        return int(number)

    def numbers(self, key: str, *, least: int) -> tuple[float, ...]:
        return tuple(self._number(key, value) for value in self._list(key, least=least, most=1000))

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._list(key, least=0, most=1000)
        right = tuple(v for v in values if isinstance(v, str) and not UNPRINTABLE.search(v))
        if len(right) < len(values) or any(len(value) > 200 for value in right):
            self.wrong(key, "holds something that is not a short text")
        return right

    def texts_by_name(self, key: str) -> dict[str, str]:
        """Names and versions, such as ``{"Flask": "3.1.3"}``."""
        value = self.plain_object(key)
        if not all(isinstance(text, str) for text in value.values()):
            self.wrong(key, "holds something that is not a text")
        return value

    def plain_object(self, key: str) -> dict[str, Any]:
        """An object that is kept as it is, so it must be small and printable."""
        value = self.told.get(key)
        if not isinstance(value, dict):
            self.wrong(key, "is not an object")
        elif not _harmless(value):
            self.wrong(key, "is longer than 20,000 characters, or no plain data")
        else:
            return value
        return {}

    def moment(self, key: str) -> datetime:
        value = self.told.get(key)
        try:
            found = datetime.fromisoformat(value) if isinstance(value, str) else NOTHING
        except ValueError:
            found = NOTHING
        if found is NOTHING or found.tzinfo is None or not 2000 <= found.year <= 2200:
            self.wrong(key, "is not a moment with its time zone, such as 2026-11-20T18:00:00+00:00")
            return NOTHING
        return found

    def moment_or_none(self, key: str) -> datetime | None:
        return self.moment(key) if self.told.get(key) is not None else None

    def inside(self, key: str) -> Place:
        value = self.told.get(key)
        if not isinstance(value, dict):
            self.wrong(key, "is not an object")
        return Place(f"“{key}”", value if isinstance(value, dict) else {}, self.problems)

    def rows(self, key: str, *, most: int, least: int = 0) -> Iterator[Place]:
        """The objects of a list; after the first wrong one of a list nothing more is told of it."""
        for number, value in enumerate(self._list(key, least=least, most=most), start=1):
            before = len(self.problems)
            where = f"“{key}” {number}"
            where = where if self.name == "the file" else f"{where} of {self.name}"
            if not isinstance(value, dict):
                self.problems.append(f"{where} is not an object.")
                return
            yield Place(where, value, self.problems)
            if len(self.problems) > before:
                return

    def _list(self, key: str, *, least: int, most: int) -> list[Any]:
        value = self.told.get(key)
        if not isinstance(value, list):
            self.wrong(key, "is not a list")
        elif not least <= len(value) <= most:
            self.wrong(key, f"has {len(value)} entries; it may have {least} to {most}")
        else:
            return value
        return []

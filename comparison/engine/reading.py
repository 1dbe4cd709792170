"""Reads single values of parsed JSON; a reader raises ProblemError with the place."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeVar

from comparison.engine.matrix import ProblemError

LARGEST = 1e100
"""Largest number accepted, so that no sum or product of a few can overflow."""
FREE_TEXT = ("name", "note")
"""Fields that any object may carry for the people who read it; they are ignored."""

_Option = TypeVar("_Option", bound=str)


def error(place: str, reason: str) -> ProblemError:
    return ProblemError(f"{place} {reason}.")


def mapping(value: object, place: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise error(place, "must be an object")
    return value


def fields(
    value: object, place: str, required: Collection[str], optional: Collection[str] = ()
) -> Mapping[str, object]:
    """An object that has the required fields and no field unknown: a misspelt one must not pass."""
    found = mapping(value, place)
    for name in required:
        if name not in found:
            raise error(place, f"has no '{name}'")
    for name in found:
        if name not in (*required, *optional, *FREE_TEXT):
            raise error(place, f"has the unknown field '{name}'")
    return found


def keyed(value: object, place: str, ids: Collection[str], kind: str) -> Mapping[str, object]:
    """An object whose keys are among the ids of this kind."""
    found = mapping(value, place)
    for name in found:
        if name not in ids:
            raise error(place, f"names '{name}', which is no {kind}")
    return found


def items(value: object, place: str) -> Iterator[tuple[object, str]]:
    """The items of a list, each with its place."""
    if not isinstance(value, list):
        raise error(place, "must be a list")
    return ((item, f"{place}[{i}]") for i, item in enumerate(value))


def text(value: object, place: str) -> str:
    if not isinstance(value, str) or not value:
        raise error(place, "must be a text that is not empty")
    return value


def choice(value: object, place: str, options: Sequence[_Option]) -> _Option:
    for option in options:
        if value == option:
            return option
    raise error(place, f"must be one of {', '.join(options)}")


def number(value: object, place: str, least: float = -LARGEST, most: float = LARGEST) -> float:
    """A finite number; JSON as Python reads it also has NaN, infinity and true."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise error(place, "must be a number")
    if not least <= value <= most:
        raise error(place, f"must be a number from {least:g} to {most:g}")
    return float(value)


def whole(value: object, place: str, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise error(place, f"must be a whole number from {least} to {most}")
    return value

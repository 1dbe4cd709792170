"""Receipts: what was kept comes back, and nothing that was not written by us."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.links import LinkError, pack
from comparison.receipts import LEVELS, SHARES, Receipt, Then, kept, read_receipt, receipt_code

SLUGS = st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True)
VALUES = st.none() | st.integers(0, LEVELS).map(lambda level: level / LEVELS)

WEIGHTS = st.integers(0, SHARES).map(lambda share: share / SHARES)

GOOD: list[Any] = ["build=pages", "2030-03-01", 7, "ahead", ["forms"], [["anvil", 1, 91, 1, "$"]]]


@st.composite
def receipts(draw: st.DrawFn) -> Receipt:
    criteria = draw(st.lists(SLUGS, max_size=8, unique=True))
    values = st.tuples(*(VALUES for _ in criteria))
    return Receipt(
        query=draw(st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=100)),
        on=draw(st.dates()),
        revision=draw(st.integers(0, 10**9)),
        verdict=draw(st.sampled_from(["tie", "too-close", "ahead", "clear", "dominant"])),
        criteria=tuple(criteria),
        weights=draw(st.just(()) | st.tuples(*(WEIGHTS for _ in criteria))),
        ranking=tuple(
            Then(
                slug=slug,
                rank=rank,
                points=draw(st.integers(0, 100)),
                leads=draw(st.booleans()),
                values=draw(values),
            )
            for rank, slug in enumerate(draw(st.lists(SLUGS, max_size=8, unique=True)), start=1)
        ),
    )


@given(receipts())
def test_receipt_comes_back_from_its_code(receipt: Receipt) -> None:
    assert read_receipt(receipt_code(receipt)) == receipt


@pytest.mark.parametrize("value", [0.0, 0.0625, 0.25, 0.4375, 0.5, 1.0])
def test_ratings_in_quarter_steps_are_kept_exactly(value: float) -> None:
    assert kept(value) == value


def test_other_values_are_kept_to_the_nearest_of_eighty_steps() -> None:
    assert kept(0.333) == 27 / 80
    assert kept(None) is None


def test_receipt_with_weights_is_read() -> None:
    """And GOOD is one from before they were kept."""
    assert read_receipt(pack(json.dumps([*GOOD, [640]]))).weights == (0.64,)


def test_good_example_is_read() -> None:
    assert read_receipt(pack(json.dumps(GOOD))) == Receipt(
        query="build=pages",
        on=date(2030, 3, 1),
        revision=7,
        verdict="ahead",
        criteria=("forms",),
        ranking=(Then(slug="anvil", rank=1, points=91, leads=True, values=(0.0,)),),
    )


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        (0, 5),
        (0, ["build"]),
        (0, "a=\ud800"),
        (0, "a=\x00"),
        (0, "a" * 6001),
        (1, "yesterday"),
        (1, 20300301),
        (2, -1),
        (2, 1.5),
        (2, True),
        (2, "7"),
        (3, "certain"),
        (3, None),
        (4, [["forms"]]),
        (4, ["Forms <b>"]),
        (4, None),
        (4, ["forms", "docs"]),
        (5, None),
        (5, ["anvil"]),
        (5, [["anvil", 1, 91, 1]]),
        (5, [["anvil", 1, 101, 1, "$"]]),
        (5, [["anvil", 1, 91, 2, "$"]]),
        (5, [["anvil", 1, 91, 1, "~"]]),
        (5, [["anvil", 1, 91, 1, "\u20ac"]]),
        (5, [["anvil", 1, 91, 1, [36]]]),
        (5, [["", 1, 91, 1, "$"]]),
        (5, [["anvil", 1, 91, 1, "$"], ["anvil", 2, 90, 0, "$"]]),
        (6, None),
        (6, [1001]),
        (6, [0.64]),
        (6, ["640"]),
        (6, [320, 320]),
    ],
)
def test_receipt_with_one_wrong_part_is_refused(place: int, wrong: Any) -> None:
    fields = [*GOOD[:place], wrong, *GOOD[place + 1 :]]
    with pytest.raises(LinkError):
        read_receipt(pack(json.dumps(fields)))


@given(st.recursive(st.none() | st.integers() | st.text(), st.lists, max_leaves=20))
def test_other_data_is_refused(data: Any) -> None:
    with pytest.raises(LinkError):
        read_receipt(pack(json.dumps(data)))


@pytest.mark.parametrize("text", ["", "build=pages", "[" * 15_000, "9" * 15_000, "NaN"])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(LinkError):
        read_receipt(pack(text))

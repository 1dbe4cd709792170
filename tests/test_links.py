"""Codes in addresses: text in, the same text out, and nothing else gets through."""

from __future__ import annotations

import hashlib
import string
import zlib
from base64 import urlsafe_b64encode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from comparison.links import DICTIONARIES, LONGEST_TEXT, LinkError, pack, unpack

ALPHABET = string.ascii_letters + string.digits + "-_"
QUERY = "build=pages&extras=none&data=central&accounts=public&run=modest&team=few&style=either"


@given(st.text(max_size=500))
def test_unpacking_a_code_gives_the_text_that_was_packed(text: str) -> None:
    code = pack(text)

    assert unpack(code) == text
    assert set(code) <= set(ALPHABET)


def test_code_of_usual_answers_is_short() -> None:
    assert len(pack(QUERY)) < len(QUERY) / 2


# What codes of version 1 looked like on the day it was made. They must be readable for good.
@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("1NDTpQ2IiW4TqE_TgQApteJQiJ0AA", QUERY),
        (
            "1aAUlQ04q6GkPKZeUw1MovCQFAA",
            "style=small&priority=p-data&must=admin&w-security=critical",
        ),
    ],
)
def test_code_that_somebody_kept_stays_readable(code: str, text: str) -> None:
    assert unpack(code) == text


def test_dictionary_that_codes_were_made_with_never_changes() -> None:
    found = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in DICTIONARIES.items()}

    assert found["1"] == "ceadb79b73191eb2b8d586886ea9e2b392e1023b2fee673af359a11b6286e462"


@given(st.text(max_size=100) | st.text(ALPHABET, max_size=100))
@example("")
@example("1")
@example("1AAA")
@example("9" + pack(QUERY)[1:])
@example(pack(QUERY) + "=")
@example("1" + "A" * 7000)
@example("1\ud800")
def test_anything_else_is_refused(junk: str) -> None:
    with pytest.raises(LinkError):
        unpack(junk)


@given(st.data())
def test_code_with_one_wrong_letter_is_refused_or_reads_the_same(data: st.DataObject) -> None:
    """The last letter has spare bits: a few neighbours mean the same."""
    code = pack(QUERY)
    place = data.draw(st.integers(0, len(code) - 1))
    changed = code[:place] + data.draw(st.sampled_from(ALPHABET)) + code[place + 1 :]
    try:
        assert unpack(changed) == QUERY
    except LinkError:
        assert changed != code


@given(st.integers(1, len(pack(QUERY)) - 1))
def test_code_that_was_cut_off_is_refused(length: int) -> None:
    with pytest.raises(LinkError):
        unpack(pack(QUERY)[:length])


def test_code_that_would_unpack_to_far_more_is_refused() -> None:
    bomb = b"a" * 1_000_000
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=DICTIONARIES["1"].encode())
    packed = zlib.crc32(bomb).to_bytes(4, "big")[:3] + squeeze.compress(bomb) + squeeze.flush()
    code = "1" + urlsafe_b64encode(packed).decode().rstrip("=")
    assert len(code) < 6000

    with pytest.raises(LinkError):
        unpack(code)


def test_text_up_to_the_bound_is_unpacked() -> None:
    assert unpack(pack("a" * (LONGEST_TEXT - 1)))

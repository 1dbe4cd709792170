"""Numbers to text."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from comparison.selectors.ratings import RatingLine
from comparison.selectors.turning_points import Interval
from comparison.templatetags import plumbline

LINE = RatingLine(
    framework="anvil",
    framework_name="Anvil",
    criterion="forms",
    criterion_name="Forms",
    performance=4,
    low=4,
    high=4,
    value=0.75,
    unit="",
    verdict="",
    rationale="",
    checked_version="",
    reviewed_on=datetime.date(2030, 3, 1),
    review_by=datetime.date(2030, 9, 1),
    review_note="",
    stale=False,
    citation_count=0,
    citations=(),
    said=(),
    disputes=(),
)


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        (4.0, "", "4"),
        (3.5, "", "3.5"),
        (304.2, "ms", "304 ms"),
        (143144, "lines", "143,144 lines"),
        (1023, "KiB", "1,023 KiB"),
        (1024, "KiB", "1.0 MiB"),
        (23450, "KiB", "22.9 MiB"),
        (0, "packages", "0 packages"),
    ],
)
def test_performance_is_printed_with_its_unit(number: float, unit: str, text: str) -> None:
    assert plumbline.measure(number, unit) == text


@pytest.mark.parametrize(
    ("low", "high", "unit", "text"),
    [
        (4, 4, "", ""),
        (3, 4.5, "", "3 to 4.5"),
        (3, 5, "ms", "3 to 5 ms"),
        (900, 2048, "KiB", "900 KiB to 2.0 MiB"),
        (27, 31, "lines per task", "27 to 31 lines per task"),
        (35836, 35884, "KiB", ""),  # 35.0 MiB both
        (None, None, "ms", ""),
    ],
)
def test_range_names_its_unit_once_and_is_empty_where_nothing_is_open(
    low: float | None, high: float | None, unit: str, text: str
) -> None:
    assert plumbline.low_to_high(replace(LINE, low=low, high=high, unit=unit)) == text


@pytest.mark.parametrize(
    ("performance", "symbol"),
    [(1, "s1"), (2.5, "s2h"), (3.0, "s3"), (4.5, "s4h"), (5, "s5")],
)
def test_glyph_of_a_rating_goes_by_halves(performance: float, symbol: str) -> None:
    assert plumbline.step_symbol(performance) == symbol


@pytest.mark.parametrize(("value", "text"), [(0, "1.0"), (0.5, "3.0"), (1, "5.0"), (0.63, "3.5")])
def test_value_reads_as_1_to_5(value: float, text: str) -> None:
    assert plumbline.five(value) == text


@pytest.mark.parametrize(("points", "text"), [(6, "+6"), (-2, "−2"), (0, "0")])
def test_points_have_a_real_minus_sign(points: int, text: str) -> None:
    assert plumbline.signed(points) == text


def test_share_is_whole_percent_and_tenths() -> None:
    assert (plumbline.percent(0.256), plumbline.tenths(0.66)) == (26, 7)
    assert plumbline.away(-7) == plumbline.away(7) == 7


def test_band_is_as_wide_as_the_two_printed_numbers_say() -> None:
    line = Interval(slug="", name="", weight=0.3, low=0.126, high=0.994, below=(), above=())

    assert plumbline.band(line) == 99 - 13


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Flask-WTF", "Flask-WTF"),
        ("a | b", "a \\| b"),
        ("<b>*x*</b>", "\\<b\\>\\*x\\*\\</b\\>"),
        ("two\nlines", "two lines"),
        ("[x](y)", "\\[x\\](y)"),
        ("a\\b", "a\\\\b"),
    ],
)
def test_nothing_in_a_text_is_markup_in_markdown(text: str, written: str) -> None:
    assert plumbline.md(text) == written


@pytest.mark.parametrize(
    ("points", "text"), [(2.14, "+2.1"), (-0.4, "−0.4"), (0.04, "0.0"), (-0.04, "0.0"), (0, "0.0")]
)
def test_effect_has_one_decimal_and_a_sign(points: float, text: str) -> None:
    assert plumbline.tenth(points) == text


def test_importance_has_the_word_of_the_form() -> None:
    assert [plumbline.importance_word(step) for step in range(5)] == [
        "ignore",
        "nice",
        "matters",
        "important",
        "critical",
    ]


def test_twin_has_its_ending_in_place_of_the_last_slash() -> None:
    assert plumbline.data_twin("/compare/a-vs-b/?diff=1", "csv") == "/compare/a-vs-b.csv?diff=1"
    assert plumbline.data_twin("/compare/a-vs-b/", "md") == "/compare/a-vs-b.md"


@pytest.mark.parametrize(
    ("value", "text"), [(88106, "88,106"), (34, "34"), (4.5, "4.5"), (0, "0"), (123.4, "123")]
)
def test_figure_has_thousands_and_at_most_one_decimal(value: float, text: str) -> None:
    assert plumbline.figure(value) == text


@pytest.mark.parametrize(("share", "text"), [(1, "100 %"), (0.9999, "99.9 %"), (0, "0 %")])
def test_share_is_never_rounded_up_to_all(share: float, text: str) -> None:
    assert plumbline.floor_percent(share) == text


def test_fine_percent_has_one_decimal() -> None:
    assert plumbline.fine_percent(0.1612) == "16.1"

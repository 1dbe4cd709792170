from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.selectors.scale import scale


def test_values_of_one_size_stand_on_a_linear_scale_from_zero() -> None:
    drawn = scale([0.17, 0.59, 0.62])

    assert (drawn.low, drawn.log) == (0, False)
    assert [round(tick.value, 1) for tick in drawn.ticks] == [0, 0.2, 0.4, 0.6, 0.8]
    assert drawn.x(0.4) == 50


def test_values_of_many_sizes_stand_on_a_logarithmic_scale() -> None:
    drawn = scale([10, 1000])

    assert drawn.log
    assert [tick.value for tick in drawn.ticks] == [10, 20, 50, 100, 200, 500, 1000]
    assert (drawn.x(10), drawn.x(100), drawn.x(1000)) == (0, 50, 100)


def test_zero_keeps_the_scale_linear() -> None:
    assert not scale([0, 1000]).log


@pytest.mark.parametrize("values", [[], [0.0], [5.0]])
def test_few_or_empty_values_have_a_scale(values: list[float]) -> None:
    assert len(scale(values).ticks) >= 2


@given(st.lists(st.floats(min_value=1e-3, max_value=1e9), min_size=1, max_size=9))
def test_every_value_is_inside_and_ticks_ascend(values: list[float]) -> None:
    drawn = scale(values)

    assert all(0 <= drawn.x(value) <= 100 for value in values)
    assert drawn.low <= min(values) * 1.001
    assert drawn.high >= max(values) * 0.999
    places = [tick.x for tick in drawn.ticks]
    assert places == sorted(set(places))
    assert 1 <= len(places) <= 13

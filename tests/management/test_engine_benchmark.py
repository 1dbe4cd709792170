import numpy as np

from comparison.management.engine_benchmark import SHAPES, synthetic, timings


def test_synthetic_problem_is_the_same_each_time_and_ranges_everywhere() -> None:
    values, importance = synthetic(5, 7)
    again, _ = synthetic(5, 7)

    assert values.central.shape == (5, 7)
    assert (values.low < values.high).all()
    assert (importance > 0).all()
    np.testing.assert_array_equal(again.central, values.central)


def test_timings_come_for_each_shape() -> None:
    rows = list(timings(samples=50, repeats=3, shapes=[(2, 3), (4, 3)]))

    assert [(row.alternatives, row.criteria) for row in rows] == [(2, 3), (4, 3)]
    for row in rows:
        assert min(*row.exact, *row.varied) > 0
        assert row.peak > 0


def test_shapes_hold_the_two_that_have_a_target() -> None:
    assert {(12, 30), (1000, 200)} <= set(SHAPES)

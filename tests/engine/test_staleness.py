import pytest

from comparison.engine.matrix import Criterion
from comparison.engine.staleness import widened

RUBRIC = Criterion("docs", "benefit", 1, 5)
MEASURED = Criterion("start-up", "cost", 1600, 100, "log")


@pytest.mark.parametrize(
    ("low", "high", "wider"),
    [(3, 3, (2, 4)), (2.5, 3, (1.5, 4)), (5, 5, (4, 5)), (1, 2, (1, 3)), (1, 5, (1, 5))],
)
def test_rubric_widens_by_one_level_within_its_levels(
    low: float, high: float, wider: tuple[float, float]
) -> None:
    assert widened(RUBRIC, low, high) == pytest.approx(wider)


def test_log_scale_widens_by_a_factor() -> None:
    assert widened(MEASURED, 400, 400) == pytest.approx((200, 800))
    assert widened(MEASURED, 100, 1600) == pytest.approx((100, 1600))


def test_end_outside_the_scale_stays_where_it_is() -> None:
    assert widened(MEASURED, 50, 3200) == pytest.approx((50, 3200))

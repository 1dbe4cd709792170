"""What a performance may have become since it was last checked: a wider interval, by a rule."""

from comparison.engine.matrix import Criterion

STEP = 0.25
"""A quarter of the scale, one level of a five-level rubric: our convention, published."""


def widened(criterion: Criterion, low: float, high: float) -> tuple[float, float]:
    """The interval with a quarter of the criterion's scale more at either end.

    Steps are taken on the scale of the criterion, so that on a log scale they are factors. The
    ends of the scale bound them; an end that lies outside already stays where it is.
    """
    low_end, high_end = sorted([criterion.worst, criterion.best])
    if criterion.scale == "log":
        factor = (high_end / low_end) ** STEP
        lower, upper = low / factor, high * factor
    else:
        step = (high_end - low_end) * STEP
        lower, upper = low - step, high + step
    return min(low, max(lower, low_end)), max(high, min(upper, high_end))

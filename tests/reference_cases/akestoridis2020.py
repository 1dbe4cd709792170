"""Six alternatives whose winner depends on how, and beside whom, they are normalised.

The table is that of the tests of the Python package mcdm by Akestoridis (mcdm/tests/test_rank.py,
copyright 2020), which were opened; `BY_RATIO` stands there: equal weights, ratios to the best of
each column. The min-max results were computed with mcdm 1.4 and agree with an independent
implementation; they are printed nowhere. The bounds of `ABSOLUTE` are ours.
"""

from tests.reference_cases.case import Case, min_max

NAMES = ["a1", "a2", "a3", "a4", "a5", "a6"]
TABLE = [
    [0.9, 30.0, 500.0, 4.0],
    [0.1, 50.0, 5.0, 6.0],
    [0.5, 80.0, 8.0, 6.0],
    [0.8, 40.0, 100.0, 4.0],
    [0.7, 60.0, 20.0, 5.0],
    [0.6, 60.0, 10.0, 5.0],
]
BENEFITS = [True, False, False, True]
BY_RATIO = {
    "a2": 0.677778,
    "a1": 0.669167,
    "a3": 0.638889,
    "a6": 0.625000,
    "a5": 0.590278,
    "a4": 0.588889,
}


def without(name: str) -> list[list[float]]:
    return [row for other, row in zip(NAMES, TABLE, strict=True) if other != name]


MIN_MAX = Case(
    alternatives=["a1", "a2", "a3", "a4", "a5", "a6"],
    table=TABLE,
    weights=[1, 1, 1, 1],
    bounds=min_max(TABLE, BENEFITS),
    values=[
        0.5,
        0.65,
        0.6234848484848485,
        0.620770202020202,
        0.6549242424242424,
        0.6287247474747475,
    ],
    tolerance=1e-09,
    ranking=["a5", "a2", "a6", "a3", "a4", "a1"],
    stability=[
        (0.245043213, 0.410948036),
        (0.18602261, 0.268022181),
        (0.107391911, 0.35483871),
        (0.195012874, 0.257314329),
    ],
    criticality=[2.626263, 1.357323, 5.842391, 1.085859],
    non_dominated=["a1", "a2", "a3", "a4", "a5", "a6"],
)

WITHOUT_A1 = Case(
    alternatives=["a2", "a3", "a4", "a5", "a6"],
    table=without("a1"),
    weights=[1, 1, 1, 1],
    bounds=min_max(without("a1"), BENEFITS),
    values=[0.6875, 0.634962406015, 0.5, 0.674812030075, 0.665413533835],
    tolerance=1e-09,
    ranking=["a2", "a5", "a6", "a3", "a4"],
    stability=[
        (0.0, 0.260940032),
        (0.20990099, 0.571428571),
        (0.184466019, 1.0),
        (0.230472517, 1.0),
    ],
    criticality=[5.921053, 20.300752, 32.142857, 10.150376],
    non_dominated=["a2", "a3", "a4", "a5", "a6"],
)

WITHOUT_A3 = Case(
    alternatives=["a1", "a2", "a4", "a5", "a6"],
    table=without("a3"),
    weights=[1, 1, 1, 1],
    bounds=min_max(without("a3"), BENEFITS),
    values=[0.5, 0.583333333333, 0.587436868687, 0.554924242424, 0.528724747475],
    tolerance=1e-09,
    ranking=["a4", "a2", "a5", "a6", "a1"],
    stability=[
        (0.246466111, 0.558692422),
        (0.240651965, 0.405851463),
        (0.159001314, 0.265700483),
        (0.0, 0.253065074),
    ],
    criticality=[1.875902, 4.924242, 8.552632, 1.641414],
    non_dominated=["a1", "a2", "a4", "a5", "a6"],
)

ABSOLUTE = Case(
    alternatives=["a1", "a2", "a3", "a4", "a5", "a6"],
    table=TABLE,
    weights=[1, 1, 1, 1],
    bounds=[(0, 1), (100, 0), (500, 0), (0, 10)],
    values=[0.5, 0.5475, 0.571, 0.65, 0.64, 0.62],
    tolerance=1e-09,
    ranking=["a4", "a5", "a6", "a3", "a2", "a1"],
    stability=[
        (0.166666667, 0.7),
        (0.210526316, 0.7),
        (0.076923077, 0.294117647),
        (0.0, 0.318181818),
    ],
    criticality=[23.5, 20.0, 19.191919, 40.0],
    non_dominated=["a1", "a2", "a3", "a4", "a5", "a6"],
)

"""Simple additive weighting for the admission of pupils.

Rizan, Wahyuningsih, Pradana, Ramadella, CITSM 2020, doi 10.1109/CITSM50537.2020.9268874. The paper
was not opened; table, weights and results stand in the tests of pyrepo-mcda
(tests/test_mcda_methods_2.py), which were. Values there are ratios to the best of each column, so
that is the bound here; the results are printed to three places.
"""

from tests.reference_cases.case import Case

TABLE = [
    [0.75, 0.5, 0.75, 0, 0, 0, 1],
    [0.75, 1, 0.75, 0, 0, 0, 0.75],
    [0.75, 0.75, 0.75, 0, 0.5, 0.25, 1],
    [0.5, 0.5, 0.75, 1, 0.5, 0, 0.75],
]

CASE = Case(
    alternatives=["A1", "A2", "A3", "A4"],
    table=TABLE,
    weights=[0.1, 0.1, 0.1, 0.15, 0.2, 0.25, 0.1],
    bounds=[(0, max(column)) for column in zip(*TABLE, strict=True)],
    values=[0.35, 0.375, 0.825, 0.642],
    tolerance=0.00051,
    ranking=["A3", "A4", "A2", "A1"],
    stability=[
        (0.0, 1.0),
        (0.0, 0.678571429),
        (0.0, 1.0),
        (0.0, 0.281690141),
        (0.0, 1.0),
        (0.081632653, 1.0),
        (0.0, 1.0),
    ],
    criticality=[800.0, 50.0, None, 122.222222, None, 73.333333, 100.0],
    non_dominated=["A2", "A3", "A4"],
)

"""The ratio system of MULTIMOORA: a weighted sum of vector-normalised ratings of candidates.

Karabasevic, Stanujkic, Urosevic, Maksimovic, Acta Montanistica Slovaca 20(2), 2015. The paper was
not opened; table, weights and results stand in the tests of pyrepo-mcda
(tests/test_mcda_methods_1.py), which were. The bound here is the length of each column. The weights
sum to 0.999 and the results are not divided by that; they are printed to three places.
"""

from math import hypot

from tests.reference_cases.case import Case

TABLE = [[4, 3, 3, 4, 3, 2, 4], [3, 3, 4, 3, 5, 4, 4], [5, 4, 4, 5, 5, 5, 4]]
PUBLISHED = [0.494, 0.527, 0.677]

CASE = Case(
    alternatives=["A1", "A2", "A3"],
    table=TABLE,
    weights=[0.215, 0.215, 0.159, 0.133, 0.102, 0.102, 0.073],
    bounds=[(0, hypot(*column)) for column in zip(*TABLE, strict=True)],
    values=[value / 0.999 for value in PUBLISHED],
    tolerance=0.0006,
    ranking=["A3", "A2", "A1"],
    stability=[(0.0, 1.0), (0.0, 1.0), (0.0, 1.0), (0.0, 1.0), (0.0, 1.0), (0.0, 1.0), (0.0, 1.0)],
    criticality=[107.171269, None, None, 173.246789, None, None, None],
    non_dominated=["A3"],
)

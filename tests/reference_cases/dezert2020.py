"""SPOTIS: fixed bounds instead of normalisation by column, so that no rank can reverse.

Dezert, Tchamova, Han, Tacnet, "The SPOTIS rank reversal free method for multi-criteria
decision-making support", FUSION 2020. The paper was not opened; table, weights, bounds and results
stand in the tests of pyrepo-mcda (tests/test_mcda_methods_1.py), which were. A SPOTIS score is a
distance to the best: 1 minus the weighted sum on the same bounds. Printed to four places.
"""

from tests.reference_cases.case import Case

SPOTIS = [0.4779, 0.5781, 0.5558, 0.5801]

CASE = Case(
    alternatives=["A1", "A2", "A3", "A4"],
    table=[
        [15000, 4.3, 99, 42, 737],
        [15290, 5.0, 116, 42, 892],
        [15350, 5.0, 114, 45, 952],
        [15490, 5.3, 123, 45, 1120],
    ],
    weights=[0.2941, 0.2353, 0.2353, 0.0588, 0.1765],
    bounds=[(16000, 14000), (8, 3), (140, 80), (35, 60), (650, 1300)],
    values=[1 - score for score in SPOTIS],
    tolerance=0.0001,
    ranking=["A1", "A3", "A2", "A4"],
    stability=[(0.0, 1.0), (0.0, 1.0), (0.0, 1.0), (0.0, 0.428992438), (0.0, 0.298200038)],
    criticality=[6.844262, 14.257667, 7.332514, 28.527458, 3.251288],
    non_dominated=["A1", "A2", "A3", "A4"],
)

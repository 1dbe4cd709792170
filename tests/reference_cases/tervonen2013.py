"""Two alternatives opposed on three criteria, and two alike, without stated preferences.

From the tests of JSMAA (SMAA2SimulationTest.java, testCorrectResults and testEqualRanks, copyright
Tervonen and others up to 2013), which were opened. They assert inequalities between the central
weights, and central weights of 0.333 for the two alike. The exact shares below are derived: with
weights uniform on the simplex, the first wins where the second weight is below 1/2, which is 3/4 of
it; given that, the mean of the second weight is 2/9, else 2/3.
"""

OPPOSED = [[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]]
FIRST = [3 / 4, 1 / 4]
CENTRAL_WEIGHTS = [[7 / 18, 2 / 9, 7 / 18], [1 / 6, 2 / 3, 1 / 6]]
ALIKE = [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]

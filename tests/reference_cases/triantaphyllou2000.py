"""The textbook example of the weighted sum model, with two first: 21.5, 22, 22.

Ascribed to Triantaphyllou, Multi-criteria decision making methods: a comparative study, 2000, which
was not opened. Seen on 20 November 2026 as stored excerpts of two web pages that copy the
encyclopaedia article "Weighted sum model": one with table and weights (chaos.owiki.org), one with
the scores printed (wikiblah.com). A third page (intellia.co.nz) prints 20 for the third alternative
of the same table; the arithmetic gives 22.
"""

from tests.reference_cases.case import Case

CASE = Case(
    alternatives=["A1", "A2", "A3"],
    table=[[25, 20, 15, 30], [10, 30, 20, 30], [30, 10, 30, 10]],
    weights=[0.2, 0.15, 0.4, 0.25],
    bounds=[(0, 100)] * 4,
    values=[0.215, 0.22, 0.22],
    tolerance=1e-09,
    ranking=["A2", "A3", "A1"],
    stability=[(0.0, 0.2), (0.15, 1.0), (0.333333333, 0.4), (0.25, 1.0)],
    criticality=[0.0, 0.0, 0.0, 0.0],
    non_dominated=["A1", "A2", "A3"],
)

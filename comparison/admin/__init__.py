"""Django's admin as the editors' desk. One module per module of ``models``, and what all share."""

from . import (  # noqa: F401  (importing a module registers its models)
    adopters,
    articles,
    capabilities,
    catalogue,
    claims,
    criteria,
    disputes,
    evidence,
    examples,
    measurements,
    must_haves,
    numbers,
    questionnaire,
    ratings,
    reading,
    releases,
    remarks,
    runs,
    studies,
)

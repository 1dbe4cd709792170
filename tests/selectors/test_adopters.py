"""Adopters by framework."""

from __future__ import annotations

import pytest

from comparison import models
from comparison.selectors.adopters import adopter_groups, finding_names

pytestmark = pytest.mark.usefixtures("small_universe")


def test_adopter_has_its_finding_its_claims_and_its_citations() -> None:
    [group] = adopter_groups()
    [line] = group.adopters

    assert group.framework.slug == "birch"
    assert (line.organisation, line.finding_name) == ("Foundry", "said, not verified")
    assert (line.claims, [each.source for each in line.citations]) == (("A-01",), ["manual"])


def test_framework_with_most_adopters_comes_first() -> None:
    anvil = models.Framework.objects.get(slug="anvil")
    for name in ("Mill", "Forge"):
        models.Adopter.objects.create(
            organisation=name, framework=anvil, finding="verified", note="Seen."
        )

    assert [group.framework.slug for group in adopter_groups()] == ["anvil", "birch"]


def test_findings_have_words_for_pages() -> None:
    assert finding_names()["said"] == "said, not verified"

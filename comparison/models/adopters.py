"""Who is said to use a framework, and what could be verified."""

from __future__ import annotations

from django.db import models

from .catalogue import Framework
from .claims import Claim
from .evidence import Citation
from .identity import not_empty, one_of


class Finding(models.TextChoices):
    VERIFIED = "verified", "verified"
    PARTLY = "partly-verified", "partly verified"
    SAID = "said", "said, not verified"
    CONTRADICTED = "contradicted", "contradicted"


class AdopterQuerySet(models.QuerySet["Adopter"]):
    def get_by_natural_key(self, organisation: str, framework: str) -> Adopter:
        return self.get(organisation=organisation, framework__slug=framework)


class Adopter(models.Model):
    """An organisation that is said to use a framework. The finding is ours, and dated."""

    organisation = models.CharField(max_length=100, help_text="Its name.")
    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="adopters", help_text="What it uses."
    )
    finding = models.CharField(
        max_length=20, choices=Finding.choices, help_text="What could be verified."
    )
    scope = models.CharField(
        max_length=200, blank=True, help_text="For what. Empty when nobody says."
    )
    year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The year that the evidence speaks of. Empty: undated."
    )
    note = models.TextField(help_text="What was found and what was not, in one or two sentences.")
    claims = models.ManyToManyField(
        Claim, blank=True, related_name="adopters", help_text="The claims that say so."
    )

    objects = AdopterQuerySet.as_manager()

    class Meta:
        ordering = ["organisation", "framework"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "framework"],
                name="organisation_adopts_a_framework_once",
                violation_error_message="The organisation is listed with this framework already.",
            ),
            one_of("finding", Finding, "adopter_finding_is_known"),
            not_empty("organisation", "adopter_has_a_name"),
            not_empty("note", "adopter_says_what_was_found"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.framework}"

    def natural_key(self) -> tuple[str, str]:
        return (self.organisation, self.framework.slug)

    natural_key.dependencies = ["comparison.framework"]  # type: ignore[attr-defined]


class AdopterCitationQuerySet(models.QuerySet["AdopterCitation"]):
    def get_by_natural_key(self, organisation: str, framework: str, source: str) -> AdopterCitation:
        return self.get(
            adopter__organisation=organisation,
            adopter__framework__slug=framework,
            source__slug=source,
        )


class AdopterCitation(Citation):
    """A source that shows, or denies, that an organisation uses a framework."""

    adopter = models.ForeignKey(
        Adopter, on_delete=models.CASCADE, related_name="citations", help_text="Who it is about."
    )

    objects = AdopterCitationQuerySet.as_manager()

    class Meta(Citation.Meta):
        verbose_name = "citation"
        constraints = [
            models.UniqueConstraint(
                fields=["adopter", "source"],
                name="adopter_cites_a_source_once",
                violation_error_message="This source is cited here already. Add to what it says.",
            ),
            not_empty("says", "adopter_citation_says_something"),
        ]

    def natural_key(self) -> tuple[str, str, str]:
        return (*self.adopter.natural_key(), self.source.slug)

    natural_key.dependencies = ["comparison.adopter", "comparison.source"]  # type: ignore[attr-defined]

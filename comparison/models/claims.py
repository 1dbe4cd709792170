"""What published articles say, and our verdicts on it."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from .evidence import Citation, Source
from .identity import not_empty, one_of
from .lifecycle import Reviewed, State


class ClaimKind(models.TextChoices):
    FACT = "fact", "fact"
    RATING = "rating", "judgement"
    ADOPTER = "adopter", "adopter"
    ADVICE = "advice", "advice"
    USE_CASE = "use-case", "use case"
    STATISTIC = "statistic", "statistic"
    HISTORY = "history", "history"
    CODE = "code", "code"


class Verdict(models.TextChoices):
    SUPPORTED = "supported", "supported"
    CONTRADICTED = "contradicted", "contradicted"
    OUTDATED = "outdated", "outdated"
    UNSUPPORTED = "unsupported", "unsupported"
    OPINION = "opinion", "opinion"


class ClaimQuerySet(models.QuerySet["Claim"]):
    def get_by_natural_key(self, identifier: str) -> Claim:
        return self.get(identifier=identifier)

    def published(self) -> ClaimQuerySet:
        return self.filter(state=State.PUBLISHED)

    def stale(self, *, on: datetime.date) -> ClaimQuerySet:
        return self.published().filter(review_by__lt=on)

    def about_criterion(self, slug: str) -> ClaimQuerySet:
        return self.filter(criterion__slug=slug)


class Claim(Reviewed):
    """What a published article says, in our words, and what we found when we checked it."""

    identifier = models.CharField(
        max_length=20,
        unique=True,
        help_text="Stable public number, article and running number, such as 002-31.",
    )
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        related_name="claims",
        help_text="The article that says it.",
    )
    locator = models.CharField(
        max_length=200, help_text="Where in the article: the heading or the paragraph."
    )
    text = models.TextField(help_text="The claim in our words. Paraphrase, never copy.")
    kind = models.CharField(
        max_length=20, choices=ClaimKind.choices, help_text="What sort of claim."
    )
    frameworks = models.ManyToManyField(
        "comparison.Framework", related_name="claims", help_text="The frameworks it speaks about."
    )
    favours = models.ForeignKey(
        "comparison.Framework",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="claims_in_favour",
        help_text="The framework that the claim speaks for. Empty when it is neutral.",
    )
    criterion = models.ForeignKey(
        "comparison.Criterion",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="claims",
        help_text="The criterion it bears on. Empty when it bears on none of ours.",
    )
    verdict = models.CharField(
        max_length=20, choices=Verdict.choices, help_text="What the evidence makes of it."
    )
    verdict_reason = models.TextField(
        help_text="Why, with version and date first; then what the author may have meant."
    )
    checked_version = models.CharField(
        max_length=120,
        blank=True,
        help_text="The version that the verdict was checked against. Empty where none matters.",
    )
    checked_on = models.DateField(
        null=True, blank=True, help_text="When somebody last checked the verdict."
    )
    review_by = models.DateField(
        null=True, blank=True, help_text="After this day the verdict is shown as stale."
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["identifier"]
        permissions = [("publish_claim", "Can publish claims that somebody else wrote")]
        constraints = [
            one_of("kind", ClaimKind, "claim_kind_is_known"),
            one_of("verdict", Verdict, "claim_verdict_is_known"),
            not_empty("text", "claim_has_a_text"),
            not_empty("verdict_reason", "claim_verdict_has_a_reason"),
            one_of("state", State, "claim_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state="published")
                | Q(checked_on__isnull=False, review_by__gte=F("checked_on")),
                name="published_claim_was_checked_and_is_due",
                violation_error_message="Enter when it was checked and a later day to review it.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.identifier}: {self.text}"

    def get_absolute_url(self) -> str:
        return reverse("comparison:claim", args=[self.identifier])

    def natural_key(self) -> tuple[str]:
        return (self.identifier,)


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def get_by_natural_key(self, identifier: str, source: str) -> Evidence:
        return self.get(claim__identifier=identifier, source__slug=source)


class Evidence(Citation):
    """A source that decides, or helps to decide, the verdict on a claim."""

    claim = models.ForeignKey(
        Claim, on_delete=models.CASCADE, related_name="evidence", help_text="The claim it bears on."
    )

    objects = EvidenceQuerySet.as_manager()

    class Meta(Citation.Meta):
        verbose_name_plural = "evidence"
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "source"],
                name="evidence_names_a_source_once_per_claim",
                violation_error_message="This source is named here already.",
            ),
            not_empty("says", "evidence_says_something"),
        ]

    def natural_key(self) -> tuple[str, str]:
        return (self.claim.identifier, self.source.slug)

    natural_key.dependencies = ["comparison.claim", "comparison.source"]  # type: ignore[attr-defined]


class ImpliedRatingQuerySet(models.QuerySet["ImpliedRating"]):
    def get_by_natural_key(self, identifier: str, framework: str) -> ImpliedRating:
        return self.get(claim__identifier=identifier, framework__slug=framework)


class ImpliedRating(models.Model):
    """The rating of 1 to 5 that a claim would amount to, so that it can stand beside ours."""

    claim = models.ForeignKey(
        Claim, on_delete=models.CASCADE, related_name="implied_ratings", help_text="The claim."
    )
    framework = models.ForeignKey(
        "comparison.Framework", on_delete=models.CASCADE, related_name="+", help_text="Rated by it."
    )
    performance = models.FloatField(help_text="From 1 to 5, as the claim reads.")

    objects = ImpliedRatingQuerySet.as_manager()

    class Meta:
        ordering = ["claim", "framework"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "framework"],
                name="claim_implies_one_rating_per_framework",
                violation_error_message="The claim has an implied rating of this framework "
                "already.",
            ),
            models.CheckConstraint(
                condition=Q(performance__gte=1, performance__lte=5),
                name="implied_rating_is_from_1_to_5",
                violation_error_message="An implied rating is a number from 1 to 5.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim.identifier} implies {self.performance:g} for {self.framework}"

    def natural_key(self) -> tuple[str, str]:
        return (self.claim.identifier, self.framework.slug)

    natural_key.dependencies = ["comparison.claim", "comparison.framework"]  # type: ignore[attr-defined]

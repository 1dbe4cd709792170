"""Claims that cannot all be true, and how the evidence settles it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.urls import reverse

from .claims import Claim
from .identity import Slugged, SluggedQuerySet, not_empty


class DisputeQuerySet(SluggedQuerySet["Dispute"]):
    pass


class Dispute(Slugged):
    """Claims that cannot all be true, and how the evidence settles it."""

    number = models.PositiveSmallIntegerField(
        unique=True, help_text="Running number in the list of disputes."
    )
    title = models.CharField(max_length=200, help_text="The question in dispute, short.")
    summary = models.TextField(help_text="Who says what, in our words.")
    why = models.TextField(blank=True, help_text="Why these claims cannot all be right.")
    settled = models.TextField(help_text="What the evidence shows.")
    open = models.TextField(blank=True, help_text="What stays open. Empty when nothing does.")
    self_contradiction = models.BooleanField(
        default=False, help_text="Ticked when one article contradicts itself."
    )
    claims = models.ManyToManyField(
        Claim, blank=True, related_name="disputes", help_text="The claims that collide."
    )
    criteria = models.ManyToManyField(
        "comparison.Criterion", blank=True, related_name="disputes", help_text="Criteria touched."
    )
    frameworks = models.ManyToManyField(
        "comparison.Framework", blank=True, related_name="disputes", help_text="Frameworks touched."
    )

    objects = DisputeQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(number__gte=1),
                name="dispute_number_is_positive",
                violation_error_message="Disputes are numbered from 1.",
            ),
            not_empty("summary", "dispute_says_who_says_what"),
            not_empty("settled", "dispute_says_what_the_evidence_shows"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("comparison:dispute", args=[self.slug])

"""What an article gives its readers apart from single claims."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .catalogue import Framework
from .claims import Claim
from .evidence import Source
from .identity import not_empty, one_of


class GapQuerySet(models.QuerySet["Gap"]):
    def get_by_natural_key(self, source: str, position: int) -> Gap:
        return self.get(source__slug=source, position=position)


class Gap(models.Model):
    """Something that an article promises, or that its text refers to, and does not give."""

    source = models.ForeignKey(
        Source, on_delete=models.CASCADE, related_name="gaps", help_text="The article."
    )
    text = models.CharField(
        max_length=300, help_text="What is promised and missing, in our words. One sentence."
    )
    position = models.PositiveSmallIntegerField(help_text="Order in the article, from 1.")

    objects = GapQuerySet.as_manager()

    class Meta:
        ordering = ["source", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "position"],
                name="gap_has_its_own_place_in_its_article",
                violation_error_message="Another gap of this article has this position.",
            ),
            not_empty("text", "gap_has_a_text"),
        ]

    def __str__(self) -> str:
        return self.text

    def natural_key(self) -> tuple[str, int]:
        return (self.source.slug, self.position)

    natural_key.dependencies = ["comparison.source"]  # type: ignore[attr-defined]


class BulletKind(models.TextChoices):
    FEATURE = "feature", "feature"
    STRENGTH = "strength", "advantage"
    WEAKNESS = "weakness", "disadvantage"
    CHOOSE_WHEN = "choose-when", "choose when"
    AVOID_WHEN = "avoid-when", "avoid when"


class BulletQuerySet(models.QuerySet["Bullet"]):
    def get_by_natural_key(self, source: str, framework: str, kind: str, position: int) -> Bullet:
        rows = self.filter(framework__slug=framework, kind=kind, position=position)
        return rows.get(source__slug=source) if source else rows.get(source=None)


class Bullet(models.Model):
    """A point that is made for or against a framework, with the claims that make it.

    One article's own list, or, without a source, the point as all our sources make it.
    """

    source = models.ForeignKey(
        Source,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="bullets",
        help_text="The article whose list it is in. Empty: a point that several sources make.",
    )
    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="bullets", help_text="Whose list it is."
    )
    kind = models.CharField(
        max_length=20, choices=BulletKind.choices, help_text="Which of the lists."
    )
    text = models.CharField(max_length=300, help_text="The point in our words. Never copied.")
    position = models.PositiveSmallIntegerField(help_text="Order in its list, from 1.")
    claims = models.ManyToManyField(
        Claim,
        blank=True,
        related_name="bullets",
        help_text="The claims that it makes. Their verdicts stand beside it.",
    )

    objects = BulletQuerySet.as_manager()

    class Meta:
        ordering = ["source", "framework", "kind", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "framework", "kind", "position"],
                name="bullet_has_its_own_place_in_its_list",
                violation_error_message="Another point of this list has this position.",
            ),
            models.UniqueConstraint(
                fields=["framework", "kind", "position"],
                condition=Q(source=None),
                name="shared_bullet_has_its_own_place_in_its_list",
                violation_error_message="Another point of this list has this position.",
            ),
            one_of("kind", BulletKind, "bullet_kind_is_known"),
            not_empty("text", "bullet_has_a_text"),
        ]

    def __str__(self) -> str:
        return self.text

    def natural_key(self) -> tuple[str, str, str, int]:
        source = self.source.slug if self.source else ""
        return (source, self.framework.slug, self.kind, self.position)

    natural_key.dependencies = ["comparison.source", "comparison.framework"]  # type: ignore[attr-defined]

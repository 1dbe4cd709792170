"""What editors say of a framework in a sentence, and what they take it from."""

from __future__ import annotations

from django.db import models

from .identity import not_empty, one_of


class RemarkKind(models.TextChoices):
    STRENGTH = "strength", "strength"
    WEAKNESS = "weakness", "weakness"
    CHOOSE_WHEN = "choose-when", "choose when"
    AVOID_WHEN = "avoid-when", "avoid when"


class RemarkQuerySet(models.QuerySet["Remark"]):
    def get_by_natural_key(self, framework: str, kind: str, position: int) -> Remark:
        return self.get(framework__slug=framework, kind=kind, position=position)


class Remark(models.Model):
    """An editor's sentence: a strength, a weakness, when to choose it, when to avoid it.

    It comes from claims, from our ratings or from both; where it names neither, from the facts.
    """

    framework = models.ForeignKey(
        "comparison.Framework",
        on_delete=models.CASCADE,
        related_name="remarks",
        help_text="About whom.",
    )
    kind = models.CharField(
        max_length=20, choices=RemarkKind.choices, help_text="Which list it is in."
    )
    text = models.CharField(max_length=300, help_text="One plain sentence. No praise, no blame.")
    position = models.PositiveSmallIntegerField(help_text="Order in its list, from 1.")
    claims = models.ManyToManyField(
        "comparison.Claim",
        blank=True,
        related_name="remarks",
        help_text="The claims of articles and documents that it comes from.",
    )
    criteria = models.ManyToManyField(
        "comparison.Criterion",
        blank=True,
        related_name="+",
        help_text="The criteria whose ratings of this framework it was inferred from.",
    )

    objects = RemarkQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["framework", "kind", "position"],
                name="remark_has_its_own_place_in_its_list",
                violation_error_message="Another remark of this list has that position.",
            ),
            one_of("kind", RemarkKind, "remark_kind_is_known"),
            not_empty("text", "remark_has_a_text"),
        ]

    def __str__(self) -> str:
        return self.text

    def natural_key(self) -> tuple[str, str, int]:
        return (self.framework.slug, self.kind, self.position)

    natural_key.dependencies = ["comparison.framework"]  # type: ignore[attr-defined]

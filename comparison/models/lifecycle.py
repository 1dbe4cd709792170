"""Draft, in review, published: what a row must have before readers see it as ours."""

from __future__ import annotations

from django.db import models


class State(models.TextChoices):
    DRAFT = "draft", "draft"
    IN_REVIEW = "in-review", "in review"
    PUBLISHED = "published", "published"


class Reviewed(models.Model):
    """A row that one person writes and another publishes. The rule is in comparison.lifecycle."""

    state = models.CharField(
        max_length=20,
        choices=State.choices,
        default=State.DRAFT,
        db_index=True,
        help_text="Only what is published is shown as our finding. Any change makes it a draft.",
    )
    edited_by = models.CharField(
        max_length=150,
        blank=True,
        help_text="The user who changed it last. Somebody else must publish it.",
    )

    class Meta:
        abstract = True

"""Draft, in review, published: what a row must have before readers see it as ours."""

from __future__ import annotations

from django.db import models


class State(models.TextChoices):
    DRAFT = "draft", "draft"
    IN_REVIEW = "in-review", "in review"
    PUBLISHED = "published", "published"


class Reviewed(models.Model):
    """A row that one person writes and another publishes. The methods change it and save nothing.

    Any edit makes it a draft again, because nobody has vouched for what it says now.
    """

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

    def edit(self, *, by: str) -> None:
        self.state, self.edited_by = State.DRAFT, by

    def send_to_review(self) -> None:
        """A draft waits for a reviewer from now on; what is published stays so."""
        if self.state == State.DRAFT:
            self.state = State.IN_REVIEW

    def why_not_published(self, *, by: str) -> str:
        """Why this user cannot publish it as it is; empty when nothing stands against it."""
        if self.state == State.PUBLISHED:
            return "It is published already."
        if self.state == State.DRAFT:
            return "It is a draft. Send it to review first."
        if self.edited_by == by:
            return "You changed it last. Somebody else must publish it."
        return ""

"""The data revision: a number that grows with every change, so that pages can be cached by it."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import F
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.utils import timezone


class RevisionManager(models.Manager["Revision"]):
    def current(self) -> Revision:
        return self.get_or_create(pk=1)[0]

    def advance(self) -> None:
        self.get_or_create(pk=1)
        self.filter(pk=1).update(number=F("number") + 1, changed_at=timezone.now())


class Revision(models.Model):
    """The only row of its table."""

    number = models.PositiveBigIntegerField(default=1, help_text="Grows by one with each change.")
    changed_at = models.DateTimeField(default=timezone.now, help_text="When data last changed.")

    objects = RevisionManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pk=1),
                name="revision_is_a_single_row",
                violation_error_message="There is only one revision.",
            )
        ]

    def __str__(self) -> str:
        return f"data revision {self.number}"


def data_changed() -> None:
    """Advance the revision once, when the running transaction commits.

    Called by the signals below for every saved row; writes that bypass ``save()`` call it.
    """
    connection = transaction.get_connection()
    waiting = any(
        function == Revision.objects.advance for _, function, _ in connection.run_on_commit
    )
    if not waiting:
        transaction.on_commit(Revision.objects.advance)


def _row_changed(sender: type[models.Model], **kwargs: Any) -> None:
    if sender is not Revision:
        data_changed()


def watch() -> None:
    """Connect the signals for every model of the app. See decision record 0010."""
    config = apps.get_app_config("comparison")
    for model in config.get_models(include_auto_created=True):
        for signal in (post_save, post_delete, m2m_changed):
            signal.connect(_row_changed, sender=model, dispatch_uid=f"{model.__name__}.revision")

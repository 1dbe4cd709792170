"""Conditions that really exclude, and which fact decides each."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .capabilities import Capability, SupportLevel
from .criteria import CriterionGroup
from .identity import Slugged, SluggedQuerySet, one_of


class MustHaveKind(models.TextChoices):
    CAPABILITY = "capability", "a capability"
    INTERFACE = "interface", "a server interface"
    PYTHON = "python", "a Python version"


class Interface(models.TextChoices):
    WSGI = "wsgi", "WSGI"
    ASGI = "asgi", "ASGI"


class MustHaveQuerySet(SluggedQuerySet["MustHave"]):
    pass


class MustHave(Slugged):
    """A condition that really excludes. Exactly one kind of fact decides it."""

    label = models.CharField(max_length=80, unique=True, help_text="Beside the tick box.")
    meaning = models.CharField(max_length=200, help_text="What exactly passes, in one sentence.")
    kind = models.CharField(
        max_length=20, choices=MustHaveKind.choices, help_text="Which fact decides it."
    )
    capability = models.ForeignKey(
        Capability,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="must_haves",
        help_text="For a capability: which one.",
    )
    at_least = models.CharField(
        max_length=20,
        blank=True,
        choices=SupportLevel.choices,
        help_text="For a capability: the weakest level of support that still passes.",
    )
    interface = models.CharField(
        max_length=10, blank=True, choices=Interface.choices, help_text="For a server interface."
    )
    python = models.CharField(
        max_length=10, blank=True, help_text="For a Python version: it must run on this one, 3.11."
    )
    group = models.ForeignKey(
        CriterionGroup,
        on_delete=models.PROTECT,
        related_name="must_haves",
        help_text="The heading under which the form lists it.",
    )
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in its group.")

    objects = MustHaveQuerySet.as_manager()

    class Meta:
        ordering = ["group__position", "position", "slug"]
        verbose_name = "must-have"
        constraints = [
            one_of("kind", MustHaveKind, "must_have_kind_is_known"),
            models.CheckConstraint(
                condition=Q(
                    kind="capability",
                    capability__isnull=False,
                    at_least__in=["core", "official", "third-party", "write-it-yourself"],
                    interface="",
                    python="",
                )
                | Q(
                    kind="interface",
                    capability=None,
                    at_least="",
                    interface__in=["wsgi", "asgi"],
                    python="",
                )
                | (Q(kind="python", capability=None, at_least="", interface="") & ~Q(python="")),
                name="must_have_is_decided_by_exactly_one_kind_of_fact",
                violation_error_message="Fill in what the kind asks for (a capability with its "
                "weakest level, an interface, or a Python version) and leave the others empty.",
            ),
        ]

    def __str__(self) -> str:
        return self.label

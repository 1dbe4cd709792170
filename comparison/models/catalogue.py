"""Frameworks and stacks, what they are made of, and which capabilities they have."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, F, Min, Q
from django.urls import reverse

from .evidence import Source
from .identity import Slugged, SluggedQuerySet, not_empty, one_of


class FrameworkKind(models.TextChoices):
    FULL_STACK = "full-stack", "full-stack"
    MICRO = "micro", "micro-framework"
    API = "api", "API framework"
    ASYNC = "async", "asynchronous framework"
    TOOLKIT = "toolkit", "toolkit"


class FrameworkQuerySet(SluggedQuerySet["Framework"]):
    def published(self) -> FrameworkQuerySet:
        return self.filter(published=True)

    def bare(self) -> FrameworkQuerySet:
        """Frameworks proper, without the stacks built on them."""
        return self.filter(base=None)

    def stacks(self) -> FrameworkQuerySet:
        return self.exclude(base=None)

    def with_reviews(self) -> FrameworkQuerySet:
        """Add ``rating_count``, ``oldest_review`` and ``next_review`` over what is rated."""
        rated = Q(ratings__performance__isnull=False, ratings__criterion__published=True)
        reviewed = self.select_related("base").annotate(
            rating_count=Count("ratings", filter=rated),
            oldest_review=Min("ratings__reviewed_on", filter=rated),
            next_review=Min("ratings__review_by", filter=rated),
        )
        return reviewed.order_by("name")  # grouping drops the default order


class Framework(Slugged):
    """One alternative of the comparison: a framework, or a stack built on one."""

    name = models.CharField(max_length=100, unique=True, help_text="As its own project writes it.")
    kind = models.CharField(
        max_length=20,
        choices=FrameworkKind.choices,
        help_text="What its own documentation calls it.",
    )
    base = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="stacks",
        help_text="Only for a stack: the framework that it is built on.",
    )
    tagline = models.CharField(max_length=160, help_text="One line: what it is. No praise.")
    summary = models.TextField(
        help_text="Two or three sentences: what it gives and what it leaves."
    )
    package = models.CharField(max_length=100, help_text="The name to install it by.")
    version = models.CharField(
        max_length=40, help_text="The version that the ratings were checked against."
    )
    version_released_on = models.DateField(
        null=True, blank=True, help_text="When that version came out. Empty when unknown."
    )
    python_minimum = models.CharField(
        max_length=10,
        blank=True,
        help_text="Oldest Python it declares, such as 3.12. Empty when it declares none.",
    )
    wsgi = models.BooleanField("WSGI", default=False, help_text="Runs on a WSGI server.")
    asgi = models.BooleanField("ASGI", default=False, help_text="Runs on an ASGI server.")
    own_server = models.BooleanField(default=False, help_text="Brings its own production server.")
    homepage = models.URLField(blank=True, help_text="The project's own site.")
    documentation = models.URLField(blank=True, help_text="Where its manual starts.")
    repository = models.URLField(blank=True, help_text="Where its source code is kept.")
    published = models.BooleanField(
        default=False, help_text="Only published frameworks are shown and ranked."
    )

    objects = FrameworkQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        permissions = [("publish_framework", "Can publish frameworks")]
        constraints = [
            one_of("kind", FrameworkKind, "framework_kind_is_known"),
            not_empty("name", "framework_has_a_name"),
            not_empty("version", "framework_has_a_checked_version"),
            models.CheckConstraint(
                condition=~Q(base=F("pk")),
                name="stack_is_not_its_own_base",
                violation_error_message="A stack cannot be built on itself. Choose another base.",
            ),
            models.CheckConstraint(
                condition=Q(wsgi=True) | Q(asgi=True) | Q(own_server=True),
                name="framework_has_an_interface",
                violation_error_message="Tick at least one of WSGI, ASGI and own server.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("comparison:framework", args=[self.slug])

    def clean(self) -> None:
        if self.base is not None and self.base.base_id is not None:
            raise ValidationError(
                {"base": "Choose a framework. A stack cannot be built on a stack."}
            )


class PartQuerySet(models.QuerySet["Part"]):
    def get_by_natural_key(self, stack: str, package: str) -> Part:
        return self.get(stack__slug=stack, package=package)


class Part(models.Model):
    """A package that a stack adds to its base framework."""

    stack = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="parts", help_text="The stack."
    )
    package = models.CharField(max_length=100, help_text="The name to install it by.")
    version = models.CharField(max_length=40, help_text="The version that was checked.")
    released_on = models.DateField(
        null=True, blank=True, help_text="When that version came out. Empty when unknown."
    )
    provides = models.CharField(max_length=200, help_text="What it adds, in a few words.")
    source = models.ForeignKey(
        Source,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
        help_text="Where this can be read.",
    )
    position = models.PositiveSmallIntegerField(default=0, help_text="Order on the page.")

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["position", "package"]
        constraints = [
            models.UniqueConstraint(
                fields=["stack", "package"],
                name="stack_names_a_part_once",
                violation_error_message="The stack has this part already.",
            ),
            not_empty("version", "part_has_a_checked_version"),
        ]

    def __str__(self) -> str:
        return f"{self.package} {self.version}"

    def natural_key(self) -> tuple[str, str]:
        return (self.stack.slug, self.package)

    natural_key.dependencies = ["comparison.framework"]  # type: ignore[attr-defined]


class FactQuerySet(models.QuerySet["Fact"]):
    def get_by_natural_key(self, framework: str, slug: str) -> Fact:
        return self.get(framework__slug=framework, slug=slug)


class Fact(models.Model):
    """A plain fact of a framework's page, with the source that shows it."""

    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="facts", help_text="Whose fact."
    )
    slug = models.SlugField(max_length=60, help_text="Which fact, such as first-release.")
    name = models.CharField(max_length=80, help_text="The label on the page.")
    value = models.CharField(max_length=300, help_text="The fact, with its unit.")
    note = models.CharField(max_length=300, blank=True, help_text="How to read it, if not obvious.")
    as_of = models.DateField(null=True, blank=True, help_text="The day it was true.")
    source = models.ForeignKey(
        Source,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="facts",
        help_text="What shows it.",
    )
    opened_on = models.DateField(
        null=True, blank=True, help_text="When one of us opened the source. Empty: nobody did."
    )
    position = models.PositiveSmallIntegerField(default=0, help_text="Order on the page.")

    objects = FactQuerySet.as_manager()

    class Meta:
        ordering = ["position", "slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["framework", "slug"],
                name="framework_states_a_fact_once",
                violation_error_message="The framework states this fact already.",
            ),
            not_empty("value", "fact_has_a_value"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"

    def natural_key(self) -> tuple[str, str]:
        return (self.framework.slug, self.slug)

    natural_key.dependencies = ["comparison.framework"]  # type: ignore[attr-defined]

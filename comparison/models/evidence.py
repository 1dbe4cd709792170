"""Sources, and what it means to cite one."""

from __future__ import annotations

from django.apps import apps
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from .identity import Slugged, SluggedQuerySet, not_empty, one_of


class SourceKind(models.TextChoices):
    ARTICLE = "article", "article"
    DOCUMENTATION = "documentation", "documentation"
    CODE = "code", "source code"
    REPOSITORY = "repository", "repository page"
    SURVEY = "survey", "survey"
    MEASUREMENT = "measurement", "own measurement"
    WEB_PAGE = "web-page", "web page"


class SourceQuerySet(SluggedQuerySet["Source"]):
    def articles(self) -> SourceQuerySet:
        return self.filter(kind=SourceKind.ARTICLE)

    def with_use(self) -> SourceQuerySet:
        """Add how many ratings, capability cells, verdicts and claims rest on each source."""
        return self.annotate(
            rating_count=_number_of("RatingCitation"),
            support_count=_number_of("SupportCitation"),
            evidence_count=_number_of("Evidence"),
            claim_count=_number_of("Claim"),
        )


def _number_of(model: str) -> Coalesce:
    """Rows of a model that name the source, counted apart: joins would multiply each other."""
    rows = apps.get_model("comparison", model).objects.filter(source=OuterRef("pk")).order_by()
    count = rows.values("source").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(count, output_field=models.IntegerField()), 0)


class Source(Slugged):
    """A published document that a rating, a fact or a verdict rests on, or that makes claims."""

    title = models.CharField(max_length=300, help_text="The title as a reader would cite it.")
    kind = models.CharField(
        max_length=20, choices=SourceKind.choices, help_text="What sort of document this is."
    )
    url = models.URLField(
        max_length=500,
        blank=True,
        help_text="Where it can be read, best at a fixed version. Empty only for an article "
        "whose address we do not know, and for a measurement run of ours with the same short name.",
    )
    publisher = models.CharField(
        max_length=200, blank=True, help_text="Who published it. Empty when not stated."
    )
    published_on = models.DateField(
        null=True, blank=True, help_text="The date that it states. Empty when it states none."
    )
    summary = models.TextField(
        blank=True, help_text="What the document is, in our words, one to three sentences."
    )

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["title", "slug"]
        constraints = [
            one_of("kind", SourceKind, "source_kind_is_known"),
            not_empty("title", "source_has_a_title"),
            models.UniqueConstraint(
                fields=["url"],
                condition=~Q(url=""),
                name="source_address_is_listed_once",
                violation_error_message="A source with this address is listed already. Cite that "
                "one.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["article", "measurement"]) | ~Q(url=""),
                name="source_has_an_address_or_is_an_article_or_run",
                violation_error_message="Give the address. Only an article and a measurement run "
                "of ours may be without one.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("comparison:source", args=[self.slug])

    @property
    def run(self) -> str:
        """The short name of our measurement run that this source is; empty for all others."""
        return self.slug if self.kind == SourceKind.MEASUREMENT and not self.url else ""

    @property
    def address(self) -> str:
        """Where it can be read: elsewhere, or for a run of ours on our own page of it."""
        return reverse("comparison:run", args=[self.run]) if self.run else self.url


class Citation(models.Model):
    """What one source shows in support of one statement of ours."""

    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, help_text="The document that shows it."
    )
    says = models.TextField(help_text="What the source shows, in our words. Never copied.")
    opened_on = models.DateField(
        null=True,
        blank=True,
        help_text="When somebody of us had the text in front of them. Leave empty if nobody did: "
        "the page then says so.",
    )
    position = models.PositiveSmallIntegerField(
        default=0, help_text="Order on the page, the strongest first."
    )

    class Meta:
        abstract = True
        ordering = ["position", "source__slug"]

    def __str__(self) -> str:
        return f"{self.source}: {self.says}"

"""What frameworks can do, and who supplies it: the ground of the must-haves."""

from __future__ import annotations

from django.db import models
from django.db.models import Count, Q

from .catalogue import Framework
from .evidence import Citation
from .identity import Slugged, SluggedQuerySet, not_empty, one_of


class CapabilityQuerySet(SluggedQuerySet["Capability"]):
    pass


class Capability(Slugged):
    """Something a framework may bring: an ORM, CSRF protection, WebSocket."""

    name = models.CharField(max_length=80, unique=True, help_text="Short name, as in the table.")
    definition = models.TextField(help_text="What exactly counts, so that two people agree.")
    group = models.ForeignKey(
        "comparison.CriterionGroup",
        on_delete=models.PROTECT,
        related_name="capabilities",
        help_text="The group under which it is listed.",
    )
    criterion = models.ForeignKey(
        "comparison.Criterion",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="capabilities",
        help_text="The criterion that it bears on most.",
    )
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in its group.")

    objects = CapabilityQuerySet.as_manager()

    class Meta:
        ordering = ["group__position", "position", "slug"]
        verbose_name_plural = "capabilities"
        constraints = [not_empty("definition", "capability_says_what_counts")]

    def __str__(self) -> str:
        return self.name


class SupportLevel(models.TextChoices):
    """Who supplies a capability, from the framework itself to nobody. Order matters."""

    CORE = "core", "core"
    OFFICIAL = "official", "official add-on"
    THIRD_PARTY = "third-party", "third party"
    WRITE_IT_YOURSELF = "write-it-yourself", "write it yourself"
    NOT_POSSIBLE = "not-possible", "not possible"
    UNKNOWN = "unknown", "unknown"


class SupportQuerySet(models.QuerySet["Support"]):
    def get_by_natural_key(self, framework: str, capability: str) -> Support:
        return self.get(framework__slug=framework, capability__slug=capability)

    def of_published(self) -> SupportQuerySet:
        return self.filter(framework__published=True)

    def with_citation_count(self) -> SupportQuerySet:
        return self.annotate(citation_count=Count("citations"))

    def in_table_order(self) -> SupportQuerySet:
        """Capabilities by group, then frameworks by name, with both at hand."""
        return self.select_related("framework", "capability").order_by(
            "capability__group__position",
            "capability__position",
            "capability__slug",
            "framework__name",
        )


class Support(models.Model):
    """How one framework has one capability."""

    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="supports", help_text="Which framework."
    )
    capability = models.ForeignKey(
        Capability, on_delete=models.CASCADE, related_name="supports", help_text="Which capability."
    )
    level = models.CharField(
        max_length=20,
        choices=SupportLevel.choices,
        help_text="Core: in the framework itself. Official: an add-on of the same project, or a "
        "named part of the stack. Third party: an add-on by others, named below. Unknown: nobody "
        "has settled it yet; unknown never excludes a framework.",
    )
    how = models.CharField(
        max_length=200, blank=True, help_text="With what: the class, setting or add-on."
    )
    note = models.CharField(max_length=300, blank=True, help_text="What a reader should know.")
    since_version = models.CharField(
        max_length=40, blank=True, help_text="Since which version, when the source says so."
    )

    objects = SupportQuerySet.as_manager()

    class Meta:
        ordering = ["framework", "capability"]
        verbose_name_plural = "support"
        constraints = [
            models.UniqueConstraint(
                fields=["framework", "capability"],
                name="framework_has_one_support_per_capability",
                violation_error_message="This framework has a row for this capability already. "
                "Change that row.",
            ),
            one_of("level", SupportLevel, "support_level_is_known"),
            models.CheckConstraint(
                condition=~Q(level="third-party") | ~Q(how=""),
                name="third_party_support_names_the_add_on",
                violation_error_message="Third party: name the add-on in the field “how”.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.framework}, {self.capability}: {self.get_level_display()}"

    def natural_key(self) -> tuple[str, str]:
        return (self.framework.slug, self.capability.slug)

    natural_key.dependencies = ["comparison.framework", "comparison.capability"]  # type: ignore[attr-defined]


class SupportCitationQuerySet(models.QuerySet["SupportCitation"]):
    def get_by_natural_key(self, framework: str, capability: str, source: str) -> SupportCitation:
        return self.get(
            support__framework__slug=framework,
            support__capability__slug=capability,
            source__slug=source,
        )


class SupportCitation(Citation):
    """A source that shows how a framework has a capability."""

    support = models.ForeignKey(
        Support, on_delete=models.CASCADE, related_name="citations", help_text="The table cell."
    )

    objects = SupportCitationQuerySet.as_manager()

    class Meta(Citation.Meta):
        verbose_name = "citation of a capability"
        verbose_name_plural = "citations of capabilities"
        constraints = [
            models.UniqueConstraint(
                fields=["support", "source"],
                name="support_cites_a_source_once",
                violation_error_message="This source is cited here already.",
            ),
        ]

    def natural_key(self) -> tuple[str, str, str]:
        return (*self.support.natural_key(), self.source.slug)

    natural_key.dependencies = ["comparison.support", "comparison.source"]  # type: ignore[attr-defined]

"""Series of releases, how long each is mended, and what a project promises."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from .catalogue import Framework
from .evidence import Source
from .identity import not_empty


class ReleaseSeriesQuerySet(models.QuerySet["ReleaseSeries"]):
    def get_by_natural_key(self, framework: str, name: str) -> ReleaseSeries:
        return self.get(framework__slug=framework, name=name)


class ReleaseSeries(models.Model):
    """A line of releases, such as 5.2: first and last release, and until when it is mended."""

    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="series", help_text="Of which framework."
    )
    name = models.CharField(max_length=40, help_text="The series, such as 5.2.")
    released_on = models.DateField(help_text="The day of its first release.")
    last_version = models.CharField(
        max_length=40, blank=True, help_text="Its newest release that we know of."
    )
    last_on = models.DateField(null=True, blank=True, help_text="The day of that release.")
    long_term = models.BooleanField(default=False, help_text="Ticked: long-term support.")
    fixes_until = models.DateField(
        null=True, blank=True, help_text="Bugs are mended until. Empty: the project states no day."
    )
    security_until = models.DateField(
        null=True, blank=True, help_text="Security is mended until. Empty: no day is stated."
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="series", help_text="What shows the dates."
    )
    opened_on = models.DateField(
        null=True, blank=True, help_text="When one of us opened the source. Empty: nobody did."
    )

    objects = ReleaseSeriesQuerySet.as_manager()

    class Meta:
        ordering = ["framework", "-released_on"]
        verbose_name_plural = "release series"
        constraints = [
            models.UniqueConstraint(
                fields=["framework", "name"],
                name="framework_names_a_release_series_once",
                violation_error_message="This series is there already. Change that row.",
            ),
            not_empty("name", "release_series_has_a_name"),
            models.CheckConstraint(
                condition=Q(last_on=None) | Q(last_on__gte=F("released_on")),
                name="release_series_ends_after_it_began",
                violation_error_message="The newest release cannot be older than the first.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.framework} {self.name}"

    def natural_key(self) -> tuple[str, str]:
        return (self.framework.slug, self.name)

    natural_key.dependencies = ["comparison.framework"]  # type: ignore[attr-defined]


class SupportPolicyQuerySet(models.QuerySet["SupportPolicy"]):
    def get_by_natural_key(self, framework: str) -> SupportPolicy:
        return self.get(framework__slug=framework)


class SupportPolicy(models.Model):
    """What a project promises about support, old Pythons, deprecation and security reports."""

    framework = models.OneToOneField(
        Framework, on_delete=models.CASCADE, related_name="policy", help_text="Whose promise."
    )
    support = models.TextField(help_text="How long releases are mended.")
    pythons = models.TextField(blank=True, help_text="Which versions of Python, for how long.")
    deprecation = models.TextField(blank=True, help_text="How old features go.")
    security = models.TextField(blank=True, help_text="How security reports are handled.")
    sources = models.ManyToManyField(
        Source, related_name="policies", help_text="The documents that say so."
    )

    objects = SupportPolicyQuerySet.as_manager()

    class Meta:
        ordering = ["framework"]
        verbose_name_plural = "support policies"
        constraints = [not_empty("support", "policy_says_how_long_releases_are_mended")]

    def __str__(self) -> str:
        return f"Support of {self.framework}"

    def natural_key(self) -> tuple[str]:
        return (self.framework.slug,)

    natural_key.dependencies = ["comparison.framework"]  # type: ignore[attr-defined]

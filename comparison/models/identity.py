"""What identifies a row to people and fixtures: a slug. Primary keys never leave the database."""

from __future__ import annotations

from typing import Generic, TypeVar

from django.db import models

M = TypeVar("M", bound=models.Model)


class SluggedQuerySet(models.QuerySet[M], Generic[M]):
    def get_by_natural_key(self, slug: str) -> M:
        return self.get(slug=slug)


class Slugged(models.Model):
    """A row with a public, stable name for addresses and fixtures."""

    slug = models.SlugField(
        max_length=100,
        unique=True,
        help_text="The name in addresses and data files. Small letters, digits and hyphens. "
        "Changing it breaks links that readers have saved.",
    )

    class Meta:
        abstract = True

    def natural_key(self) -> tuple[str]:
        return (self.slug,)


def one_of(field: str, choices: type[models.TextChoices], name: str) -> models.CheckConstraint:
    """The database's own copy of a choice list, so that no import or script can get round it."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": choices.values}),
        name=name,
        violation_error_message=f"Choose a {_words(field)} from the list.",
    )


def not_empty(field: str, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=~models.Q(**{field: ""}),
        name=name,
        violation_error_message=f"Fill in the {_words(field)}.",
    )


def _words(field: str) -> str:
    return field.replace("_", " ")

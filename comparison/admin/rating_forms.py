"""The form of a rating, alone or as a row of its criterion's screen."""

from __future__ import annotations

from typing import Any

from django import forms

from comparison.admin.base import Paragraphs
from comparison.models import Rating
from comparison.selectors.derived import NOBODY_TYPES, SECTIONS

NUMBERS = ("performance", "low", "high")


class RatingForm(forms.ModelForm):  # type: ignore[type-arg]
    """A rating is three numbers, or it is said in so many words that there is none."""

    not_rated = forms.BooleanField(
        required=False, help_text="Tick when there is no rating, and say why in the rationale."
    )

    class Meta:
        model = Rating
        fields: Any = "__all__"
        field_classes = {"rationale": Paragraphs, "review_note": Paragraphs}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in NUMBERS:
            self.initial[name] = _short(self.initial.get(name))
        self.is_new = self.instance._state.adding  # as the editor found it, before it is saved
        self.initial["not_rated"] = not self.is_new and self.instance.performance is None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        criterion = cleaned.get("criterion")
        if criterion is not None and criterion.slug in SECTIONS:
            self.add_error("criterion", NOBODY_TYPES)
        given = [name for name in NUMBERS if cleaned.get(name) is not None]
        if cleaned.get("not_rated"):
            for name in given:
                self.add_error(name, "“Not rated” is ticked. Empty this number, or untick it.")
        elif not self.errors.keys() & set(NUMBERS):
            for name in set(NUMBERS) - set(given):
                self.add_error(name, "Enter a number, or tick “not rated”.")
        return cleaned


class RatingRow(RatingForm):
    """One framework's row on the screen of a criterion.

    The page carries what the editor was shown. So a row counts as changed only where this editor
    changed it, and a field that somebody else saved meanwhile is never put back unnoticed: where
    the editor left it alone it is taken over, where both changed it the row is refused once.
    ``data`` must be a copy that may be changed.
    """

    data: Any
    field_order = (
        *NUMBERS,
        "not_rated",
        "verdict",
        "rationale",
        "checked_version",
        "reviewed_on",
        "review_by",
    )
    use_required_attribute = False  # rows that stay as they are need not be complete

    class Meta(RatingForm.Meta):
        fields: Any = (
            *NUMBERS,
            "verdict",
            "rationale",
            "checked_version",
            "reviewed_on",
            "review_by",
        )
        widgets = {
            "performance": forms.NumberInput(attrs={"step": "any", "inputmode": "decimal"}),
            "low": forms.NumberInput(attrs={"step": "any", "inputmode": "decimal"}),
            "high": forms.NumberInput(attrs={"step": "any", "inputmode": "decimal"}),
            "rationale": forms.Textarea(attrs={"rows": 3}),
            "reviewed_on": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            "review_by": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        for field in self.fields.values():
            field.show_hidden_initial = True
        self.overtaken = self._follow_the_database() if self.is_bound else []

    def _follow_the_database(self) -> list[str]:
        """Take over what others saved since the page was opened; name what both changed."""
        overtaken = []
        for name, field in self.fields.items():
            box: Any = self[name]
            now = box.initial
            if not field.has_changed(now, self.data.get(box.html_initial_name)):
                continue
            if not box._has_changed():
                self.data[box.html_name] = _as_sent(now)
            elif field.has_changed(now, box.data):
                overtaken.append(name)
            self.data[box.html_initial_name] = _as_sent(now)
        return overtaken

    def clean(self) -> dict[str, Any]:
        for name in self.overtaken:
            now = _as_sent(self.initial.get(name)) or "nothing"
            self.add_error(
                name,
                f"Somebody else saved “{now}” here while the page was open. "
                "Save again to put yours in its place.",
            )
        return super().clean()


def _as_sent(value: Any) -> str:
    return "" if value is None else str(value)


def _short(number: float | None) -> float | None:
    """4 rather than 4.0, as an editor would type it."""
    return int(number) if number is not None and number == int(number) else number

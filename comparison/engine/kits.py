"""Which form of each base alternative is compared: the bare one, or an assembled kit of it."""

from collections.abc import Mapping, Sequence
from typing import Literal

from comparison.engine.weighted_sum import TIE

Mode = Literal["best", "bare", "all"]

KIT_MARGIN = 0.03
"""A kit must be worth this much more than its base: every part is one more to keep."""


def forms_shown(
    bases: Sequence[str],
    *,
    base_of: Mapping[str, str],
    overall: Mapping[str, float],
    failed: Mapping[str, int],
    mode: Mode = "best",
    margin: float = KIT_MARGIN,
) -> tuple[str, ...]:
    """The alternatives to rank, in the order of their bases.

    `base_of` maps each kit to its base, `overall` each form to its overall value under the stated
    weights, `failed` each form to its number of requirements not met (absent: none). "best" shows
    one form per base, "bare" no kits, "all" every form. Choose once and keep the choice in all
    variations: otherwise every draw would give each base with a kit two chances.
    """
    if mode == "bare":
        return tuple(bases)
    kits = {base: [kit for kit, owner in base_of.items() if owner == base] for base in bases}
    if mode == "all":
        return tuple(form for base in bases for form in (base, *kits[base]))
    return tuple(_better_form(base, kits[base], overall, failed, margin) for base in bases)


def _better_form(
    base: str,
    kits: Sequence[str],
    overall: Mapping[str, float],
    failed: Mapping[str, int],
    margin: float,
) -> str:
    """The form that fails least; among equals the base, unless a kit earns the margin."""
    forms = (base, *kits)
    fewest = min(failed.get(form, 0) for form in forms)
    fit = [form for form in forms if failed.get(form, 0) == fewest]
    best = max(fit, key=lambda form: overall[form])  # the first of equals: the base
    if base in fit and overall[best] < overall[base] + margin - TIE - TIE:
        return base
    return best

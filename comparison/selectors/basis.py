"""What every answer rests on, read together: the form, the facts, the values and the advice."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.engine.matrix import ProblemError
from comparison.selectors.advice import Situation, situations
from comparison.selectors.decision import Known, known
from comparison.selectors.kept import kept
from comparison.selectors.questionnaire import FormData, PresetLine, form_data, preset_lines
from comparison.selectors.requirements import Facts, facts


@dataclass(frozen=True, eq=False, kw_only=True)
class Basis:
    """Of one data revision. ``known`` is ``None`` while no framework or no criterion is public."""

    revision: int
    form: FormData
    facts: Facts
    known: Known | None
    presets: tuple[PresetLine, ...]
    situations: tuple[Situation, ...]


@kept
def basis(revision: int) -> Basis:
    """Kept until the data changes: then one query instead of some twenty."""
    found, presets = facts(), preset_lines()
    return Basis(
        revision=revision,
        form=form_data(),
        facts=found,
        known=_known(found),
        presets=presets,
        situations=situations(presets),
    )


def _known(found: Facts) -> Known | None:
    try:
        return known(found)
    except ProblemError:
        return None

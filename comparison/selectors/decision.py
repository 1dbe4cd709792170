"""One reader's decision: values of all forms under the stated weights, and who passes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from comparison.engine import kits, screening, weighted_sum, weighting
from comparison.engine.matrix import Array, Mask
from comparison.engine.value_functions import PartialValues, values_at_midpoint
from comparison.models import Framework
from comparison.selectors.matrix import performance_matrix
from comparison.selectors.needs import Needs
from comparison.selectors.questionnaire import MustHaveLine
from comparison.selectors.requirements import Facts, facts


@dataclass(frozen=True, eq=False, kw_only=True)
class Decision:
    """``values`` and ``overall`` are of all forms, ``shown`` the one form per base that is ranked,
    ``screening`` what the must-haves leave of it. Weights follow the order of the needs."""

    needs: Needs
    musts: Sequence[MustHaveLine]
    values: PartialValues
    weights: Array
    overall: Mapping[str, float]
    shown: tuple[str, ...]
    screening: screening.Screening
    known: Facts

    def names(self, slugs: Collection[str]) -> tuple[str, ...]:
        return tuple(self.known.frameworks[slug].name for slug in slugs)

    def ranks(self, slugs: Sequence[str]) -> dict[str, int]:
        found = weighted_sum.ranks(np.array([self.overall[slug] for slug in slugs]))
        return {slug: int(rank) for slug, rank in zip(slugs, found, strict=True)}

    def leaders(self, slugs: Sequence[str]) -> tuple[str, ...]:
        return tuple(slug for slug, rank in self.ranks(slugs).items() if rank == 1)

    def base(self, slug: str) -> str:
        """The framework that a stack is built on; a bare framework itself."""
        return _base_of(self.known.frameworks).get(slug, slug)


def decide(needs: Needs, *, musts: Sequence[MustHaveLine], mode: kits.Mode) -> Decision:
    """Four queries. With an answer that asks for bare frameworks, "best" means "bare"."""
    mode = "bare" if needs.bare_only and mode == "best" else mode
    known = facts()
    base_of = _base_of(known.frameworks)
    bases = [slug for slug in known.frameworks if slug not in base_of]
    matrix = performance_matrix(alternatives=list(known.frameworks))
    reverse = [each.criterion.slug for each in needs.importances if each.reverse]
    values = values_at_midpoint(matrix).reversed(reverse)
    countable = weighting.enough_rated(values.of(bases).rated)
    weights = _engine_weights(needs, countable)
    overall = dict(
        zip(
            values.alternatives,
            weighted_sum.overall_values(values.central, weights).tolist(),
            strict=True,
        )
    )
    outcomes = known.outcomes(musts)
    failed = {
        name: sum(found is screening.Outcome.NOT_MET for found in row.values())
        for name, row in outcomes.items()
    }
    shown = kits.forms_shown(bases, base_of=base_of, overall=overall, failed=failed, mode=mode)
    return Decision(
        needs=needs,
        musts=musts,
        values=values,
        weights=weights,
        overall=overall,
        shown=shown,
        screening=screening.screened({name: outcomes[name] for name in shown}),
        known=known,
    )


def _base_of(frameworks: Mapping[str, Framework]) -> dict[str, str]:
    slugs = {row.pk: slug for slug, row in frameworks.items()}
    return {slug: slugs[row.base_id] for slug, row in frameworks.items() if row.base_id in slugs}


def _engine_weights(needs: Needs, countable: Mask) -> Array:
    """The grouped rule; what is left out or ignored on purpose is never raised by a doubling."""
    kept = [
        bool(enough) and not each.left_out and not (each.set_by_reader and each.importance == 0)
        for enough, each in zip(countable, needs.importances, strict=True)
    ]
    rule = weighting.grouped(
        [each.criterion.group for each in needs.importances], needs.factors, kept
    )
    stated = np.array([each.importance for each in needs.importances], dtype=np.float64)
    return rule.weights(rule.prepared(stated))

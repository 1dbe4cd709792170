"""One reader's decision: values of all forms under the stated weights, and who passes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from comparison.engine import kits, screening, weighted_sum, weighting
from comparison.engine.matrix import Array, Mask
from comparison.engine.value_functions import PartialValues, values_at_midpoint
from comparison.engine.verdict import ENOUGH_RATED
from comparison.selectors.matrix import performance_matrix
from comparison.selectors.needs import Needs
from comparison.selectors.questionnaire import MustHaveLine
from comparison.selectors.requirements import Facts


@dataclass(frozen=True, eq=False, kw_only=True)
class Decision:
    """``values`` and ``overall`` are of all forms, ``shown`` the one form per base that is ranked,
    ``screening`` what the must-haves leave of it. ``importance`` and ``weights`` follow the order
    of the needs; ``rule`` made the one into the other."""

    needs: Needs
    musts: Sequence[MustHaveLine]
    values: PartialValues
    rule: weighting.Grouped
    importance: Array
    weights: Array
    overall: Mapping[str, float]
    shown: tuple[str, ...]
    screening: screening.Screening
    known: Known

    @property
    def ranked(self) -> tuple[str, ...]:
        """Those that pass and are rated on enough of the weight to be ranked."""
        return tuple(slug for slug in self.screening.admitted if slug not in self.thin)

    @property
    def thin(self) -> tuple[str, ...]:
        """Those that pass, but of which too little is known for these needs."""
        admitted = self.screening.admitted
        if not admitted:
            return ()
        shares = weighted_sum.rated_weight_share(self.values.of(admitted).rated, self.weights)
        return tuple(s for s, share in zip(admitted, shares, strict=True) if share < ENOUGH_RATED)

    @property
    def weighed(self) -> tuple[int, ...]:
        """The places of the criteria that have weight, heaviest first."""
        order = np.argsort(-self.weights, kind="stable").tolist()
        return tuple(j for j in order if self.weights[j] > 0)

    def names(self, slugs: Collection[str]) -> tuple[str, ...]:
        return tuple(self.known.facts.frameworks[slug].name for slug in slugs)

    def ranks(self, slugs: Sequence[str]) -> dict[str, int]:
        found = weighted_sum.ranks(np.array([self.overall[slug] for slug in slugs]))
        return {slug: int(rank) for slug, rank in zip(slugs, found, strict=True)}

    def leaders(self, slugs: Sequence[str]) -> tuple[str, ...]:
        return tuple(slug for slug, rank in self.ranks(slugs).items() if rank == 1)

    def base(self, slug: str) -> str:
        """The framework that a stack is built on; a bare framework itself."""
        return self.known.base_of.get(slug, slug)


@dataclass(frozen=True, eq=False, kw_only=True)
class Known:
    """All that a decision rests on, read once: facts, and the values of every framework and stack
    on every public criterion. ``base_of`` maps each stack to its framework."""

    facts: Facts
    values: PartialValues
    base_of: Mapping[str, str]

    @property
    def bases(self) -> list[str]:
        return [slug for slug in self.facts.frameworks if slug not in self.base_of]


def known(found: Facts) -> Known:
    """Two queries, however many decisions are made on it.

    Raises ProblemError while no framework or no criterion is public.
    """
    return Known(
        facts=found,
        values=values_at_midpoint(performance_matrix(alternatives=list(found.frameworks))),
        base_of={
            slug: row.base for slug, row in found.frameworks.items() if row.base in found.frameworks
        },
    )


def decide(
    known: Known, needs: Needs, *, musts: Sequence[MustHaveLine], mode: kits.Mode
) -> Decision:
    """Weigh, sum and screen. With an answer that asks for bare frameworks, "best" means "bare".

    Raises ProblemError when nothing has any importance.
    """
    reverse = [each.criterion.slug for each in needs.importances if each.reverse]
    values = known.values.reversed(reverse)
    rule = _rule(needs, weighting.enough_rated(values.of(known.bases).rated))
    importance = rule.prepared(_stated(needs))
    weights = rule.weights(importance)
    sums = weighted_sum.overall_values(values.central, weights).tolist()
    overall = dict(zip(values.alternatives, sums, strict=True))
    outcomes = known.facts.outcomes(musts)
    failed = {
        name: sum(found is screening.Outcome.NOT_MET for found in row.values())
        for name, row in outcomes.items()
    }
    shown = kits.forms_shown(
        known.bases,
        base_of=known.base_of,
        overall=overall,
        failed=failed,
        mode="bare" if needs.bare_only and mode == "best" else mode,
    )
    return Decision(
        needs=needs,
        musts=musts,
        values=values,
        rule=rule,
        importance=importance,
        weights=weights,
        overall=overall,
        shown=shown,
        screening=screening.screened({name: outcomes[name] for name in shown}),
        known=known,
    )


def _rule(needs: Needs, countable: Mask) -> weighting.Grouped:
    """The grouped rule; what is left out or ignored on purpose is never raised by a doubling."""
    kept = [
        bool(enough) and not each.left_out and not (each.set_by_reader and each.importance == 0)
        for enough, each in zip(countable, needs.importances, strict=True)
    ]
    groups = [each.criterion.group for each in needs.importances]
    return weighting.grouped(groups, needs.factors, kept)


def _stated(needs: Needs) -> Array:
    return np.array([each.importance for each in needs.importances], dtype=np.float64)

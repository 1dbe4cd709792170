"""From the query string to validated answers, and back: every result is a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal
from urllib.parse import urlencode

from django.http import QueryDict

from comparison.selectors.questionnaire import FormData

IMPORTANCE_STEPS: Mapping[str, int] = {"ignore": 0, "nice": 1, "important": 3, "critical": 4}
Mode = Literal["best", "bare", "all"]
MODES: tuple[Mode, ...] = ("best", "bare", "all")


@dataclass(frozen=True, kw_only=True)
class FrameworkFilter:
    kind: str = ""
    interface: str = ""
    capability: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> FrameworkFilter:
        return cls(**{name: _plain(query, name) for name in ("kind", "interface", "capability")})


@dataclass(frozen=True, kw_only=True)
class SourceFilter:
    kind: str = ""
    words: str = ""
    page: int = 1

    @classmethod
    def from_query(cls, query: QueryDict) -> SourceFilter:
        return cls(
            kind=_plain(query, "kind"),
            words=_plain(query, "words"),
            page=_positive(query.get("page", "")),
        )


@dataclass(frozen=True, kw_only=True)
class ClaimFilter:
    """Which claims are wanted: at most one value of each facet, words, a page.

    ``problems`` tells what in the address could not be used, and what was taken instead.
    """

    facets: Mapping[str, str] = field(default_factory=dict)
    words: str = ""
    page: int = 1
    problems: tuple[str, ...] = ()

    def query(self) -> str:
        pairs = [*self.facets.items(), ("words", self.words)]
        pairs += [("page", str(self.page))] if self.page > 1 else []
        return urlencode([(name, value) for name, value in pairs if value])

    def with_value(self, facet: str, slug: str) -> ClaimFilter:
        """One facet set to another value, or opened again with an empty one; from page 1 on."""
        others = {name: value for name, value in self.facets.items() if name != facet}
        return replace(self, facets={**others, facet: slug} if slug else others, page=1)

    def with_page(self, page: int) -> ClaimFilter:
        return replace(self, page=page)


def read_claim_filter(query: QueryDict, known: Mapping[str, Mapping[str, str]]) -> ClaimFilter:
    """The filter of an address. ``known`` names every value by facet and slug.

    A value that nobody has gives way to the nearest that exists, or to none.
    """
    problems: list[str] = []
    facets = {name: _nearest(query.get(name, ""), name, known[name], problems) for name in known}
    page = query.get("page", "1")
    if _positive(page) == 1 and page != "1":
        problems.append(f"There is no page “{page[:40]}”; this is the first.")
    return ClaimFilter(
        facets={name: slug for name, slug in facets.items() if slug},
        words=query.get("words", "").replace("\x00", "").strip()[:100],
        page=_positive(page),
        problems=tuple(problems),
    )


def _nearest(asked: str, facet: str, known: Mapping[str, str], problems: list[str]) -> str:
    if not asked or asked in known:
        return asked
    near = get_close_matches(asked[:100].lower(), known, n=1)
    instead = f"“{known[near[0]]}” is shown instead" if near else "it is left out"
    problems.append(f"There is no {facet} “{asked[:40]}”; {instead}.")
    return near[0] if near else ""


@dataclass(frozen=True, kw_only=True)
class TableOptions:
    """How the comparison table is shown. ``opened`` is the criterion whose evidence is open."""

    group: str = ""
    differences: bool = False
    sort: str = ""
    opened: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> TableOptions:
        return cls(
            group=query.get("group", ""),
            differences=query.get("diff") == "1",
            sort="difference" if query.get("sort") == "difference" else "",
            opened=query.get("open", ""),
        )


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What the reader said. ``problems`` tells what in the address could not be used, and why.

    ``offered`` are the suggested must-haves that the reader has seen ticked: one that is offered
    but no longer among ``must`` was unticked on purpose.
    """

    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    must: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    importance: Mapping[str, int] = field(default_factory=dict)
    mode: Mode = "best"
    problems: tuple[str, ...] = ()

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values as a form would send them, in an order that does not depend on how the
        answers came about: choices in the form's order, the rest by name."""
        pairs = [(question, slug) for question, slugs in self.choices.items() for slug in slugs]
        pairs += [("must", slug) for slug in sorted(self.must)]
        pairs += [("offered", slug) for slug in sorted(self.offered)]
        words = {step: word for word, step in IMPORTANCE_STEPS.items()}
        pairs += [(f"w-{name}", words[step]) for name, step in sorted(self.importance.items())]
        pairs += [("forms", self.mode)] if self.mode != "best" else []
        return pairs

    def query(self) -> str:
        """The canonical query string: same answers, same address."""
        return "&".join(_encoded(*pair) for pair in self.pairs())

    def with_must(self, slug: str, *, wanted: bool) -> Answers:
        """The same answers with one must-have ticked or unticked on purpose."""
        kept = tuple(name for name in self.must if name != slug)
        offered = self.offered if slug in self.offered else (*self.offered, slug)
        return replace(self, must=(*kept, slug) if wanted else kept, offered=offered)

    def with_mode(self, mode: Mode) -> Answers:
        return replace(self, mode=mode)

    def with_importance(self, criterion: str, step: int | None) -> Answers:
        """The same answers with one importance set directly; ``None``: as answered again."""
        steps = {name: value for name, value in self.importance.items() if name != criterion}
        return replace(self, importance=steps if step is None else {**steps, criterion: step})

    def without_choice(self, question: str, choice: str) -> Answers:
        kept = {
            name: tuple(slug for slug in slugs if (name, slug) != (question, choice))
            for name, slugs in self.choices.items()
        }
        return replace(self, choices={name: slugs for name, slugs in kept.items() if slugs})


@lru_cache(maxsize=4096)
def _encoded(name: str, value: str) -> str:
    """One pair of an address. A result writes two hundred addresses of the same few hundred."""
    return urlencode([(name, value)])


def read_answers(query: QueryDict, form: FormData) -> Answers:
    """Answers from an address. What the form does not know is named in ``problems``."""
    problems: list[str] = []
    choices = {
        question.slug: _known(
            query.getlist(question.slug),
            [choice.slug for choice in question.choices],
            limit=question.max_choices,
            label=question.text,
            problems=problems,
        )
        for question in form.questions
    }
    known_must = [must.slug for must in form.must_haves]
    must, offered = (
        _known(query.getlist(name), known_must, limit=None, label="Must-haves:", problems=problems)
        for name in ("must", "offered")
    )
    mode = query.get("forms", "best")
    if mode not in MODES:
        problems.append(f"“{mode[:40]}” is no way to show stacks; the usual one is used.")
    return Answers(
        choices={slug: chosen for slug, chosen in choices.items() if chosen},
        must=must,
        offered=offered,
        importance=_importance(query, form, problems),
        mode=mode if mode in MODES else "best",
        problems=tuple(problems),
    )


def _known(
    asked: list[str], known: list[str], *, limit: int | None, label: str, problems: list[str]
) -> tuple[str, ...]:
    """The asked values that exist, in the form's order, at most ``limit``."""
    strangers = [value[:40] for value in dict.fromkeys(asked) if value and value not in known]
    problems.extend(f"{label} There is no answer “{value}”; it is left out." for value in strangers)
    found = [value for value in known if value in asked]
    if limit is not None and len(found) > limit:
        problems.append(f"{label} Only the first {limit} of {len(found)} answers are used.")
    return tuple(found[:limit])


def _importance(query: QueryDict, form: FormData, problems: list[str]) -> dict[str, int]:
    steps = {}
    for criterion in form.criteria:
        word = query.get(f"w-{criterion.slug}", "")
        if word in IMPORTANCE_STEPS:
            steps[criterion.slug] = IMPORTANCE_STEPS[word]
        elif word:
            problems.append(
                f"{criterion.name}: “{word[:40]}” is no importance; choose ignore, nice, "
                "important or critical."
            )
    return steps


def _plain(query: QueryDict, name: str) -> str:
    """One value, cut, and without NUL, which PostgreSQL takes in no text."""
    return query.get(name, "").replace("\x00", "")[:100]


def _positive(text: str) -> int:
    """At most six digits: Python refuses to read a number of thousands of them."""
    return int(text[:6]) or 1 if text.isdecimal() else 1

"""What a run says of the measured criteria: each rating as it is, and as it would be."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import product

from comparison.measuring.derived import (
    CONNECTIONS,
    LEVEL,
    Lines,
    Share,
    lines_per_task,
    shares,
    sizes,
)
from comparison.measuring.programs import tasks
from comparison.measuring.statistics import Interval
from comparison.models import YARDSTICK, Criterion, Framework, Rating, Run, RunProblem, Subject
from comparison.selectors import derived_words as words
from comparison.selectors.derived_words import Figure
from comparison.selectors.examples import version_of
from comparison.selectors.run_rows import size_rows, speed_rows, work_rows

SECTIONS = {
    "performance": "speeds",
    "code-size": "work",
    "start-up": "sizes",
    "idle-memory": "sizes",
    "installed-size": "sizes",
    "dependencies": "sizes",
    "code-to-read": "sizes",
}
"""The criteria whose ratings nobody types, and the section of a run that they come from."""

NOBODY_TYPES = (
    "Nobody types this rating: it follows from the latest published measurement run, by the rule "
    "in the procedure of its criterion. Publish another run to change it."
)

COUNTED = ("installed-size", "dependencies", "code-to-read")
"""Counts, which do not vary. Their range is that of variants that were counted before."""

LONGEST = 120
"""Characters that the field for checked versions has."""

REVIEW_AFTER = datetime.timedelta(days=181)
"""Half a year."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One rating as it is and as the run would make it."""

    framework: str
    framework_name: str
    criterion: str
    criterion_name: str
    unit: str
    before: tuple[float | None, float | None, float | None]
    after: Figure
    checked_version: str

    @property
    def moves(self) -> bool:
        """Whether the numbers become others."""
        return self.before != self.after.numbers

    @property
    def says(self) -> str:
        """What the run shows, for its citation."""
        return f"Own measurement: {self.after.verdict}."

    @property
    def note(self) -> str:
        """What the last review changed."""
        performance, low, high = self.before
        if performance is None or not self.moves:
            return ""
        return f"By a new run. Before: {performance:,g} ({low:,g} to {high:,g}) {self.unit}."


@dataclass(frozen=True, kw_only=True)
class _Found:
    """What the rows of a run come to."""

    run: Run
    shares: dict[str, tuple[Share, ...]]
    lines: dict[str, Lines]
    sizes: dict[tuple[str, str], Interval]
    problems: dict[str, str]
    subjects: dict[str, Subject]


def changes(*, run: Run) -> tuple[Change, ...]:
    """Every rating that would rest on the run, by criterion and framework.

    Only sections that no later published run has. A framework that the run has nothing of keeps a
    rating that it has; one without a rating is said not to be measured.
    """
    found = _found(run)
    mine = [
        slug
        for slug, section in SECTIONS.items()
        if _has(found, slug) and not _superseded(run, section)
    ]
    criteria = Criterion.objects.filter(slug__in=mine)
    rows = Rating.objects.filter(criterion__in=criteria)
    ratings = {(row.framework_id, row.criterion_id): row for row in rows}
    frameworks = Framework.objects.select_related("base").prefetch_related("parts").order_by("slug")
    each = (
        _change(framework, criterion, ratings.get((framework.pk, criterion.pk)), found)
        for criterion, framework in product(criteria, frameworks)
    )
    return tuple(change for change in each if change)


def compared_tasks() -> tuple[str, ...]:
    """The tasks that compare frameworks: neither what articles printed nor what is timed."""
    return tuple(t.slug for t in tasks() if not t.claims and not getattr(t, "level", ""))


def _superseded(run: Run, section: str) -> bool:
    """Whether a published run has this section and is newer."""
    others = Run.objects.published().newest_first().exclude(pk=run.pk)
    having = others.filter(**{f"subjects__{section}__isnull": False}).distinct()
    return any(_turn(other) > _turn(run) for other in having)


def _turn(run: Run) -> tuple[datetime.date, float]:
    return run.measured_on, run.started_at.timestamp() if run.started_at else 0.0


def _found(run: Run) -> _Found:
    seed = run.seed or 0
    base = Framework.objects.exclude(base=None).values_list("slug", "base__slug")
    timed = speed_rows(run=run.slug, level__in=(LEVEL, YARDSTICK), connections=CONNECTIONS)
    problems = RunProblem.objects.filter(subject__run=run).order_by("-position")
    return _Found(
        run=run,
        shares=shares(timed, seed=seed),
        lines=lines_per_task(work_rows(run=run.slug), tasks=compared_tasks(), base=dict(base)),
        sizes=sizes(size_rows(run=run.slug), seed=seed),
        problems=dict(problems.values_list("subject__slug", "says")),
        subjects={row.slug: row for row in Subject.objects.filter(run=run)},
    )


def _has(found: _Found, criterion: str) -> bool:
    if criterion == "performance":
        return bool(found.shares)
    if criterion == "code-size":
        return bool(found.lines)
    return any(metric == criterion for _, metric in found.sizes)


def _change(
    framework: Framework, criterion: Criterion, rating: Rating | None, found: _Found
) -> Change | None:
    after = _figure(framework, criterion.slug, rating, found)
    if after is None:
        if rating and rating.performance is not None:
            return None
        after = words.not_rated(_why(framework, criterion.slug, found), found.run)
    subject = found.subjects.get(framework.slug)
    return Change(
        framework=framework.slug,
        framework_name=framework.name,
        criterion=criterion.slug,
        criterion_name=criterion.name,
        unit=criterion.unit,
        before=(rating.performance, rating.low, rating.high) if rating else (None, None, None),
        after=after,
        checked_version=(_checked(framework, subject) if subject else "")
        or (rating.checked_version if rating else ""),
    )


def _figure(
    framework: Framework, criterion: str, rating: Rating | None, found: _Found
) -> Figure | None:
    slug = framework.slug
    if criterion == "performance":
        return words.performance(found.shares[slug], found.run) if slug in found.shares else None
    if criterion == "code-size":
        base = framework.base.name if framework.base else ""
        return words.code_size(found.lines[slug], base, found.run) if slug in found.lines else None
    numbers = found.sizes.get((slug, criterion))
    if numbers is None:
        return None
    if criterion in COUNTED:
        return words.count(criterion, numbers.median, _variants(rating), found.run)
    return words.size(criterion, numbers, found.run)


def _variants(rating: Rating | None) -> tuple[float, float]:
    """How far the variants that were counted before lie below and above, in proportion."""
    if rating is None or not rating.performance or rating.low is None or rating.high is None:
        return (1.0, 1.0)
    return (rating.low / rating.performance, rating.high / rating.performance)


def _why(framework: Framework, criterion: str, found: _Found) -> str:
    if framework.slug in found.problems:
        return found.problems[framework.slug]
    if criterion == "performance":
        return "the run holds no speed of it at the level of the default scaffold."
    if criterion == "code-size":
        return "the run holds no passed program for one of the tasks, or none of the stack itself."
    return "the run does not hold it."


def _checked(framework: Framework, subject: Subject) -> str:
    """“Flask 3.1.3, Flask-Login 0.6.3”, as much as there is room for."""
    name = framework.base.name if framework.base else framework.name
    named = {_plain(framework.package).lower(): name}
    for part in framework.parts.all():
        named.setdefault(_plain(part.package).lower(), _plain(part.package))
    found: list[str] = []
    for package, name in named.items():
        version = version_of(package, subject.versions)
        if version and len(", ".join([*found, f"{name} {version}"])) <= LONGEST:
            found.append(f"{name} {version}")
    return ", ".join(found)


def _plain(package: str) -> str:
    """Without extras: starlette for starlette[full]."""
    return package.partition("[")[0]

"""A universe small enough to work by hand, used from the engine up to the pages.

Three frameworks and one stack (birch-kit = birch + birch-forms), two groups, four criteria.
Cells are performance [low–high], then the value in [0, 1]: for a range the middle of both ends.

    group           making                            running
    criterion       forms            docs             safety           start-up
    scale           1 to 5           1 to 5           1 to 5           1000 to 10 ms, log
    baseline        0                1                0                0
    ------------------------------------------------------------------------------------------
    anvil           5          1     4          0.75  4 [3–5]    0.75  1000              0
    birch           2 [1–3]    0.25  5          1     3          0.5   10                1
    birch-kit       4          0.75  4          0.75  3          0.5   100 [10–1000]     0.5
    cedar           1          0     not rated        5          1     100               0.5

    capability      templates (making, forms)         websocket (running)
    ------------------------------------------------------------------------------------------
    anvil           core                              unknown
    birch           third party: Twig                 write it yourself
    birch-kit       official: Twig                    write it yourself
    cedar           not possible                      core

    framework       kind         Python    WSGI  ASGI
    anvil           full-stack   3.12      yes   yes
    birch, -kit     micro        3.9       yes   no
    cedar           async        3.11      no    yes

Must-have ``websocket``: official or better. Cedar passes, anvil is unknown, birch and its kit fail.

    question        choice     adds                    also
    build (up to 2) pages      forms 3                 enables forms, doubles making
                    live       safety 2                suggests the must-have websocket
                    unsure     nothing
    style (one)     small      start-up 2, forms 1     forms reversed, stacks left out
                    either     nothing

Preset ``first-site`` answers pages and either. Every rating cites the one document, opened on
1 March 2030, and was reviewed that day; it is due on 1 September 2030. The article says (claim
A-01, contradicted) that birch has better forms than anvil, and a dispute is about it. One fact
stands on anvil's page (its licence), and one run, told in tests/sample_run.py, is published. A
study of ten answer sets says that anvil came first in half of the focused ones.

The article also has a list on birch (one point, which claim A-01 makes), promises a table, and is
the only one to say that Foundry uses birch. Anvil had 10 stars at the start of 2029 and 20 a year
later; the article says 15. One question is answered, one term (form, or web form) explained, and
anvil's series 1.0 of June 2029 is mended until June 2031.
"""

from __future__ import annotations

import datetime
from math import nan
from typing import Any

from comparison import models
from comparison.engine import matrix as engine
from comparison.run_import import import_run
from tests import sample_run

REVIEWED_ON = datetime.date(2030, 3, 1)
REVIEW_BY = datetime.date(2030, 9, 1)

FRAMEWORKS = ("anvil", "birch", "birch-kit", "cedar")
CRITERIA = ("forms", "docs", "safety", "start-up")
Cell = tuple[float, float, float] | None
PERFORMANCE: dict[str, tuple[Cell, Cell, Cell, Cell]] = {
    "anvil": ((5, 5, 5), (4, 4, 4), (4, 3, 5), (1000, 1000, 1000)),
    "birch": ((2, 1, 3), (5, 5, 5), (3, 3, 3), (10, 10, 10)),
    "birch-kit": ((4, 4, 4), (4, 4, 4), (3, 3, 3), (100, 10, 1000)),
    "cedar": ((1, 1, 1), None, (5, 5, 5), (100, 100, 100)),
}
SUPPORT = {
    "anvil": ("core", "unknown"),
    "birch": ("third-party", "write-it-yourself"),
    "birch-kit": ("official", "write-it-yourself"),
    "cedar": ("not-possible", "core"),
}


def performance_matrix() -> engine.PerformanceMatrix:
    """The table above for the engine, without a database."""
    criteria = [
        engine.Criterion("forms", "benefit", 1, 5, group="making"),
        engine.Criterion("docs", "benefit", 1, 5, group="making"),
        engine.Criterion("safety", "benefit", 1, 5, group="running"),
        engine.Criterion("start-up", "cost", 1000, 10, "log", group="running"),
    ]
    cells = [[cell or (nan, nan, nan) for cell in PERFORMANCE[name]] for name in FRAMEWORKS]
    levels, lows, highs = ([[cell[part] for cell in row] for row in cells] for part in range(3))
    return engine.performance_matrix(FRAMEWORKS, criteria, levels, lows, highs)


def build() -> None:
    """All rows of the universe."""
    build_criteria()
    build_frameworks()
    build_ratings()
    build_capabilities()
    build_claims()
    build_questions()
    build_measurements()
    build_study()
    build_example()
    build_articles()
    build_context()


def build_criteria() -> None:
    making = group("making", position=1)
    running = group("running", position=2)
    criterion("forms", making, position=1)
    criterion("docs", making, position=2, baseline=1)
    criterion("safety", running, position=1)
    criterion(
        "start-up",
        running,
        position=2,
        direction="cost",
        method="measured",
        unit="ms",
        scale="log",
        worst=1000,
        best=10,
    )


def build_frameworks() -> None:
    framework("anvil", kind="full-stack", python_minimum="3.12", asgi=True)
    birch = framework("birch", python_minimum="3.9")
    kit = framework("birch-kit", python_minimum="3.9", base=birch)
    framework("cedar", kind="async", python_minimum="3.11", wsgi=False, asgi=True)
    models.Part.objects.create(
        stack=kit, package="birch-forms", version="1.2", provides="Forms", position=1
    )
    for name in FRAMEWORKS:
        models.Remark.objects.create(
            framework=_framework(name), kind="strength", position=1, text=f"Good at being {name}."
        )
    models.Fact.objects.create(
        framework=_framework("anvil"),
        slug="licence",
        name="Licence",
        value="MIT",
        source=document(),
        opened_on=REVIEWED_ON,
        position=1,
    )


def build_ratings() -> None:
    for name, cells in PERFORMANCE.items():
        for slug, cell in zip(CRITERIA, cells, strict=True):
            rate(_framework(name), models.Criterion.objects.get(slug=slug), cell)


def build_capabilities() -> None:
    templates = capability("templates", "making", "forms")
    websocket = capability("websocket", "running")
    for name, levels in SUPPORT.items():
        for each, level in zip((templates, websocket), levels, strict=True):
            how = "Twig" if level in ("official", "third-party") else ""
            row = models.Support.objects.create(
                framework=_framework(name), capability=each, level=level, how=how
            )
            models.SupportCitation.objects.create(
                support=row, source=document(), says="Shows it.", opened_on=REVIEWED_ON
            )


def build_claims() -> None:
    forms = models.Criterion.objects.get(slug="forms")
    claim = models.Claim.objects.create(
        identifier="A-01",
        source=article(),
        locator="Second paragraph",
        text="Birch has better forms than Anvil.",
        kind="rating",
        favours=_framework("birch"),
        criterion=forms,
        verdict="contradicted",
        verdict_reason="Anvil 1.0 brings forms; Birch 1.0 brings none.",
        state="published",
        checked_on=REVIEWED_ON,
        review_by=REVIEW_BY,
    )
    claim.frameworks.add(_framework("anvil"), _framework("birch"))
    models.Evidence.objects.create(
        claim=claim, source=document(), says="Forms are included.", opened_on=REVIEWED_ON
    )
    models.ImpliedRating.objects.create(claim=claim, framework=_framework("birch"), performance=5)
    dispute = models.Dispute.objects.create(
        slug="better-forms",
        number=1,
        title="Who has better forms?",
        summary="The article says Birch.",
        settled="Anvil includes forms and Birch does not.",
    )
    dispute.claims.add(claim)
    dispute.criteria.add(forms)
    dispute.frameworks.add(_framework("anvil"), _framework("birch"))


def build_questions() -> None:
    websocket = models.MustHave.objects.create(
        slug="websocket",
        label="WebSocket",
        meaning="From the framework or its own project.",
        kind="capability",
        capability=models.Capability.objects.get(slug="websocket"),
        at_least="official",
        group=models.CriterionGroup.objects.get(slug="running"),
    )
    build_ = question("build", position=1, kind="multiple", max_choices=2)
    style = question("style", position=2)
    pages = choice(build_, "pages", {"forms": 3}, doubles="making")
    pages.enables.add(models.Criterion.objects.get(slug="forms"))
    choice(build_, "live", {"safety": 2}).suggests.add(websocket)
    choice(build_, "unsure", {})
    choice(style, "small", {"start-up": 2, "forms": 1}, reverse="forms", bare_only=True)
    either = choice(style, "either", {})
    preset = models.Preset.objects.create(
        slug="first-site", name="A first site", why="Pages, and no taste.", position=1
    )
    preset.answers.add(pages, either)
    preset.claims.add(models.Claim.objects.get(identifier="A-01"))


def build_measurements() -> None:
    run = import_run(sample_run.run_with_8_connections())
    run.publish(on=REVIEWED_ON)
    run.save()


def build_measured_criteria() -> None:
    """Criteria that are derived from a run, apart from build(): they would add two columns."""
    given: dict[str, dict[str, Any]] = {
        "performance": {"unit": "% of a bare application", "worst": 3.125, "best": 100},
        "code-size": {"unit": "lines", "worst": 320, "best": 10, "direction": "cost"},
    }
    running = models.CriterionGroup.objects.get(slug="running")
    for position, (slug, fields) in enumerate(given.items(), start=3):
        row = criterion(slug, running, position=position, method="measured", scale="log", **fields)
        for name in FRAMEWORKS:
            rate(_framework(name), row, None)


def build_study() -> None:
    study = models.Study.objects.create(slug="study", run_on=REVIEWED_ON, sets=10, seed=1)
    models.StudyFigure.objects.create(
        study=study, table="first", row="anvil", column="focused", value=0.5
    )


def build_example() -> None:
    run = models.ExampleRun.objects.create(
        task="hello",
        framework=_framework("anvil"),
        passed=True,
        run_on=REVIEWED_ON,
        python="3.13.0",
        seconds=1.5,
        lines=5,
        files=1,
        files_hash="0" * 64,
    )
    models.ExampleCheck.objects.create(
        run=run, name="greets", says="The page greets", required=True, passed=True
    )


def build_articles() -> None:
    """What the article gives besides its claim, and who is said to use birch."""
    claim = models.Claim.objects.get(identifier="A-01")
    birch = _framework("birch")
    models.Gap.objects.create(source=article(), position=1, text="A table is announced.")
    for source in (article(), None):
        bullet = models.Bullet.objects.create(
            source=source, framework=birch, kind="strength", text="Good forms", position=1
        )
        bullet.claims.add(claim)
    adopter = models.Adopter.objects.create(
        organisation="Foundry", framework=birch, finding="said", note="Only the article says so."
    )
    adopter.claims.add(claim)
    models.AdopterCitation.objects.create(
        adopter=adopter, source=document(), says="Does not name it.", opened_on=REVIEWED_ON
    )
    term = models.Term.objects.create(slug="form", name="form", definition="Fields to fill in.")
    models.Spelling.objects.create(term=term, text="web form")
    question = models.FrequentQuestion.objects.create(
        slug="best-forms", question="Who has the best forms?", answer="Anvil has.", position=1
    )
    question.claims.add(claim)


def build_context() -> None:
    """Stars of anvil, what the article says of them, its one series and its promise."""
    stars = models.Metric.objects.create(
        slug="stars", name="Stars", unit="stars", meaning="Fame.", position=1
    )
    for year, value in ((2029, 10), (2030, 20)):
        models.Point.objects.create(
            metric=stars,
            framework=_framework("anvil"),
            as_of=datetime.date(year, 1, 1),
            value=value,
            source=document(),
            opened_on=REVIEWED_ON,
        )
    models.StatedNumber.objects.create(
        claim=models.Claim.objects.get(identifier="A-01"),
        metric=stars,
        framework=_framework("anvil"),
        value=15,
        as_of=datetime.date(2029, 7, 2),
        dating="Inferred.",
    )
    models.ReleaseSeries.objects.create(
        framework=_framework("anvil"),
        name="1.0",
        released_on=datetime.date(2029, 6, 1),
        last_version="1.0.3",
        last_on=datetime.date(2030, 2, 1),
        security_until=datetime.date(2031, 6, 1),
        source=document(),
        opened_on=REVIEWED_ON,
    )
    policy = models.SupportPolicy.objects.create(
        framework=_framework("anvil"), support="Two years for each series."
    )
    policy.sources.add(document())


# One row each; whatever a test does not care about has a value that passes.


def group(slug: str, **fields: Any) -> models.CriterionGroup:
    given = {"name": slug.capitalize(), "meaning": f"All of {slug}.", "position": 1}
    return models.CriterionGroup.objects.create(slug=slug, **given | fields)


def criterion(slug: str, group: models.CriterionGroup, **fields: Any) -> models.Criterion:
    """A published criterion with its five levels."""
    given = {
        "name": slug.capitalize(),
        "question": f"How good is it at {slug}?",
        "definition": f"Counts {slug}.",
        "published": True,
    }
    row = models.Criterion.objects.create(slug=slug, group=group, **given | fields)
    for number in range(1, 6):
        models.Level.objects.create(criterion=row, number=number, text=f"{slug}, level {number}")
    return row


def framework(slug: str, **fields: Any) -> models.Framework:
    """A published micro-framework on WSGI."""
    given = {
        "name": slug.capitalize(),
        "kind": "micro",
        "tagline": f"A framework called {slug}",
        "summary": f"{slug.capitalize()} is a framework.",
        "package": slug,
        "version": "1.0",
        "wsgi": True,
        "published": True,
    }
    return models.Framework.objects.create(slug=slug, **given | fields)


def rate(
    framework: models.Framework, criterion: models.Criterion, cell: Cell, **fields: Any
) -> models.Rating:
    """A rating (performance, low, high) with one citation, or "not rated" for None."""
    performance, low, high = cell or (None, None, None)
    given = {
        "verdict": f"{framework.slug} on {criterion.slug}",
        "rationale": f"What is there of {criterion.slug}.",
        "checked_version": "1.0",
        "reviewed_on": REVIEWED_ON,
        "review_by": REVIEW_BY,
        "state": "published",
    }
    row = models.Rating.objects.create(
        framework=framework,
        criterion=criterion,
        performance=performance,
        low=low,
        high=high,
        **given | fields,
    )
    if cell:
        models.RatingCitation.objects.create(
            rating=row, source=document(), says="Shows it.", opened_on=REVIEWED_ON, position=1
        )
    return row


def capability(slug: str, group: str, criterion: str | None = None) -> models.Capability:
    return models.Capability.objects.create(
        slug=slug,
        name=slug.capitalize(),
        definition=f"Counts as {slug}.",
        group=models.CriterionGroup.objects.get(slug=group),
        criterion=models.Criterion.objects.get(slug=criterion) if criterion else None,
    )


def question(slug: str, **fields: Any) -> models.Question:
    given = {"text": f"What about {slug}?", "help": "It matters.", "kind": "single", "position": 1}
    return models.Question.objects.create(slug=slug, **given | fields)


def choice(
    question: models.Question,
    slug: str,
    points: dict[str, int],
    *,
    reverse: str = "",
    doubles: str = "",
    bare_only: bool = False,
) -> models.Choice:
    row = models.Choice.objects.create(
        question=question,
        slug=slug,
        label=slug.capitalize(),
        doubles_group=models.CriterionGroup.objects.get(slug=doubles) if doubles else None,
        bare_only=bare_only,
        position=question.choices.count() + 1,
    )
    for name, number in points.items():
        models.ChoiceImportance.objects.create(
            choice=row,
            criterion=models.Criterion.objects.get(slug=name),
            points=number,
            reverse=name == reverse,
        )
    return row


def document() -> models.Source:
    """The one document that everything cites."""
    return models.Source.objects.get_or_create(
        slug="manual",
        defaults={
            "title": "The manual",
            "kind": "documentation",
            "url": "https://example.org/manual",
        },
    )[0]


def article() -> models.Source:
    """The one article that makes claims; its address is not known."""
    return models.Source.objects.get_or_create(
        slug="article-a", defaults={"title": "Which is best?", "kind": "article"}
    )[0]


def more_frameworks(count: int) -> list[models.Framework]:
    """Further published frameworks, rated 3 of 5 (or 100 ms) on everything: for query counts."""
    rows = [framework(f"extra-{number}") for number in range(1, count + 1)]
    for row in rows:
        for each in models.Criterion.objects.all():
            middle = 100.0 if each.scale == "log" else 3.0
            rate(row, each, (middle, middle, middle))
        for each_capability in models.Capability.objects.all():
            models.Support.objects.create(framework=row, capability=each_capability, level="core")
    return rows


def _framework(slug: str) -> models.Framework:
    return models.Framework.objects.get(slug=slug)

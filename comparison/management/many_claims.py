"""Tens of thousands of claims, for tests of speed: drawn from the shipped ones, always the same."""

from __future__ import annotations

import random

from django.db import connection

from comparison.models import Claim, Criterion, Framework, Source

PER_ARTICLE = 60


def add_claims_up_to(number: int) -> None:
    """Articles of 60 claims each, with the texts, kinds and verdicts of the shipped claims."""
    draw = random.Random(7)  # noqa: S311
    known = list(Claim.objects.all())
    criteria = list(Criterion.objects.all())
    missing = number - len(known)
    articles = Source.objects.bulk_create(
        Source(slug=f"made-{i}", title=f"Made article {i}", kind="article")
        for i in range(-(-missing // PER_ARTICLE))
    )
    made = []
    for i in range(missing):
        text, verdict = draw.choice(known), draw.choice(known)
        made.append(
            Claim(
                identifier=f"made-{i:05}",
                source=articles[i // PER_ARTICLE],
                locator=text.locator,
                text=text.text,
                kind=text.kind,
                favours_id=text.favours_id,
                criterion=draw.choice(criteria),
                verdict=verdict.verdict,
                verdict_reason=verdict.verdict_reason,
                state="published",
                checked_on=text.checked_on,
                review_by=text.review_by,
            )
        )
    rows = Claim.objects.bulk_create(made, batch_size=2000)
    frameworks = list(Framework.objects.all())
    about = Claim.frameworks.through
    about.objects.bulk_create(
        [
            about(claim_id=row.pk, framework_id=framework.pk)
            for row in rows
            for framework in draw.sample(frameworks, draw.choice((1, 1, 1, 2)))
        ],
        batch_size=5000,
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")

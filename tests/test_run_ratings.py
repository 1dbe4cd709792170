"""Publishing a run writes the ratings and the evidence that follow from it, or nothing."""

from __future__ import annotations

import datetime

import pytest
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError

from comparison import run_ratings, services
from comparison.models import Claim, Criterion, Evidence, Rating, Run
from comparison.run_import import import_run
from tests import sample_run

pytestmark = pytest.mark.usefixtures("measured_universe")


def member(group: str) -> User:
    user = User.objects.create_user(group)
    user.groups.add(Group.objects.get(name=group))
    return user


def run_a() -> Run:
    run = Run.objects.get(slug="run-a")
    run.published_on = None
    run.save()
    return run


def test_publishing_a_run_rates_by_it_and_cites_it() -> None:
    on = datetime.date(2030, 3, 2)

    written = services.publish_run(run_a(), by=member("reviewer"), on=on)

    assert Run.objects.get(slug="run-a").published_on == on
    rating = Rating.objects.get(criterion__slug="performance", framework__slug="birch")
    assert (rating.performance, rating.state, rating.checked_version) == (
        80,
        "published",
        "Birch 1.0",
    )
    assert rating.reviewed_on == datetime.date(2030, 3, 1)
    [citation] = rating.citations.all()
    assert citation.says == "Own measurement: 80 % of the bare application, WSGI."
    assert citation.source.kind == "measurement"
    assert citation.source.address == "/measurements/run-a/"
    assert len(written) == 12  # performance, code size and start-up of four


def test_new_run_takes_the_place_of_an_older_one_and_documents_stay() -> None:
    reviewer = member("reviewer")
    services.publish_run(run_a(), by=reviewer, on=datetime.date(2030, 3, 2))
    rating = Rating.objects.get(criterion__slug="start-up", framework__slug="anvil")
    later = {"slug": "run-b", "name": "Run B", "started_at": "2030-04-01T10:00:00Z"}
    import_run(sample_run.run_with_8_connections(**later, finished_at="2030-04-01T11:00:00Z"))
    run_b = Run.objects.get(slug="run-b")

    services.publish_run(run_b, by=reviewer, on=datetime.date(2030, 4, 2))

    cited = [citation.source.slug for citation in rating.citations.all()]
    assert cited == ["manual", "run-b"]


def test_review_note_says_what_a_run_changed() -> None:
    services.publish_run(run_a(), by=member("reviewer"), on=datetime.date(2030, 3, 2))

    rating = Rating.objects.get(criterion__slug="start-up", framework__slug="anvil")
    assert rating.review_note == "By a new run. Before: 1,000 (1,000 to 1,000) ms."


def test_deriving_twice_changes_nothing_more() -> None:
    run = run_a()
    services.publish_run(run, by=member("reviewer"), on=datetime.date(2030, 3, 2))
    before = list(Rating.objects.order_by("pk").values())

    written = run_ratings.derive_ratings(run)

    assert list(Rating.objects.order_by("pk").values()) == before
    assert not any(change.moves for change in written)


def test_editor_does_not_publish_a_run() -> None:
    with pytest.raises(services.MayNotPublish):
        services.publish_run(run_a(), by=member("editor"), on=datetime.date(2030, 3, 2))

    assert Rating.objects.get(criterion__slug="performance", framework__slug="birch").low is None


@pytest.mark.parametrize(
    ("fields", "reason"),
    [({"complete": False}, "partial"), ({"options": {"quick": True}}, "quick")],
)
def test_partial_or_quick_run_is_not_published(fields: dict[str, object], reason: str) -> None:
    run = run_a()
    Run.objects.filter(pk=run.pk).update(**fields)

    with pytest.raises(run_ratings.RunStays, match=reason):
        services.publish_run(run, by=member("reviewer"), on=datetime.date(2030, 3, 2))


def test_no_rating_rests_on_a_run_that_is_not_published() -> None:
    with pytest.raises(run_ratings.RunStays, match="not published"):
        run_ratings.derive_ratings(run_a())


def test_rating_that_cannot_be_written_keeps_the_run_unpublished(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = run_a()
    monkeypatch.setattr(run_ratings, "REVIEW_AFTER", datetime.timedelta(days=-1))

    with pytest.raises(ValidationError):
        services.publish_run(run, by=member("reviewer"), on=datetime.date(2030, 3, 2))

    assert Run.objects.get(slug="run-a").published_on is None


def speed_claim() -> Claim:
    """The article's claim, made one about speed."""
    claim = Claim.objects.get(identifier="A-01")
    claim.criterion = Criterion.objects.get(slug="performance")
    claim.save()
    return claim


def published() -> Run:
    run = run_a()
    services.publish_run(run, by=member("reviewer"), on=datetime.date(2030, 3, 2))
    run.refresh_from_db()
    return run


def test_claim_cites_a_run_in_numbers_and_keeps_its_verdict() -> None:
    claim = speed_claim()

    said = run_ratings.cite_in_claims(published(), ["A-01"])

    evidence = Evidence.objects.get(claim=claim, source__slug="run-a")
    assert evidence.says == said["A-01"]
    assert "requests of Birch in the processor time of one of Anvil: bare 1.60" in evidence.says
    claim.refresh_from_db()
    assert claim.verdict == "contradicted"


def test_citing_twice_keeps_one_row() -> None:
    speed_claim()
    run = published()

    run_ratings.cite_in_claims(run, ["A-01"])
    run_ratings.cite_in_claims(run, ["A-01"])

    assert Evidence.objects.filter(claim__identifier="A-01", source__slug="run-a").count() == 1


def test_evidence_follows_the_next_published_run() -> None:
    speed_claim()
    run_ratings.cite_in_claims(published(), ["A-01"])
    told = sample_run.told(
        slug="run-b",
        started_at="2030-04-01T10:00:00+00:00",
        finished_at="2030-04-01T11:00:00+00:00",
    )
    for row in told["speed"]:
        if row["framework"] == "birch" and row["level"] == "bare":
            for sample in row["samples"]:
                sample["processor_us_per_request"] /= 2
    later = import_run(sample_run.run(**told))

    run_ratings.derive_ratings(later, publish_on=datetime.date(2030, 4, 2))

    [evidence] = Evidence.objects.filter(claim__identifier="A-01").exclude(source__slug="manual")
    assert evidence.source.slug == "run-b"
    assert evidence.says.startswith(
        "Own run of 1 April 2030: requests of Birch in the processor time of one of Anvil"
    )
    assert "bare 3.20" in evidence.says
    assert evidence.opened_on == datetime.date(2030, 4, 1)


def test_claim_on_what_nobody_measures_gets_no_evidence() -> None:
    assert run_ratings.cite_in_claims(published(), ["A-01"]) == {"A-01": ""}


def test_run_that_is_not_published_is_not_cited() -> None:
    with pytest.raises(run_ratings.RunStays):
        run_ratings.cite_in_claims(run_a(), ["A-01"])

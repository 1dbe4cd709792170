"""Runs in the admin: what one would change is seen first; ratings from runs are read-only."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from comparison.models import Criterion, Framework, Rating, RatingCitation, Run
from comparison.selectors.derived import NOBODY_TYPES
from tests.admin.sending import send

pytestmark = pytest.mark.usefixtures("measured_universe")


@pytest.fixture
def run(measured_universe: None) -> Run:
    run = Run.objects.get(slug="run-a")
    run.published_on = None
    run.save()
    return run


def screen(run: Run) -> str:
    return reverse("admin:comparison_run_publish", args=[run.pk])


def rating(criterion: str, framework: str = "birch") -> Rating:
    return Rating.objects.get(criterion__slug=criterion, framework__slug=framework)


def test_screen_shows_old_and_new_before_anything_is_written(run: Run, reviewer: Client) -> None:
    page = reviewer.get(screen(run)).content.decode()

    assert "11 ratings with other numbers" in page
    assert "80 % of the bare application, WSGI" in page
    assert "<b>80</b> <small>(78.4 to 81.6)</small>" in page
    assert "Publish the run and write these ratings" in page
    assert rating("performance").performance is None


def test_reviewer_publishes_and_the_ratings_are_written(run: Run, reviewer: Client) -> None:
    answer = reviewer.post(screen(run), follow=True)

    assert "11 ratings have other numbers now" in answer.content.decode()
    assert rating("performance").performance == 80
    run.refresh_from_db()
    assert run.published_on


def test_editor_sees_the_screen_and_cannot_publish(run: Run, editor: Client) -> None:
    assert "A reviewer can publish it." in editor.get(screen(run)).content.decode()
    assert editor.post(screen(run)).status_code == 403
    assert rating("performance").performance is None


def test_partial_run_says_why_it_stays(run: Run, reviewer: Client) -> None:
    Run.objects.update(complete=False)

    assert "It is partial" in reviewer.get(screen(run)).content.decode()
    answer = reviewer.post(screen(run), follow=True)
    assert "was not published. It is partial" in answer.content.decode()


def test_run_that_is_gone_is_told(run: Run, reviewer: Client) -> None:
    answer = reviewer.get("/admin/comparison/run/999/publish/", follow=True)

    assert "There is no run 999" in answer.content.decode()


def test_visitor_without_account_is_sent_to_the_login(run: Run, client: Client) -> None:
    assert client.get(screen(run)).status_code == 302


def test_published_run_cannot_be_deleted(run: Run, reviewer: Client) -> None:
    delete = reverse("admin:comparison_run_delete", args=[run.pk])
    assert reviewer.get(delete).status_code == 200

    reviewer.post(screen(run))

    assert reviewer.get(delete).status_code == 403


@pytest.mark.parametrize("criterion", ["performance", "code-size", "start-up"])
def test_derived_rating_is_shown_without_fields_and_with_the_reason(
    criterion: str, editor: Client
) -> None:
    row = rating(criterion)
    address = reverse("admin:comparison_rating_change", args=[row.pk])

    page = editor.get(address).content.decode()

    assert NOBODY_TYPES in page
    assert 'name="performance"' not in page
    assert editor.post(address, {"performance": "1"}).status_code == 403


def test_typed_rating_still_has_its_fields(editor: Client) -> None:
    page = editor.get(reverse("admin:comparison_rating_change", args=[rating("forms").pk]))

    assert 'name="performance"' in page.content.decode()


def test_citation_of_a_derived_rating_is_read_only(editor: Client) -> None:
    citation = RatingCitation.objects.get(rating=rating("start-up"))
    address = reverse("admin:comparison_ratingcitation_change", args=[citation.pk])

    assert editor.post(address, {"says": "Mine."}).status_code == 403


def test_screen_of_a_derived_criterion_leads_to_the_runs(editor: Client) -> None:
    criterion = Criterion.objects.get(slug="start-up")
    address = reverse("admin:comparison_criterion_ratings", args=[criterion.pk])

    answer = editor.get(address, follow=True)

    assert answer.redirect_chain == [("/admin/comparison/run/", 302)]
    assert "Nobody types this rating" in answer.content.decode()


def test_derived_rating_is_not_added_by_hand(editor: Client) -> None:
    row = rating("performance")
    framework, criterion = row.framework_id, row.criterion_id
    row.delete()

    answer = send(
        editor,
        reverse("admin:comparison_rating_add"),
        framework=framework,
        criterion=criterion,
        performance="1",
        low="1",
        high="1",
        verdict="Mine",
        rationale="Because.",
        reviewed_on="2030-03-01",
        review_by="2030-09-01",
    )

    assert NOBODY_TYPES in answer.content.decode()
    assert not Framework.objects.get(pk=framework).ratings.filter(criterion=criterion).exists()

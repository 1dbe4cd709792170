from __future__ import annotations

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser, Group, User
from django.core.exceptions import ValidationError

from comparison import services
from comparison.models import Claim, Criterion, Framework, Rating, Study, StudyFigure
from tests import universe

pytestmark = pytest.mark.usefixtures("small_universe")


def ratings() -> list[Rating]:
    return list(Rating.objects.filter(criterion__slug="forms").order_by("framework__slug"))


def member(group: str) -> User:
    user = User.objects.create_user(group)
    user.groups.add(Group.objects.get(name=group))
    return user


def test_ratings_are_saved_together() -> None:
    changed = ratings()
    for row in changed:
        row.verdict = "New"

    services.save_ratings(changed)

    assert [row.verdict for row in ratings()] == ["New"] * 4


def test_one_refused_rating_keeps_all_from_being_saved_and_says_why() -> None:
    changed = ratings()
    changed[0].verdict = "New"
    changed[1].low = 9
    changed[3].rationale = ""

    with pytest.raises(services.RatingsRefused) as refusal:
        services.save_ratings(changed)

    assert {key: set(why.message_dict) for key, why in refusal.value.reasons.items()} == {
        1: {"low"},
        3: {"rationale"},
    }
    assert ratings()[0].verdict == "anvil on forms"


def test_second_rating_of_a_framework_on_a_criterion_is_refused() -> None:
    first = ratings()[0]
    first.pk, first._state.adding = None, True

    with pytest.raises(services.RatingsRefused):
        services.save_ratings([first])


@pytest.mark.parametrize("published", [True, False])
@pytest.mark.parametrize("model", [Framework, Criterion])
def test_editor_neither_publishes_nor_takes_back(
    model: type[Framework | Criterion], published: bool
) -> None:
    row = model._default_manager.all()[0]
    model._default_manager.filter(pk=row.pk).update(published=not published)
    row.published = published

    with pytest.raises(services.MayNotPublish):
        services.save_publishable(row, by=member("editor"))

    row.refresh_from_db()
    assert row.published is not published


@pytest.mark.parametrize("model", [Framework, Criterion])
def test_reviewer_publishes(model: type[Framework | Criterion]) -> None:
    row = model._default_manager.all()[0]
    model._default_manager.filter(pk=row.pk).update(published=False)

    services.save_publishable(row, by=member("reviewer"))

    row.refresh_from_db()
    assert row.published


def test_editor_changes_the_rest_of_what_is_published() -> None:
    row = Framework.objects.get(slug="anvil")
    row.tagline = "Changed"

    services.save_publishable(row, by=member("editor"))

    assert Framework.objects.get(slug="anvil").tagline == "Changed"


def test_nobody_adds_a_published_framework_without_the_right() -> None:
    row = Framework(**{**_fields("anvil"), "slug": "oak", "name": "Oak"})

    with pytest.raises(services.MayNotPublish):
        services.save_publishable(row, by=AnonymousUser())

    assert not Framework.objects.filter(slug="oak").exists()


def test_rules_hold_for_what_a_reviewer_saves_too() -> None:
    row = Framework.objects.get(slug="anvil")
    row.version = ""

    with pytest.raises(ValidationError):
        services.save_publishable(row, by=member("reviewer"))


def test_run_of_the_same_name_replaces_the_study() -> None:
    for value in (0.25, 0.5):
        study = Study(slug="run", run_on=datetime.date(2030, 3, 1), sets=10, seed=1)
        figure = StudyFigure(table="first", row="anvil", column="even", value=value)
        services.publish_study(study, [figure])

    assert [figure.value for figure in StudyFigure.objects.filter(study__slug="run")] == [0.5]


def test_study_with_a_wrong_field_leaves_the_one_before_it() -> None:
    services.publish_study(Study(slug="run", run_on=universe.REVIEWED_ON, sets=10, seed=1), [])

    with pytest.raises(ValidationError):
        services.publish_study(Study(slug="run", run_on=universe.REVIEWED_ON, sets=0, seed=1), [])

    assert Study.objects.get(slug="run").sets == 10


def _fields(slug: str) -> dict[str, object]:
    row = Framework.objects.filter(slug=slug).values().get()
    return {name: value for name, value in row.items() if name != "id"}


def test_saved_ratings_are_drafts_of_who_saved_them() -> None:
    services.save_ratings(ratings(), by="ada")

    assert {(row.state, row.edited_by) for row in ratings()} == {("draft", "ada")}


def test_reviewer_publishes_what_an_editor_sent_to_review() -> None:
    services.save_ratings(ratings(), by="ada")
    services.send_to_review(ratings())

    assert services.publish(ratings(), by=member("reviewer")) == {}
    assert {row.state for row in ratings()} == {"published"}


def test_nobody_publishes_their_own_work() -> None:
    services.save_ratings(ratings()[:1], by="reviewer")
    services.save_ratings(ratings()[1:], by="ada")
    services.send_to_review(ratings())

    refused = services.publish(ratings(), by=member("reviewer"))

    assert list(refused.values()) == ["You changed it last. Somebody else must publish it."]
    assert [row.state for row in ratings()] == ["in-review"] + ["published"] * 3


def test_editor_may_not_publish_at_all() -> None:
    with pytest.raises(services.MayNotPublish):
        services.publish(ratings(), by=member("editor"))


def test_claim_that_nobody_checked_is_not_published_and_says_why() -> None:
    claim = Claim.objects.get()
    claim.checked_on, claim.edited_by = None, "ada"
    claim.state = "in-review"
    claim.save()

    refused = services.publish([claim], by=member("reviewer"))

    assert list(refused) == [str(claim)]
    assert Claim.objects.get().state == "in-review"

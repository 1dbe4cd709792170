from __future__ import annotations

import pytest
from django.http import QueryDict
from django.test import Client, RequestFactory

from comparison.links import pack
from comparison.views.recommend import RecommendPage, recommend

pytestmark = pytest.mark.usefixtures("small_universe")


def page(rf: RequestFactory, query: str = "") -> RecommendPage:
    return recommend(rf.get(f"/recommend/?{query}"))


def checked(found: RecommendPage) -> list[str]:
    fields = found.fields.questions
    return [option.choice.slug for field in fields for option in field.choices if option.checked]


def test_form_is_empty_at_first_and_offers_presets(rf: RequestFactory) -> None:
    found = page(rf)

    assert (checked(found), found.answered, found.problems) == ([], False, ())
    assert [(link.preset.slug, link.query) for link in found.presets] == [
        ("first-site", "build=pages&style=either")
    ]


def test_preset_fills_in_the_form(rf: RequestFactory) -> None:
    found = page(rf, page(rf).presets[0].query)

    assert checked(found) == ["pages", "either"]
    assert found.answered


def test_must_have_says_how_many_bare_frameworks_pass(rf: RequestFactory) -> None:
    """Of anvil (unknown), birch (fails) and cedar (core); unknown excludes nobody."""
    (websocket,) = page(rf).fields.must_haves

    assert (websocket.passing, websocket.of, websocket.checked) == (2, 3, False)


@pytest.mark.parametrize(
    ("query", "checked", "by"),
    [
        ("build=live", True, ("Live",)),
        ("build=live&offered=websocket", False, ("Live",)),  # seen ticked, and unticked
        ("build=live&must=websocket&offered=websocket", True, ("Live",)),
        ("build=pages&must=websocket", True, ()),
        ("build=pages&offered=websocket", False, ()),
    ],
)
def test_suggested_must_have_is_ticked_until_the_reader_unticks_it(
    rf: RequestFactory, query: str, checked: bool, by: tuple[str, ...]
) -> None:
    (websocket,) = page(rf, query).fields.must_haves

    assert (websocket.checked, websocket.suggested_by) == (checked, by)


def test_importance_shows_the_step_that_the_reader_set(rf: RequestFactory) -> None:
    making, running = page(rf, "w-forms=critical").fields.importance

    assert [(field.importance.criterion.slug, field.step) for field in making.fields] == [
        ("forms", "critical"),
        ("docs", ""),
    ]
    assert (making.changed, running.changed) == (True, False)


def test_what_cannot_be_used_is_said(rf: RequestFactory) -> None:
    found = page(rf, "build=castles&w-forms=very")

    assert len(found.problems) == 2
    assert not found.answered


def test_form_sent_without_script_gives_the_answers_it_shows(rf: RequestFactory) -> None:
    """All that the browser sends of the form as it stands is the same answers again."""
    query = "build=pages&build=live&style=small&must=websocket&w-docs=nice&forms=all"
    fields = page(rf, query).fields
    sent = QueryDict(mutable=True)
    for field in fields.questions:
        for option in field.choices:
            if option.checked:
                sent.appendlist(field.question.slug, option.choice.slug)
    for must in fields.must_haves:
        if must.checked:
            sent.appendlist("must", must.must_have.slug)
        if must.suggested_by:
            sent.appendlist("offered", must.must_have.slug)
    for group in fields.importance:
        for importance in group.fields:
            sent.appendlist(f"w-{importance.importance.criterion.slug}", importance.step)
    sent["forms"] = fields.mode

    assert page(rf, sent.urlencode()).fields == fields


def test_start_again_keeps_the_team_and_drops_the_answers(client: Client) -> None:
    member = f"{pack('build=pages')}.Ada"
    text = client.get(f"/recommend/?member={member}&me=Grace&build=live").content.decode()

    assert f'<a href="/recommend/?member={member}&amp;me=Grace">Start again</a>' in text


def test_start_again_of_somebody_alone_is_the_empty_form(client: Client) -> None:
    text = client.get("/recommend/?build=live").content.decode()

    assert '<a href="/recommend/">Start again</a>' in text

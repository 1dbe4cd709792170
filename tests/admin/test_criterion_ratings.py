"""A whole criterion on one screen. The criterion is forms: 5, 2 [1–3], 4 and 1 in the universe."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.urls import reverse

from comparison.models import Criterion, Framework, Rating
from tests import universe
from tests.admin.sending import filled, send

pytestmark = pytest.mark.usefixtures("small_universe")


def address(slug: str = "forms") -> str:
    criterion = Criterion.objects.get(slug=slug)
    return reverse("admin:comparison_criterion_ratings", args=[criterion.pk])


def rating(framework: str) -> Rating:
    return Rating.objects.get(framework__slug=framework, criterion__slug="forms")


def rows(response: Any) -> dict[str, Any]:
    return {row.prefix: row for row in response.context["rows"]}


def test_every_framework_is_a_row_and_stacks_follow_their_base(editor: Client) -> None:
    universe.framework("draft", published=False)

    shown = rows(editor.get(address()))

    assert list(shown) == ["anvil", "birch", "birch-kit", "cedar", "draft"]


def test_rubric_is_on_the_screen(editor: Client) -> None:
    page = editor.get(address())

    for number in range(1, 6):
        assert f"forms, level {number}" in page.content.decode()


def test_saving_an_untouched_screen_changes_nothing(editor: Client) -> None:
    before = list(Rating.objects.order_by("pk").values())

    response = send(editor, address())

    assert response.status_code == 302
    assert list(Rating.objects.order_by("pk").values()) == before
    assert LogEntry.objects.count() == 0


def test_several_rows_are_saved_at_once_and_each_leaves_its_history(editor: Client) -> None:
    changes = {"anvil-low": "4", "birch-verdict": "Two ways", "birch-rationale": "One\r\nTwo"}

    response = send(editor, address(), **changes, _continue="")

    assert response.headers["Location"] == address()
    assert (rating("anvil").low, rating("birch").verdict) == (4, "Two ways")
    assert rating("birch").rationale == "One\nTwo"
    history = {entry.object_repr: entry.get_change_message() for entry in LogEntry.objects.all()}
    assert history == {
        "Anvil, Forms: 5": "Changed Low.",
        "Birch, Forms: 2": "Changed Verdict and Rationale.",
    }


def test_message_says_what_was_changed(editor: Client) -> None:
    send(editor, address(), **{"anvil-low": "4", "birch-verdict": "Two ways"})

    page = editor.get(reverse("admin:comparison_criterion_changelist")).content.decode()

    assert "Saved 2 ratings on Forms: Anvil (low); Birch (verdict)." in page


def test_one_wrong_row_keeps_all_from_being_saved_and_nothing_typed_is_lost(
    editor: Client,
) -> None:
    response = send(editor, address(), **{"anvil-low": "4", "birch-performance": "6"})

    assert response.status_code == 200
    assert rating("anvil").low == 5
    assert set(rows(response)["birch"].errors) == {"performance"}
    assert [row.prefix for row in response.context["refused"]] == ["birch"]
    page = response.content.decode()
    assert "Enter a number from 1 to 5, or leave it empty." in page
    assert {"anvil-low": "4", "birch-performance": "6"}.items() <= filled(page).items()


def test_rows_that_were_changed_are_marked(editor: Client) -> None:
    response = send(editor, address(), **{"anvil-low": "4", "birch-performance": "6"})

    assert [row.prefix for row in response.context["changed"]] == ["anvil", "birch"]
    assert response.content.decode().count(" data-changed") == 2


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"birch-low": "three"}, "low", "Enter a number."),
        ({"birch-low": "2.5"}, "__all__", "with low not above the rating"),
        ({"birch-high": ""}, "high", "Enter a number, or tick “not rated”."),
        ({"birch-not_rated": "on"}, "performance", "“Not rated” is ticked."),
        ({"birch-verdict": ""}, "__all__", "A rated row needs a verdict"),
        ({"birch-verdict": "x" * 61}, "verdict", "at most 60 characters"),
        ({"birch-rationale": ""}, "rationale", "This field is required."),
        ({"birch-review_by": "2030-02-01"}, "__all__", "must not be before the day of the review"),
        ({"birch-reviewed_on": "yesterday"}, "reviewed_on", "Enter a valid date."),
        ({"birch-performance": "1e400"}, "performance", "Enter a number."),
        ({"birch-rationale": "a\x00b"}, "rationale", "Null characters are not allowed."),
    ],
)
def test_bad_input_is_answered_at_its_row(
    editor: Client, changes: dict[str, str], field: str, sentence: str
) -> None:
    response = send(editor, address(), **changes)

    assert response.status_code == 200
    assert sentence in " ".join(rows(response)["birch"].errors[field])
    assert rating("birch").performance == 2


def test_not_rated_is_said_and_never_left_to_empty_numbers(editor: Client) -> None:
    empty = {f"birch-{name}": "" for name in ("performance", "low", "high", "verdict")}

    refused = send(editor, address(), **empty)
    accepted = send(editor, address(), **empty, **{"birch-not_rated": "on"})

    assert set(rows(refused)["birch"].errors) == {"performance", "low", "high"}
    assert accepted.status_code == 302
    assert rating("birch").performance is None


def test_a_row_that_is_not_rated_comes_ticked(editor: Client) -> None:
    sent = filled(editor.get(address("docs")).content.decode())

    assert (sent["cedar-not_rated"], sent["cedar-performance"]) == ("on", "")
    assert "anvil-not_rated" not in sent


def test_a_framework_without_a_row_gets_one_when_it_is_filled_in(editor: Client) -> None:
    universe.framework("draft")
    filled_in = {
        "draft-not_rated": "on",
        "draft-rationale": "Nobody has tried it.",
        "draft-review_by": "2199-01-01",
    }

    untouched = send(editor, address())
    response = send(editor, address(), **filled_in)

    assert untouched.status_code == response.status_code == 302
    row = rating("draft")
    assert (row.performance, row.checked_version) == (None, "1.0")
    assert LogEntry.objects.get().is_addition()


def test_what_somebody_else_saved_meanwhile_stays(editor: Client) -> None:
    stale = filled(editor.get(address()).content.decode())
    Rating.objects.filter(pk=rating("birch").pk).update(verdict="Theirs", low=2)

    response = editor.post(address(), stale | {"anvil-low": "4", "birch-high": "5"})

    assert response.status_code == 302
    assert rating("anvil").low == 4
    assert (rating("birch").verdict, rating("birch").low, rating("birch").high) == ("Theirs", 2, 5)


def test_a_field_that_two_changed_is_refused_once_then_the_second_has_seen_it(
    editor: Client,
) -> None:
    stale = filled(editor.get(address()).content.decode())
    Rating.objects.filter(pk=rating("birch").pk).update(verdict="Theirs")

    first = editor.post(address(), stale | {"birch-verdict": "Mine"})
    assert "Somebody else saved “Theirs” here" in rows(first)["birch"].errors["verdict"][0]
    assert rating("birch").verdict == "Theirs"

    second = editor.post(address(), filled(first.content.decode()))
    assert second.status_code == 302
    assert rating("birch").verdict == "Mine"


def test_a_framework_that_was_not_on_the_page_is_left_alone(editor: Client) -> None:
    sent = filled(editor.get(address()).content.decode())
    universe.rate(universe.framework("draft"), Criterion.objects.get(slug="forms"), (3, 3, 3))

    response = editor.post(address(), sent)

    assert response.status_code == 302
    assert rating("draft").performance == 3


def test_what_the_service_refuses_stands_at_the_row(editor: Client) -> None:
    """The form cannot see that a framework was deleted or a row added at the same moment."""
    universe.framework("draft")
    sent = filled(editor.get(address()).content.decode())
    sent |= {
        "draft-not_rated": "on",
        "draft-rationale": "Nobody has tried it.",
        "draft-review_by": "1999-01-01",
    }

    response = editor.post(address(), sent)

    assert response.status_code == 200
    assert rows(response)["draft"].errors


def test_screen_is_linked_from_the_list_and_the_form(editor: Client) -> None:
    forms = Criterion.objects.get(slug="forms")

    listed = editor.get(reverse("admin:comparison_criterion_changelist")).content.decode()
    opened = editor.get(reverse("admin:comparison_criterion_change", args=[forms.pk]))

    assert f'<a href="{address()}">Edit all: 4 of 4 rated</a>' in listed
    assert f'<a href="{address()}">Edit all ratings</a>' in opened.content.decode()


@pytest.mark.parametrize("object_id", ["999999", "forms", "99999999999999999999999"])
def test_unknown_criterion_leads_back_to_the_list(editor: Client, object_id: str) -> None:
    response = editor.get(reverse("admin:comparison_criterion_ratings", args=[object_id]))

    assert response.headers["Location"] == reverse("admin:comparison_criterion_changelist")


def test_screen_is_closed_to_who_may_not_edit_ratings(client: Client) -> None:
    from tests.admin.conftest import logged_in

    assert client.get(address()).status_code == 302
    assert logged_in("guest").get(address()).status_code == 403
    assert Framework.objects.count() == 4

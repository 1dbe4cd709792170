"""The rating form, and the lists of ratings to work through."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from comparison.models import Criterion, Framework, Rating, RatingCitation, Source
from tests import universe
from tests.admin.sending import filled, send

pytestmark = pytest.mark.usefixtures("small_universe")

LIST = "/admin/comparison/rating/"


def rating(framework: str = "birch", criterion: str = "forms") -> Rating:
    return Rating.objects.get(framework__slug=framework, criterion__slug=criterion)


def form(row: Rating) -> str:
    return reverse("admin:comparison_rating_change", args=[row.pk])


def problems(response: Any) -> dict[str, list[str]]:
    assert response.status_code == 200
    return dict(response.context["adminform"].form.errors)


def listed(client: Client, query: str) -> set[str]:
    response = client.get(f"{LIST}?{query}")
    assert response.status_code == 200
    return {str(row) for row in response.context["cl"].result_list}


def test_form_shows_the_rubric_beside_the_fields(editor: Client) -> None:
    page = editor.get(form(rating())).content.decode()

    assert "How good is it at forms?" in page
    for number in range(1, 6):
        assert f"forms, level {number}" in page


def test_form_of_a_measured_rating_shows_unit_and_fixed_bounds(editor: Client) -> None:
    page = editor.get(form(rating("anvil", "start-up"))).content.decode()

    assert "In ms, less is better: from 1,000 ms (counts nothing) to 10 ms" in page


def test_form_shows_the_other_frameworks_and_links_to_their_forms(editor: Client) -> None:
    page = editor.get(form(rating())).content.decode()
    others = page[page.index('id="others"') :]

    for name in ("anvil", "birch-kit", "cedar"):
        assert f'<a href="{form(rating(name))}">{name.capitalize()}</a>' in others
        assert f"{name} on forms" in others
    assert form(rating()) not in others


def test_form_of_a_new_rating_takes_up_the_criterion_of_its_address(editor: Client) -> None:
    forms = Criterion.objects.get(slug="forms")

    page = editor.get(f"{LIST}add/?criterion={forms.pk}").content.decode()

    assert "forms, level 5" in page


@pytest.mark.parametrize("key", ["nonsense", "999", str(10**30), "9" * 5000, "-1"])
def test_criterion_that_does_not_exist_is_no_error(editor: Client, key: str) -> None:
    page = editor.get(f"{LIST}add/?criterion={key}").content.decode()
    response = editor.post(f"{LIST}add/", filled(page) | {"criterion": key})

    assert "Choose a criterion." in page
    assert "Select a valid choice" in str(problems(response)["criterion"])


def test_rubric_of_a_criterion_just_chosen_can_be_fetched(editor: Client) -> None:
    forms = Criterion.objects.get(slug="forms")

    page = editor.get(reverse("admin:comparison_rating_rubric", args=[forms.pk]))

    assert "forms, level 5" in page.content.decode()
    assert editor.get(reverse("admin:comparison_rating_rubric", args=[999])).status_code == 200


def test_rubric_is_closed_to_visitors(client: Client) -> None:
    response = client.get(reverse("admin:comparison_rating_rubric", args=[1]))

    assert response.status_code == 302


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"performance": "good"}, "performance", "Enter a number."),
        ({"performance": "6"}, "performance", "Enter a number from 1 to 5"),
        ({"low": "2.5"}, "__all__", "with low not above the rating"),
        ({"low": ""}, "low", "Enter a number, or tick “not rated”."),
        ({"not_rated": "on"}, "low", "“Not rated” is ticked."),
        ({"verdict": ""}, "__all__", "A rated row needs a verdict"),
        ({"rationale": " "}, "rationale", "This field is required."),
        ({"review_by": "01/01/1999"}, "__all__", "must not be before the day of the review"),
    ],
)
def test_bad_input_is_answered_with_what_to_do(
    editor: Client, changes: dict[str, str], field: str, sentence: str
) -> None:
    response = send(editor, form(rating()), **changes)

    assert sentence in " ".join(problems(response)[field])
    assert rating().performance == 2


def test_second_rating_of_a_framework_on_a_criterion_is_refused(editor: Client) -> None:
    sent = filled(editor.get(form(rating())).content.decode())
    forms, birch = Criterion.objects.get(slug="forms"), Framework.objects.get(slug="birch")
    sent |= {"criterion": forms.pk, "framework": birch.pk, "citations-INITIAL_FORMS": "0"}

    response = editor.post(f"{LIST}add/", sent)

    assert "has a rating on this criterion already" in str(problems(response)["__all__"])


def test_source_is_cited_once(editor: Client) -> None:
    manual = Source.objects.get(slug="manual")
    second = {
        "citations-1-source": manual.pk,
        "citations-1-says": "Again.",
        "citations-1-position": 2,
    }

    response = send(editor, form(rating()), **second, **{"citations-TOTAL_FORMS": "2"})

    assert response.status_code == 200
    assert RatingCitation.objects.filter(rating=rating()).count() == 1
    assert "source" in str(response.context["inline_admin_formsets"][0].formset.errors).lower() or (
        "source" in str(response.context["inline_admin_formsets"][0].formset.non_form_errors())
    )


def test_citations_are_edited_with_their_rating(editor: Client) -> None:
    response = send(editor, form(rating()), **{"citations-0-says": "Shows more."})

    assert response.status_code == 302
    assert rating().citations.get().says == "Shows more."


def test_what_a_rating_is_about_cannot_be_changed(editor: Client) -> None:
    anvil = Framework.objects.get(slug="anvil")

    send(editor, form(rating()), framework=anvil.pk, verdict="New")

    assert rating().verdict == "New"


def test_rating_leads_to_its_place_on_the_site(editor: Client) -> None:
    assert "/criteria/forms/#birch" in editor.get(form(rating())).content.decode()

    Criterion.objects.filter(slug="forms").update(published=False)
    assert "/criteria/forms/#birch" not in editor.get(form(rating())).content.decode()


def test_lists_of_ratings_to_do_hold_what_their_names_say(editor: Client) -> None:
    today = timezone.localdate()
    late = {
        "reviewed_on": today - datetime.timedelta(9),
        "review_by": today - datetime.timedelta(1),
    }
    Rating.objects.filter(pk=rating("anvil", "safety").pk).update(**late)
    Rating.objects.exclude(pk=rating("anvil", "safety").pk).update(review_by="2199-01-01")
    rating("cedar", "safety").citations.all().delete()

    assert listed(editor, "to_do=not-rated") == {"Cedar, Docs: not rated"}
    assert listed(editor, "to_do=stale") == {"Anvil, Safety: 4"}
    assert listed(editor, "to_do=without-citation") == {"Cedar, Safety: 5"}
    assert listed(editor, "to_do=disputed") == {"Anvil, Forms: 5", "Birch, Forms: 2"}


@pytest.mark.parametrize(
    "query", ["to_do=nonsense", "framework__id__exact=x", "p=9999", "o=9.x", "q=%00"]
)
def test_odd_address_of_a_list_is_no_error(editor: Client, query: str) -> None:
    assert editor.get(f"{LIST}?{query}", follow=True).status_code == 200


def test_list_shows_ranges_citations_and_what_is_not_rated(editor: Client) -> None:
    page = editor.get(LIST).content.decode()

    assert '<td class="field-shown">2 (1 to 3)</td>' in page
    assert '<td class="field-shown">not rated</td>' in page
    assert '<td class="field-citation_count">1</td>' in page


def test_citations_that_nobody_opened_are_a_list(editor: Client) -> None:
    citation = rating().citations.get()
    RatingCitation.objects.filter(pk=citation.pk).update(opened_on=None)

    response = editor.get("/admin/comparison/ratingcitation/?opened=never")

    assert list(response.context["cl"].result_list) == [citation]


def test_small_number_is_shown_as_an_editor_types_it(editor: Client) -> None:
    Rating.objects.filter(pk=rating().pk).update(high=2.5)

    sent = filled(editor.get(form(rating())).content.decode())

    assert (sent["performance"], sent["high"]) == ("2", "2.5")
    assert universe.REVIEWED_ON.year == 2030

import pytest

from comparison.models import Rating, State


def rating(state: str, edited_by: str = "ada") -> Rating:
    return Rating(state=state, edited_by=edited_by)


def test_any_edit_makes_a_draft_of_the_one_who_made_it() -> None:
    row = rating(State.PUBLISHED)
    row.edit(by="bob")

    assert (row.state, row.edited_by) == (State.DRAFT, "bob")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (State.DRAFT, State.IN_REVIEW),
        (State.IN_REVIEW, State.IN_REVIEW),
        (State.PUBLISHED, State.PUBLISHED),
    ],
)
def test_only_a_draft_is_sent_to_review(before: str, after: str) -> None:
    row = rating(before)
    row.send_to_review()

    assert row.state == after


@pytest.mark.parametrize(
    ("state", "by", "reason"),
    [
        (State.IN_REVIEW, "bob", ""),
        (State.IN_REVIEW, "ada", "You changed it last."),
        (State.DRAFT, "bob", "It is a draft."),
        (State.PUBLISHED, "bob", "It is published already."),
    ],
)
def test_somebody_else_publishes_what_is_in_review(state: str, by: str, reason: str) -> None:
    found = rating(state).why_not_published(by=by)

    assert found.startswith(reason)
    assert bool(found) == bool(reason)

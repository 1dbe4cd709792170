"""Answers from addresses and back."""

from __future__ import annotations

from urllib.parse import quote_from_bytes

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from comparison.forms import (
    IMPORTANCE_STEPS,
    MODES,
    Answers,
    FrameworkFilter,
    SourceFilter,
    TableOptions,
    read_answers,
)
from comparison.selectors.questionnaire import (
    ChoiceLine,
    FormCriterion,
    FormData,
    MustHaveLine,
    QuestionLine,
)


def question(slug: str, choices: list[str], max_choices: int = 1) -> QuestionLine:
    return QuestionLine(
        slug=slug,
        text=f"What about {slug}?",
        help="",
        multiple=max_choices > 1,
        max_choices=max_choices,
        choices=tuple(
            ChoiceLine(
                slug=choice,
                label=choice,
                note="",
                points={},
                reverse=(),
                enables=(),
                doubles="",
                bare_only=False,
                suggests=(),
            )
            for choice in choices
        ),
    )


def must_have(slug: str) -> MustHaveLine:
    fields = dict.fromkeys(("capability", "at_least", "interface", "python", "group_name"), "")
    return MustHaveLine(slug=slug, label=slug, meaning="", kind="capability", **fields)


def criterion(slug: str) -> FormCriterion:
    return FormCriterion(
        slug=slug,
        name=slug.capitalize(),
        question="",
        swing="",
        group="",
        group_name="",
        baseline=0,
    )


FORM = FormData(
    questions=(question("build", ["pages", "live", "api"], 2), question("style", ["small", "big"])),
    must_haves=(must_have("websocket"), must_have("asgi")),
    criteria=(criterion("forms"), criterion("docs")),
)


def read(query: str) -> Answers:
    return read_answers(QueryDict(query), FORM)


def test_answers_are_read_in_the_order_of_the_form() -> None:
    found = read("w-docs=nice&must=asgi&must=websocket&style=big&build=live&build=pages&forms=all")

    assert found == Answers(
        choices={"build": ("pages", "live"), "style": ("big",)},
        must=("websocket", "asgi"),
        importance={"docs": 1},
        mode="all",
    )


def test_same_answers_have_the_same_address_however_they_were_asked() -> None:
    ways = (
        "style=big&build=live&build=pages",
        "build=pages&build=live&style=big&style=big&w-docs=",
    )

    assert {read(way).query() for way in ways} == {"build=pages&build=live&style=big"}


@given(st.permutations(["must=asgi", "must=websocket", "w-docs=nice", "w-forms=critical"]))
def test_order_of_what_was_set_does_not_show_in_the_address(parts: list[str]) -> None:
    """A link that changes one thing leads to the address that the form would lead to."""
    step_by_step = Answers()
    for part in parts:
        key, _, value = part.partition("=")
        if key == "must":
            step_by_step = step_by_step.with_must(value, wanted=True)
        else:
            step = IMPORTANCE_STEPS[value]
            step_by_step = step_by_step.with_importance(key.removeprefix("w-"), step)

    assert step_by_step.query() == (
        "must=asgi&must=websocket&offered=asgi&offered=websocket&w-docs=nice&w-forms=critical"
    )


def test_no_answer_is_the_empty_address() -> None:
    assert read("") == Answers()
    assert Answers().query() == ""


@pytest.mark.parametrize("word", IMPORTANCE_STEPS)
def test_importance_is_a_word_in_the_address(word: str) -> None:
    assert read(f"w-forms={word}").importance == {"forms": IMPORTANCE_STEPS[word]}


@pytest.mark.parametrize("mode", MODES)
def test_every_way_to_show_stacks_can_be_asked_for(mode: str) -> None:
    assert read(f"forms={mode}").mode == mode


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("style=huge", "What about style? There is no answer “huge”; it is left out."),
        ("must=wings", "Must-haves: There is no answer “wings”; it is left out."),
        ("offered=wings", "Must-haves: There is no answer “wings”; it is left out."),
        ("forms=some", "“some” is no way to show stacks; the usual one is used."),
        ("build=pages&build=live&build=api", "Only the first 2 of 3 answers are used."),
        ("style=big&style=small", "Only the first 1 of 2 answers are used."),
        ("w-docs=very", "Docs: “very” is no importance; choose ignore, nice, important or"),
        ("w-docs=matters", "Docs: “matters” is no importance"),
    ],
)
def test_what_cannot_be_used_is_named_and_left_out(query: str, problem: str) -> None:
    found = read(query)

    assert len(found.problems) == 1
    assert problem in found.problems[0]
    assert read(found.query()).problems == ()


def test_known_answers_beside_an_unknown_one_are_kept() -> None:
    assert read("style=huge&build=live").choices == {"build": ("live",)}


def test_word_of_a_problem_is_cut() -> None:
    (problem,) = read("style=" + "x" * 5000).problems

    assert len(problem) < 120


def test_key_that_the_form_does_not_know_is_ignored() -> None:
    assert read("utm_source=letter&w-unknown=critical") == Answers()


def test_must_have_ticked_or_unticked_on_purpose_is_remembered_as_offered() -> None:
    answers = read("must=asgi")

    assert answers.with_must("websocket", wanted=True).query() == (
        "must=asgi&must=websocket&offered=websocket"
    )
    unticked = answers.with_must("asgi", wanted=False)
    assert (unticked.must, unticked.offered) == ((), ("asgi",))
    assert unticked.with_must("asgi", wanted=False) == unticked


def test_one_choice_can_be_taken_back() -> None:
    answers = read("build=pages&build=live&style=big")

    assert answers.without_choice("build", "pages").choices == {
        "build": ("live",),
        "style": ("big",),
    }
    assert answers.without_choice("style", "big").choices == {"build": ("pages", "live")}
    assert answers.without_choice("style", "small") == answers


def test_one_importance_can_be_set_and_taken_back() -> None:
    answers = read("w-forms=nice")

    assert answers.with_importance("docs", 4).query() == "w-docs=critical&w-forms=nice"
    assert answers.with_importance("forms", 0).query() == "w-forms=ignore"
    assert answers.with_importance("forms", None) == Answers()


def test_usual_mode_is_not_spelt_out_in_the_address() -> None:
    assert read("forms=all").with_mode("best").query() == ""
    assert read("").with_mode("bare").query() == "forms=bare"


# Whatever is in an address

answers_of_the_form = st.builds(
    Answers,
    choices=st.fixed_dictionaries(
        {},
        optional={
            "build": st.sampled_from([("pages",), ("live", "api"), ("pages", "api")]),
            "style": st.sampled_from([("small",), ("big",)]),
        },
    ),
    must=st.sampled_from([(), ("websocket",), ("asgi",), ("websocket", "asgi")]),
    offered=st.sampled_from([(), ("asgi",), ("websocket", "asgi")]),
    importance=st.fixed_dictionaries(
        {}, optional={name: st.sampled_from([0, 1, 3, 4]) for name in ("forms", "docs")}
    ),
    mode=st.sampled_from(MODES),
)
FORM_KEYS = ("build", "style", "must", "offered", "forms", "w-forms", "w-docs", "x")
OTHER_KEYS = ("page", "kind", "words", "capability", "open", "sort")
keys = st.sampled_from([*FORM_KEYS, *OTHER_KEYS])
values = st.one_of(
    st.sampled_from(["pages", "live", "api", "big", "websocket", "nice", "best", ""]),
    st.text(max_size=60),
    st.just("\x00"),
    st.just("9" * 6000),
)
junk = st.lists(st.tuples(keys, values), max_size=12)


@given(answers_of_the_form)
def test_answers_survive_the_way_into_an_address_and_back(answers: Answers) -> None:
    assert read(answers.query()) == answers


@given(junk)
def test_no_address_raises_and_what_is_left_of_it_is_canonical(
    pairs: list[tuple[str, str]],
) -> None:
    query = QueryDict(mutable=True)
    for key, value in pairs:
        query.appendlist(key, value)
    found = read_answers(query, FORM)

    again = read(found.query())
    assert (again.query(), again.problems) == (found.query(), ())
    assert set(found.must) <= {"websocket", "asgi"}
    for each in (FrameworkFilter, SourceFilter, TableOptions):
        each.from_query(query)


@given(st.binary(max_size=40))
def test_bytes_that_are_no_text_never_raise(raw: bytes) -> None:
    found = read("style=" + quote_from_bytes(raw))

    assert found.choices in ({}, {"style": ("big",)}, {"style": ("small",)})


# Filters and options


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("1", 1),
        ("7", 7),
        ("", 1),
        ("0", 1),
        ("-3", 1),
        ("2.5", 1),
        ("many", 1),
        ("²", 1),
        ("٣", 3),
        ("9" * 6000, 999_999),
    ],
)
def test_page_is_a_whole_number_from_1(text: str, page: int) -> None:
    assert SourceFilter.from_query(QueryDict(f"page={text}")).page == page


def test_words_are_cut_and_freed_of_what_no_database_takes() -> None:
    assert SourceFilter.from_query(QueryDict("words=a%00b" + "c" * 500)).words == "ab" + "c" * 98


def test_filter_of_frameworks_is_freed_of_what_no_database_takes() -> None:
    found = FrameworkFilter.from_query(QueryDict("capability=orm%00&kind=%00"))

    assert (found.capability, found.kind) == ("orm", "")


@pytest.mark.parametrize(
    ("query", "options"),
    [
        ("", TableOptions()),
        ("diff=1", TableOptions(differences=True)),
        ("diff=yes", TableOptions()),
        ("sort=difference", TableOptions(sort="difference")),
        ("sort=name", TableOptions()),
        ("group=making&open=forms", TableOptions(group="making", opened="forms")),
        ("group=a&group=b", TableOptions(group="b")),
    ],
)
def test_options_of_the_table_are_read_and_the_unknown_is_as_usual(
    query: str, options: TableOptions
) -> None:
    assert TableOptions.from_query(QueryDict(query)) == options

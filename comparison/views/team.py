"""Several people's answers on one page, all of them in its address."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseRedirect, QueryDict
from django.urls import reverse

from comparison.forms import Answers, read_answers
from comparison.links import LinkError, unpack_query
from comparison.renderers import Page
from comparison.selectors.basis import basis
from comparison.selectors.questionnaire import FormData
from comparison.selectors.team import TeamView, Voice, team_view
from comparison.teams import MOST_MEMBERS, Member, Team, pasted_query, read_team
from comparison.views.compare import in_words
from comparison.views.recommend import musts_wanted, stated


@dataclass(frozen=True, kw_only=True)
class MemberLine:
    """``query`` is that of the member's own result, empty when the code cannot be read;
    ``without`` the address of the page without them."""

    name: str
    query: str
    without: str


@dataclass(frozen=True, kw_only=True)
class TeamPage(Page):
    """``carried`` are the pairs that a form for one more member brings along."""

    template = "comparison/team.html"
    section = "recommend"

    members: tuple[MemberLine, ...]
    view: TeamView
    problems: tuple[str, ...]
    team: Team
    most: int
    carried: tuple[tuple[str, str], ...]


def team(request: HttpRequest) -> TeamPage | HttpResponseRedirect:
    on, asked = basis(), read_team(request.GET)
    form = on.form
    problems = []
    if pasted := request.GET.get("add", "").strip():
        try:
            return HttpResponseRedirect(team_address(_with_pasted(asked, pasted, form)))
        except LinkError as error:
            problems.append(f"What you pasted was not added: {error}.")
    answers = [_answers(member, form) for member in asked.members]
    lines = tuple(_line(asked, place, given) for place, given in enumerate(answers))
    voices = [
        _voice(line.name, given, form)
        for line, given in zip(lines, answers, strict=True)
        if given is not None
    ]
    view = team_view(on.known, voices)
    problems += [
        f"{line.name} is not counted: {_why_not(given)}."
        for line, given in zip(lines, answers, strict=True)
        if line.name not in view.members
    ]
    title, description = _in_words(view)
    return TeamPage(
        title=title,
        description=description,
        members=lines,
        view=view,
        problems=tuple(problems),
        team=asked,
        most=MOST_MEMBERS,
        carried=tuple(asked.carried()),
    )


def team_address(team: Team) -> str:
    return f"{reverse('comparison:team')}?{team.query()}"


def _with_pasted(asked: Team, pasted: str, form: FormData) -> Team:
    """The team with one more member. Raises LinkError when there is nothing to add."""
    if asked.full:
        raise LinkError(f"a team page holds {MOST_MEMBERS} members")
    answers = read_answers(QueryDict(pasted_query(pasted)), form)
    if not answers.pairs():
        raise LinkError("it holds no answers of our form")
    return asked.joined_by(answers.query())


def _answers(member: Member, form: FormData) -> Answers | None:
    try:
        return read_answers(QueryDict(unpack_query(member.code)), form)
    except LinkError:
        return None


def _line(asked: Team, place: int, given: Answers | None) -> MemberLine:
    return MemberLine(
        name=_names(asked)[place],
        query=given.query() if given else "",
        without=team_address(asked.without(place)),
    )


def _names(asked: Team) -> list[str]:
    """Every member has a name of their own: two of the same get their place added."""
    names = [member.name for member in asked.members]
    return [
        f"{name or 'Member'} {place}" if not name or names.count(name) > 1 else name
        for place, name in enumerate(names, start=1)
    ]


def _voice(name: str, given: Answers, form: FormData) -> Voice:
    needs = stated(form, given)
    wanted = musts_wanted(given, needs)
    musts = tuple(must for must in form.must_haves if must.slug in wanted)
    return Voice(name=name, needs=needs, musts=musts, mode=given.mode)


def _why_not(given: Answers | None) -> str:
    return "the code cannot be read" if given is None else "the answers give nothing any weight"


def _in_words(view: TeamView) -> tuple[str, str]:
    if not view.members:
        return "Decide as a team", "Put several people’s answers side by side."
    if not view.acceptable:
        return "Nothing meets everybody’s must-haves", "Whose must-have removes which framework."
    first = in_words([line.name for line in view.acceptable if line.rank == 1])
    if len(view.members) == 1:
        return f"One of you so far: {first}", "Put several people’s answers side by side."
    return (
        f"{first}: the best that all of you can accept",
        "Where a team disagrees, and which framework is acceptable to all of its members.",
    )

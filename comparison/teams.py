"""Several people's answers in one address: each member is a code and perhaps a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from urllib.parse import urlencode

from django.http import QueryDict

from comparison.links import LinkError, checked_query, pack, unpack_query
from comparison.receipts import read_receipt

MOST_MEMBERS = 8
LONGEST_NAME = 30


@dataclass(frozen=True, kw_only=True)
class Member:
    code: str
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Team:
    """At most MOST_MEMBERS. ``joining`` is the name of whoever is answering now."""

    members: tuple[Member, ...] = ()
    joining: str = ""

    def __bool__(self) -> bool:
        return bool(self.members)

    @property
    def full(self) -> bool:
        return len(self.members) >= MOST_MEMBERS

    def query(self) -> str:
        """The canonical query string of the team's page."""
        named = any(member.name for member in self.members)
        pairs = [("a", member.code) for member in self.members]
        return urlencode(pairs + [("n", member.name) for member in self.members if named])

    def carried(self) -> list[tuple[str, str]]:
        """The pairs by which a form for one more member brings the others along."""
        pairs = [("member", f"{member.code}.{member.name}") for member in self.members]
        return [*pairs, ("me", self.joining)] if pairs and self.joining else pairs

    def joined_by(self, query: str) -> Team:
        """The team with one more set of answers, under the name of whoever is joining."""
        return self.with_member(Member(code=pack(query), name=self.joining))

    def with_member(self, member: Member) -> Team:
        return replace(self, members=(*self.members, member)[:MOST_MEMBERS], joining="")

    def without(self, place: int) -> Team:
        left = (member for i, member in enumerate(self.members) if i != place)
        return replace(self, members=tuple(left))


def read_team(query: QueryDict) -> Team:
    """The team of an address: its codes as they are, readable or not."""
    codes, names = query.getlist("a")[:MOST_MEMBERS], query.getlist("n")[:MOST_MEMBERS]
    pairs = list(zip_longest(codes, names, fillvalue=""))[: len(codes)]
    return Team(members=_members(pairs), joining=_name(query.get("me", "")))


def carried_team(query: QueryDict) -> Team:
    """The team that a form brought along; empty when the reader answers alone."""
    pairs = [value.partition(".")[::2] for value in query.getlist("member")[: MOST_MEMBERS - 1]]
    return Team(members=_members(pairs), joining=_name(query.get("me", "")))


def pasted_query(text: str) -> str:
    """The answers in what somebody pasted: a result's address, a short link, a receipt, a code.

    Raises LinkError when it is none of them.
    """
    path, _, query = text.strip().partition("#")[0].partition("?")
    if query:
        return checked_query(query)
    kind, code = ["", "", *(part for part in path.split("/") if part)][-2:]
    if not code:
        raise LinkError("nothing was pasted")
    return read_receipt(code).query if kind == "receipt" else unpack_query(code)


def _members(pairs: Sequence[tuple[str, str]]) -> tuple[Member, ...]:
    return tuple(Member(code=code, name=_name(name)) for code, name in pairs if code)


def _name(text: str) -> str:
    """One short line; a name is only ever shown."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONGEST_NAME]

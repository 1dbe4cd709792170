"""The five addresses that every speed program serves, and whether an answer is the right one."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from comparison.measuring.processes import HOST

ANSWER_SECONDS = 10
ROWS = 30
FORM_TYPE = "application/x-www-form-urlencoded"


class WrongAnswer(Exception):  # noqa: N818  (said as what happened)
    """A program did not answer as it must, so its speed says nothing. One sentence."""


@dataclass(frozen=True, kw_only=True)
class Request:
    """What is sent. The cookies and the token of the program's own form are in it."""

    method: str
    path: str
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Endpoint:
    name: str
    request: Request
    is_right: Callable[[str], bool]


def _same_json(expected: object) -> Callable[[str], bool]:
    def is_right(body: str) -> bool:
        try:
            return bool(json.loads(body) == expected)
        except ValueError:
            return False

    return is_right


ENDPOINTS = (
    Endpoint(
        name="text",
        request=Request(method="GET", path="/text"),
        is_right=lambda body: body == "Hello, World!",
    ),
    Endpoint(
        name="json",
        request=Request(
            method="POST",
            path="/json",
            body=json.dumps({"name": "pen", "quantity": 3}),
            headers={"Content-Type": "application/json"},
        ),
        is_right=_same_json({"name": "pen", "quantity": 3, "total": 9}),
    ),
    Endpoint(
        name="page",
        request=Request(method="GET", path="/page"),
        is_right=lambda body: body.count("<tr") >= ROWS and f"item {ROWS}" in body,
    ),
    Endpoint(
        name="row",
        request=Request(method="GET", path="/row/7"),
        is_right=_same_json({"id": 7, "name": "row 7", "number": 49}),
    ),
    Endpoint(
        name="form",
        request=Request(
            method="POST",
            path="/form",
            body=urlencode({"name": "pen", "quantity": 3}),
            headers={"Content-Type": FORM_TYPE},
        ),
        is_right=lambda body: body.strip() == "pen 3",
    ),
)


def as_visitor(port: int) -> tuple[Endpoint, ...]:
    """The endpoints as somebody asks for them who has opened the program's form before.

    ``GET /form`` gives the cookies, which go with every request, and the hidden fields, which go
    with the form. A program without such a page is asked without both.
    """
    status, cookies, page = ask(port, Request(method="GET", path="/form"))
    if status != http.client.OK:
        return ENDPOINTS
    fields = _HiddenFields.of(page)
    return tuple(_with(endpoint, cookies, fields) for endpoint in ENDPOINTS)


def check(port: int, endpoint: Endpoint) -> None:
    """Ask once. Raises ``WrongAnswer`` unless it is 200 with the right body."""
    asked = f"{endpoint.request.method} {endpoint.request.path}"
    try:
        status, _, body = ask(port, endpoint.request)
    except (OSError, http.client.HTTPException) as error:
        raise WrongAnswer(f"{asked} was not answered: {type(error).__name__}.") from error
    if status != http.client.OK:
        raise WrongAnswer(f"{asked} was answered with {status}.")
    if not endpoint.is_right(body):
        raise WrongAnswer(f"{asked} was answered with something else: {body[:60]!r}.")


def ask(port: int, request: Request) -> tuple[int, str, str]:
    """Status, cookies as one ``Cookie`` header, and body."""
    connection = http.client.HTTPConnection(HOST, port, timeout=ANSWER_SECONDS)
    try:
        connection.request(
            request.method, request.path, request.body or None, dict(request.headers)
        )
        answer = connection.getresponse()
        body = answer.read().decode(errors="replace")
        return answer.status, _cookies(answer.headers.get_all("Set-Cookie") or []), body
    finally:
        connection.close()


def _cookies(headers: list[str]) -> str:
    jar = SimpleCookie()
    for header in headers:
        jar.load(header)
    return "; ".join(f"{name}={morsel.coded_value}" for name, morsel in jar.items())


def _with(endpoint: Endpoint, cookies: str, fields: dict[str, str]) -> Endpoint:
    request = endpoint.request
    headers = {**request.headers, **({"Cookie": cookies} if cookies else {})}
    body = request.body
    if fields and request.headers.get("Content-Type") == FORM_TYPE:
        body = f"{body}&{urlencode(fields)}"
    return replace(endpoint, request=replace(request, headers=headers, body=body))


class _HiddenFields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "input" and (told.get("type") or "").lower() == "hidden" and told.get("name"):
            self.fields[str(told["name"])] = told.get("value") or ""

    @classmethod
    def of(cls, page: str) -> dict[str, str]:
        parser = cls()
        parser.feed(page)
        return parser.fields

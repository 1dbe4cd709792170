from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from comparison.measuring.endpoints import (
    ENDPOINTS,
    Endpoint,
    Request,
    WrongAnswer,
    as_visitor,
    ask,
    check,
)
from comparison.measuring.processes import end_group, free_port, launch

BY_NAME = {endpoint.name: endpoint for endpoint in ENDPOINTS}


def serve(program: Path, *options: str) -> Iterator[int]:
    port = free_port()
    arguments = [sys.executable, str(program / "app.py"), str(port), *options]
    process = launch(arguments, output=subprocess.DEVNULL)
    for _ in range(100):
        try:
            ask(port, Request(method="GET", path="/"))
            break
        except OSError:
            time.sleep(0.05)
    yield port
    end_group(process)


@pytest.fixture
def plain(small_speed: Path) -> Iterator[int]:
    yield from serve(small_speed / "speed-bare" / "anvil")


@pytest.fixture
def guarded(small_speed: Path) -> Iterator[int]:
    """Its form takes a token and a cookie that its page gave."""
    yield from serve(small_speed / "speed-production" / "anvil", "--token")


@pytest.fixture
def mistaken(small_speed: Path) -> Iterator[int]:
    """Its row has another number."""
    yield from serve(small_speed / "speed-bare" / "birch")


def test_right_answers_are_right(plain: int) -> None:
    assert as_visitor(plain) == ENDPOINTS, "there is no form to open first"
    for endpoint in ENDPOINTS:
        check(plain, endpoint)


def test_wrong_body_is_told_with_what_was_seen(mistaken: int) -> None:
    check(mistaken, BY_NAME["text"])
    with pytest.raises(WrongAnswer, match=r"GET /row/7 was answered with something else: .*50"):
        check(mistaken, BY_NAME["row"])


def test_form_is_posted_with_the_token_and_the_cookie_of_its_page(guarded: int) -> None:
    with pytest.raises(WrongAnswer, match=r"POST /form was answered with 403\."):
        check(guarded, BY_NAME["form"])
    visited = {endpoint.name: endpoint for endpoint in as_visitor(guarded)}
    check(guarded, visited["form"])
    check(guarded, visited["form"])
    assert visited["text"].request.headers == {"Cookie": "seen=t-1"}
    assert "token" not in visited["json"].request.body


def test_server_that_is_not_there_gives_a_sentence() -> None:
    with pytest.raises(WrongAnswer, match=r"GET /text was not answered: ConnectionRefusedError\."):
        check(free_port(), BY_NAME["text"])


@pytest.mark.parametrize(
    ("endpoint", "body", "right"),
    [
        ("text", "Hello, World!", True),
        ("text", "Hello, World!\n", False),
        ("json", '{"total": 9, "quantity": 3, "name": "pen"}', True),
        ("json", '{"total": 8, "quantity": 3, "name": "pen"}', False),
        ("json", "{broken", False),
        ("page", "<tr><td>item 30</td></tr>" * 30, True),
        ("page", "<tr><td>item 30</td></tr>" * 29, False),
        ("form", "pen 3\n", True),
        ("form", "pen", False),
    ],
)
def test_what_is_right(endpoint: str, body: str, right: bool) -> None:
    found: Endpoint = BY_NAME[endpoint]
    assert found.is_right(body) is right

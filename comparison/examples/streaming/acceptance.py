"""An answer that arrives while it is made, and a WebSocket that echoes."""

import time

from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect


def socket(client, origin):
    address = f"ws://{client.base_url.host}:{client.base_url.port}/echo"
    return connect(address, origin=origin, proxy=None, open_timeout=5)


def own_origin(client):
    return f"http://{client.base_url.host}:{client.base_url.port}"


def check_sends_five_lines(client):
    """The whole answer is five lines of text, tick 1 to tick 5."""
    answer = client.get("/ticks")
    assert answer.status_code == 200, f"status {answer.status_code}"
    lines = answer.text.split("\n")
    assert lines == [*(f"tick {n}" for n in range(1, 6)), ""], lines


def check_sends_each_line_as_it_is_made(client):
    """The first line arrives while the others are still to be made."""
    arrived = []
    with client.stream("GET", "/ticks") as answer:
        for line in answer.iter_lines():
            arrived.append((line, time.monotonic()))
    seconds = arrived[-1][1] - arrived[0][1]
    assert len(arrived) == 5, arrived
    assert seconds > 0.5, f"all lines within {seconds:.2f} seconds"


def check_returns_each_text_over_a_websocket(client):
    """The WebSocket returns each text unchanged, letters of any alphabet too."""
    with socket(client, own_origin(client)) as opened:
        for text in ("Ada", "Žižka čte «Λόγος»", "x" * 10_000):
            opened.send(text)
            told = opened.recv(timeout=5)
            assert told == text, repr(told)[:200]


def observe_refuses_a_websocket_from_another_site(client):
    """A page of another site cannot use the WebSocket: its origin is refused."""
    try:
        with socket(client, "http://another.example") as opened:
            opened.send("Ada")
            opened.recv(timeout=5)
    except (InvalidStatus, ConnectionClosed):
        return
    raise AssertionError("The text came back to a page of another site.")

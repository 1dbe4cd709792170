"""What the production checklist adds to the five addresses."""

from html.parser import HTMLParser

PEN = {"name": "pen", "quantity": 3}


class Hidden(HTMLParser):
    """The hidden inputs of a page."""

    def __init__(self, html):
        super().__init__()
        self.fields = {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "input" and said.get("type") == "hidden":
            self.fields[said["name"]] = said.get("value", "")


def hidden(client):
    return Hidden(client.get("/form").text).fields


def check_page_reads_the_database(client):
    """/page names a row that it read from the database."""
    text = client.get("/page").text
    assert "row 7" in text, text[:200]


def check_every_answer_has_security_headers(client):
    """Answers say nosniff, who may frame them, and what a link tells of where it came from."""
    fields = hidden(client)
    for answer in (
        client.get("/text"),
        client.post("/json", json=PEN),
        client.get("/page"),
        client.get("/row/7"),
        client.post("/form", data=fields | PEN),
    ):
        said = answer.headers
        assert said.get("x-content-type-options") == "nosniff", answer.url
        assert said.get("x-frame-options") in ("DENY", "SAMEORIGIN"), answer.url
        assert said.get("referrer-policy"), answer.url


def check_refuses_a_post_without_token(client):
    """A post with the cookie but without the token is refused."""
    assert hidden(client), "the form has no hidden field"
    status = client.post("/form", data=PEN).status_code
    assert status in (400, 403, 422), f"status {status}"


def check_refuses_a_changed_token(client):
    """A post with a token of the same length that was never given is refused."""
    fields = {name: value[::-1] for name, value in hidden(client).items()}
    status = client.post("/form", data=fields | PEN).status_code
    assert status in (400, 403, 422), f"status {status}"


def check_refuses_a_token_without_its_cookie(client):
    """A post with the token but without the cookie that came with it is refused."""
    fields = hidden(client)
    client.cookies.clear()
    status = client.post("/form", data=fields | PEN).status_code
    assert status in (400, 403, 422), f"status {status}"

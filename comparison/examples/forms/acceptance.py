"""A sign-up form: name (at most 50 characters), e-mail address, age (18 or more) and a token."""

from html.parser import HTMLParser

import httpx

FIELDS = ("name", "email", "age")
VALID = {"name": "Ada Lovelace", "email": "ada@example.org", "age": "36"}
WRONG = {"name": "", "email": "nonsense", "age": "17"}
SECURITY_HEADERS = (
    "Strict-Transport-Security",
    "Content-Security-Policy",
    "X-Frame-Options",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Cross-Origin-Opener-Policy",
)


class Page(HTMLParser):
    """The hidden and visible inputs of a page, and its texts by where they stand.

    ``texts`` holds pairs: how many of the three fields came before the text, and the text.
    """

    def __init__(self, html):
        super().__init__()
        self.method, self.hidden, self.entered = "", {}, {}
        self.tags, self.texts = set(), set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        self.tags.add(tag)
        if tag == "form":
            self.method = said.get("method", "get").lower()
        elif tag == "input" and said.get("type") == "hidden":
            self.hidden[said["name"]] = said.get("value", "")
        elif tag == "input" and said.get("name") in FIELDS:
            self.entered[said["name"]] = said.get("value") or ""

    def handle_data(self, data):
        if data.strip():
            self.texts.add((len(self.entered), data.strip()))


def opened(client):
    """The fresh form."""
    answer = client.get("/signup")
    assert answer.status_code == 200, f"status {answer.status_code}"
    return Page(answer.text)


def sent(client, **changes):
    """The answer to the form with its hidden inputs, valid but for these changes."""
    return client.post("/signup", data=opened(client).hidden | VALID | changes)


def shown_again(answer):
    assert answer.status_code in (200, 400, 422), f"status {answer.status_code}"
    page = Page(answer.text)
    assert set(page.entered) == set(FIELDS), f"the page has the fields {list(page.entered)}"
    return page


def refused(answer):
    assert 400 <= answer.status_code < 500, f"status {answer.status_code}"


def check_shows_the_form(client):
    """The page has one form with the three fields, to be sent by POST."""
    page = opened(client)
    assert tuple(page.entered) == FIELDS, f"the page has the fields {list(page.entered)}"
    assert page.method == "post", page.method


def check_accepts_valid_input(client):
    """Valid input leads to the welcome page."""
    answer = sent(client)
    assert answer.status_code in (302, 303), f"status {answer.status_code}: {answer.text[:200]}"
    where = answer.headers["location"]
    assert httpx.URL(where).path == "/welcome", where
    assert client.get(where).status_code == 200, "the welcome page is missing"


def check_applies_each_rule(client):
    """A missing name, one of 51 characters, a wrong address, 17 years and no number come back."""
    for name, value in (*WRONG.items(), ("name", "x" * 51), ("age", "many")):
        answer = sent(client, **{name: value})
        assert not answer.is_redirect, f"{name} = {value} was accepted"
        shown_again(answer)


def check_shows_errors_beside_fields(client):
    """Each wrong field has a message next to it, also when all three are wrong at once."""
    before = opened(client).texts
    for place, (name, value) in enumerate(WRONG.items()):
        new = shown_again(sent(client, **{name: value})).texts - before
        found = [text for where, text in new if where in (place, place + 1)]
        assert found, f"no message beside {name}, new on the page: {new or 'nothing'}"
    new = shown_again(sent(client, **WRONG)).texts - before
    assert len({where for where, _ in new}) >= len(WRONG), f"all wrong at once: {new}"


def check_keeps_and_escapes_what_was_entered(client):
    """What was entered is in the form again, and markup in it comes out as text."""
    name = '"><blink>Ada</blink>'
    page = shown_again(sent(client, name=name, age="17"))
    assert page.entered == VALID | {"name": name, "age": "17"}, f"kept {page.entered}"
    assert "blink" not in page.tags, "the page has the element that was entered"


def check_refuses_a_post_without_token(client):
    """A post without the form's token is refused."""
    assert opened(client).hidden, "the form has no hidden input"
    refused(client.post("/signup", data=VALID))


def check_refuses_the_token_of_another_visitor(client):
    """A post with a token that another visitor was given is refused."""
    opened(client)
    with httpx.Client(base_url=client.base_url, trust_env=False) as other:
        hidden = opened(other).hidden
    refused(client.post("/signup", data=hidden | VALID))


def observe_sends_security_headers(client):
    """The page comes with at least two of the headers that tell a browser to be careful."""
    headers = client.get("/signup").headers
    found = [name for name in SECURITY_HEADERS if name in headers]
    assert len(found) >= 2, f"sent: {', '.join(found) or 'none of them'}"

"""Five addresses, the same at every level, answered exactly as they will be measured."""

from html.parser import HTMLParser

PEN = {"name": "pen", "quantity": 3}
WRONG = (
    {"name": "", "quantity": 3},
    {"name": "p" * 41, "quantity": 3},
    {"name": "pen", "quantity": 0},
    {"name": "pen", "quantity": "many"},
    {"name": "pen"},
    {"quantity": 3},
)


class Page(HTMLParser):
    """The cells of each table row, and the hidden inputs."""

    def __init__(self, html):
        super().__init__()
        self.rows, self.hidden, self.in_cell = [], {}, False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "tr":
            self.rows.append([])
        elif tag == "td":
            self.in_cell = True
            self.rows[-1].append("")
        elif tag == "input" and said.get("type") == "hidden":
            self.hidden[said["name"]] = said.get("value", "")

    def handle_endtag(self, tag):
        if tag == "td":
            self.in_cell = False

    def handle_data(self, data):
        if self.in_cell:
            self.rows[-1][-1] += data


def hidden(client):
    """The hidden fields of the form, or nothing where a level has no page for it."""
    page = client.get("/form")
    return Page(page.text).hidden if page.status_code == 200 else {}


def refused(answer, sent):
    assert answer.status_code in (400, 422), f"{sent}: status {answer.status_code}"


def is_text(answer, text):
    assert answer.status_code == 200, f"status {answer.status_code}: {answer.text[:200]}"
    kind = answer.headers["content-type"]
    assert kind.startswith("text/plain"), kind
    assert answer.text == text, answer.text[:200]


def is_json(answer, value):
    assert answer.status_code == 200, f"status {answer.status_code}: {answer.text[:200]}"
    kind = answer.headers["content-type"]
    assert kind.startswith("application/json"), kind
    assert answer.json() == value, answer.text[:200]


def check_answers_a_line_of_text(client):
    """/text answers “Hello, World!” as plain text."""
    is_text(client.get("/text"), "Hello, World!")


def check_computes_with_json(client):
    """/json reads a name and a quantity and answers with the total."""
    is_json(client.post("/json", json=PEN), {**PEN, "total": 9})
    is_json(
        client.post("/json", json={"name": "p" * 40, "quantity": 1}),
        {"name": "p" * 40, "quantity": 1, "total": 3},
    )


def check_refuses_wrong_json(client):
    """Each wrong or missing field, a list and a body that is no JSON are refused."""
    for sent in (*WRONG, [PEN]):
        refused(client.post("/json", json=sent), sent)
    head = {"Content-Type": "application/json"}
    refused(client.post("/json", content=b"{no json", headers=head), "no JSON")


def check_renders_thirty_rows(client):
    """/page is a table of 30 rows, with what could be markup escaped."""
    answer = client.get("/page")
    assert answer.status_code == 200, f"status {answer.status_code}: {answer.text[:200]}"
    kind = answer.headers["content-type"]
    assert kind.startswith("text/html"), kind
    rows = [row for row in Page(answer.text).rows if row]
    assert rows == [[str(n), f"<item {n}>"] for n in range(1, 31)], rows[:3]


def check_reads_one_row(client):
    """/row/7 is the row with that key, and a key that no row has answers 404."""
    for number in (1, 7, 1000):
        expected = {"id": number, "name": f"row {number}", "number": 7 * number}
        is_json(client.get(f"/row/{number}"), expected)
    status = client.get("/row/1001").status_code
    assert status == 404, f"status {status}"


def check_takes_a_form(client):
    """/form answers a good post with its name and quantity, twice with the same fields."""
    fields = hidden(client)
    for _ in range(2):
        is_text(client.post("/form", data=fields | PEN), "pen 3")


def check_refuses_a_wrong_form(client):
    """Each wrong or missing field of a form is refused."""
    fields = hidden(client)
    for sent in WRONG:
        refused(client.post("/form", data=fields | sent), sent)


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

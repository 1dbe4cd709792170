"""An editor keeps a list of books, each with a title and an author, in a back office.

The addresses come from run.toml: ``login``, ``list``, ``add``, ``edit`` (with the book's id),
``delete`` (method and address) and ``delete_form``, the page whose hidden inputs go with it. The
store is empty when the server starts, so that the first book has the id 1.
"""

from html.parser import HTMLParser

import httpx

PASSWORD = "lovelace-1815"
EMMA = {"title": "Emma", "author": "Jane Austen"}
MARKUP = "<blink>Dracula</blink>"


class Page(HTMLParser):
    """The hidden inputs of a page, its elements and its texts."""

    def __init__(self, html):
        super().__init__()
        self.hidden, self.tags, self.texts = {}, set(), []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        self.tags.add(tag)
        if tag == "input" and said.get("type") == "hidden" and "name" in said:
            self.hidden[said["name"]] = said.get("value") or ""

    def handle_data(self, data):
        if data.strip():
            self.texts.append(data.strip())


def hidden(client, where):
    answer = client.get(where)
    assert answer.status_code == 200, f"{where}: status {answer.status_code}"
    return Page(answer.text).hidden


def sent(client, where, **values):
    """The answer to the form at an address, sent back with its hidden inputs."""
    return client.post(where, data=hidden(client, where) | values)


def sign_in(client, addresses, password=PASSWORD):
    return sent(client, addresses["login"], username="ada", password=password)


def stored(answer):
    assert answer.status_code in (302, 303), f"status {answer.status_code}: {answer.text[:200]}"


def listed(client, addresses):
    """The page of books, read twice: the first may still carry a message about the last change."""
    client.get(addresses["list"])
    answer = client.get(addresses["list"])
    assert answer.status_code == 200, f"the list: status {answer.status_code}"
    return Page(answer.text)


def titles(client, addresses):
    return " ".join(listed(client, addresses).texts)


def closed(answer, addresses):
    assert answer.status_code in (302, 303, 401, 403), f"status {answer.status_code}"
    if answer.is_redirect:
        where = httpx.URL(answer.headers["location"]).path
        assert where == httpx.URL(addresses["login"]).path, f"leads to {where}"


def check_is_closed_to_strangers(client, addresses):
    """Signed out, the list and the forms lead to the login page or are refused."""
    for name in ("list", "add", "edit"):
        closed(client.get(addresses[name].format(id=1)), addresses)


def check_stores_nothing_for_strangers(client, addresses):
    """Signed out, a book that is sent is not stored."""
    answer = client.post(addresses["add"], data=EMMA)
    assert answer.status_code < 500, f"status {answer.status_code}"
    sign_in(client, addresses)
    assert "Emma" not in titles(client, addresses), "the stranger's book is in the list"


def check_refuses_a_wrong_password(client, addresses):
    """A wrong password does not open the back office."""
    answer = sign_in(client, addresses, "byron-1788")
    assert answer.status_code < 500, f"status {answer.status_code}"
    closed(client.get(addresses["list"]), addresses)


def check_lists_adds_edits_and_deletes(client, addresses):
    """A signed-in editor adds a book, finds it in the list, changes it and deletes it."""
    stored(sign_in(client, addresses))
    stored(sent(client, addresses["add"], **EMMA))
    for word in EMMA.values():
        assert word in titles(client, addresses), f"{word} is not in the list"
    edit = addresses["edit"].format(id=1)
    stored(sent(client, edit, title="Persuasion", author="Jane Austen"))
    found = titles(client, addresses)
    assert "Persuasion" in found, "the change is not in the list"
    assert "Emma" not in found, "the old title is still in the list"
    method, where = addresses["delete"].format(id=1).split()
    data = hidden(client, addresses["delete_form"].format(id=1)) | {"id": "1"}
    answer = client.request(method, where, data=data)
    assert answer.status_code < 400, f"delete: status {answer.status_code}: {answer.text[:200]}"
    assert "Persuasion" not in titles(client, addresses), "the deleted book is still in the list"


def check_refuses_an_empty_title(client, addresses):
    """A book without a title is not stored."""
    sign_in(client, addresses)
    answer = sent(client, addresses["add"], title="", author="Mary Shelley")
    assert answer.status_code in (200, 400, 422), f"status {answer.status_code}"
    assert "Mary Shelley" not in titles(client, addresses), "the book is in the list"


def check_escapes_what_was_entered(client, addresses):
    """Markup in a title comes out as text in the list."""
    sign_in(client, addresses)
    stored(sent(client, addresses["add"], title=MARKUP, author="Bram Stoker"))
    page = listed(client, addresses)
    assert "blink" not in page.tags, "the list has the element that was entered"
    assert any(MARKUP in text for text in page.texts), "the title is not in the list"


def observe_refuses_a_post_without_token(client, addresses):
    """A signed-in editor's post without the form's hidden inputs stores nothing."""
    sign_in(client, addresses)
    answer = client.post(addresses["add"], data={"title": "Forged", "author": "Mallory"})
    assert "Forged" not in titles(client, addresses), f"stored, status {answer.status_code}"

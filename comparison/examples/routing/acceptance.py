"""A typed parameter, 404, reverse URLs, and one header for every answer."""

from urllib.parse import urlsplit


def check_number_in_the_address(client):
    """The number in the address arrives as a number: after book 1 comes book 2."""
    answer = client.get("/books/1")
    assert answer.status_code == 200, f"status {answer.status_code}"
    book = answer.json()
    assert book == {"title": "Dune", "next": 2}, book


def check_text_in_place_of_the_number(client):
    """An address with a word in place of the number is refused: 404, 400 or 422."""
    status = client.get("/books/one").status_code
    assert status in (400, 404, 422), f"status {status}"


def check_unknown_number(client):
    """A number that no book has answers 404."""
    status = client.get("/books/9").status_code
    assert status == 404, f"status {status}"


def check_links_lead_to_their_pages(client):
    """The front page names the address of each book, and each leads to its book."""
    links = client.get("/").json()
    assert set(links) == {"Dune", "Emma"}, links
    for title, link in links.items():
        answer = client.get(urlsplit(link).path)
        assert answer.json()["title"] == title, f"{link} leads to {answer.text[:100]}"


def check_every_answer_carries_the_header(client):
    """Every answer carries the header that is set in one place."""
    for path in ("/", "/books/1"):
        value = client.get(path).headers.get("x-robots-tag", "none")
        assert value == "noindex", f"{path}: {value}"


def observe_not_found_carries_the_header(client):
    """The answer 404 carries the header too."""
    for path in ("/books/9", "/nobody-wrote-this"):
        value = client.get(path).headers.get("x-robots-tag", "none")
        assert value == "noindex", f"{path}: {value}"

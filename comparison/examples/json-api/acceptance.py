"""Create and read JSON records, refuse wrong ones, describe the API."""

import re

DUNE = {"title": "Dune", "pages": 412}


def check_creates_and_reads(client):
    """A good book is stored with 201 and read back by its number."""
    answer = client.post("/books", json=DUNE)
    assert answer.status_code == 201, f"status {answer.status_code}: {answer.text[:200]}"
    created = answer.json()
    read = client.get(f"/books/{created['id']}")
    assert read.status_code == 200, f"status {read.status_code}"
    assert read.json() == created == {"id": created["id"], **DUNE}, read.text[:200]


def check_names_the_wrong_field(client):
    """An empty title and pages that are no number are refused, and the answer names the field."""
    for field, wrong in (("title", ""), ("pages", "many")):
        answer = client.post("/books", json={**DUNE, field: wrong})
        assert answer.status_code in (400, 422), f"{field}: status {answer.status_code}"
        assert field in answer.text, f"{field} is not named: {answer.text[:200]}"


def observe_names_all_wrong_fields_at_once(client):
    """Two wrong fields are named in one answer."""
    text = client.post("/books", json={"title": "", "pages": "many"}).text
    assert "title" in text, text[:200]
    assert "pages" in text, text[:200]


def check_refuses_a_missing_field(client):
    """A book without a title is refused."""
    answer = client.post("/books", json={"pages": 412})
    assert answer.status_code in (400, 422), f"status {answer.status_code}"


def check_refuses_what_is_no_json(client):
    """A body that is no JSON is refused as the client's mistake."""
    head = {"Content-Type": "application/json"}
    answer = client.post("/books", content=b"{no json", headers=head)
    assert answer.status_code in (400, 415, 422), f"status {answer.status_code}"


def check_unknown_number(client):
    """A number that no book has answers 404."""
    status = client.get("/books/999").status_code
    assert status == 404, f"status {status}"


def observe_publishes_openapi(client, addresses):
    """An OpenAPI 3 document names the address and the fields."""
    path = addresses.get("openapi", "/openapi.json")
    answer = client.get(path)
    assert answer.status_code == 200, f"{path}: status {answer.status_code}"
    assert re.search(r"\bopenapi\"?:\s*['\"]?3\.", answer.text), answer.text[:200]
    for word in ("/books", "post", "title", "pages"):
        assert word in answer.text, f"{word} is not described"

"""A small page that the program's own tests cover; the runner runs those tests first."""


def check_greets_by_name(client):
    """The name in the address is greeted, a name with a space in it too."""
    for written, name in [("Ada", "Ada"), ("Grace%20Hopper", "Grace Hopper")]:
        answer = client.get(f"/greet/{written}")
        assert answer.status_code == 200, f"status {answer.status_code}"
        assert f"Hello, {name}!" in answer.text, answer.text[:200]


def check_markup_in_a_name_stays_text(client):
    """Markup in a name is escaped, or the answer is plain text."""
    answer = client.get("/greet/%3Cb%3EAda")
    kind = answer.headers.get("content-type", "none")
    plain = kind.startswith("text/plain")
    assert plain or "<b>" not in answer.text, f"{kind}: {answer.text[:200]}"


def check_unknown_address_is_not_found(client):
    """An address that nobody wrote answers 404."""
    answer = client.get("/nobody-wrote-this")
    assert answer.status_code == 404, f"status {answer.status_code}"

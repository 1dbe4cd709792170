"""A comment, a value, a filter and a statement in a template."""


def check_comment_is_gone(client):
    """What stands between hash braces does not reach the page."""
    assert "a comment" not in client.get("/").text


def check_value_is_filtered(client):
    """A value in double braces appears, after its filter."""
    text = client.get("/").text
    assert "DUNE" in text, text[:200]


def check_statement_has_run(client):
    """A loop in percent braces repeats what it encloses."""
    text = client.get("/").text
    assert text.count("<li>") == 2, text[:200]

"""One page says hello; every other address is not found."""


def check_says_hello(client):
    """The front page answers 200 and says “Hello, world!”."""
    answer = client.get("/")
    assert answer.status_code == 200, f"status {answer.status_code}"
    assert "Hello, world!" in answer.text, answer.text[:200]


def check_names_its_media_type(client):
    """The answer says that it is text."""
    kind = client.get("/").headers.get("content-type", "none")
    assert kind.startswith("text/"), kind


def check_unknown_address_is_not_found(client):
    """An address that nobody wrote answers 404."""
    answer = client.get("/nobody-wrote-this")
    assert answer.status_code == 404, f"status {answer.status_code}"

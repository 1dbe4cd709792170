"""The project that startproject made answers."""


def check_first_page(client):
    """The new project answers 200 with its first page."""
    answer = client.get("/")
    assert answer.status_code == 200, f"status {answer.status_code}"
    assert "Django" in answer.text, answer.text[:200]

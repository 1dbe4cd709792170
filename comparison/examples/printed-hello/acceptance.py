"""The page says hello."""


def check_says_hello(client):
    """The front page answers 200 and says hello."""
    answer = client.get("/")
    assert answer.status_code == 200, f"status {answer.status_code}"
    assert "Hello" in answer.text, answer.text[:200]

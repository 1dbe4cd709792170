import pytest
from app import app


@pytest.fixture
def client():
    app.config.update(TESTING=True)
    return app.test_client()


def test_greets_by_name(client):
    response = client.get("/greet/Ada")
    assert response.status_code == 200
    assert response.text == "Hello, Ada!"


def test_escapes_markup(client):
    response = client.get("/greet/<b>")
    assert "&lt;b&gt;" in response.text


def test_unknown_address_is_not_found(client):
    response = client.get("/unknown")
    assert response.status_code == 404

from fastapi.testclient import TestClient
from main import app

client = TestClient(app)


def test_greets_by_name():
    response = client.get("/greet/Ada")
    assert response.status_code == 200
    assert response.text == "Hello, Ada!"


def test_unknown_address_is_not_found():
    response = client.get("/unknown")
    assert response.status_code == 404

import falcon
import pytest
from app import app
from falcon import testing


@pytest.fixture
def client():
    return testing.TestClient(app)


def test_greets_by_name(client):
    result = client.simulate_get("/greet/Ada")
    assert result.status == falcon.HTTP_OK
    assert result.text == "Hello, Ada!"


def test_unknown_address_is_not_found(client):
    result = client.simulate_get("/unknown")
    assert result.status == falcon.HTTP_NOT_FOUND

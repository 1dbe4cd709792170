from app import app
from webtest import TestApp

client = TestApp(app)


def test_greets_by_name():
    response = client.get("/greet/Ada")
    assert response.status_int == 200
    assert response.text == "Hello, Ada!"


def test_unknown_address_is_not_found():
    client.get("/unknown", status=404)

from app import app


def test_greets_by_name():
    _, response = app.test_client.get("/greet/Ada")
    assert response.status == 200
    assert response.text == "Hello, Ada!"


def test_unknown_address_is_not_found():
    _, response = app.test_client.get("/unknown")
    assert response.status == 404

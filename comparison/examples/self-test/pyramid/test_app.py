import pytest
from app import app
from webtest import TestApp


@pytest.fixture
def testapp():
    return TestApp(app)


def test_greets_by_name(testapp):
    response = testapp.get("/greet/Ada", status=200)
    assert response.text == "Hello, Ada!"


def test_unknown_address_is_not_found(testapp):
    testapp.get("/unknown", status=404)

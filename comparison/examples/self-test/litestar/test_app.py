from collections.abc import Iterator

import pytest
from app import app
from litestar import Litestar
from litestar.status_codes import HTTP_200_OK, HTTP_404_NOT_FOUND
from litestar.testing import TestClient


@pytest.fixture
def client() -> Iterator[TestClient[Litestar]]:
    with TestClient(app=app) as client:
        yield client


def test_greets_by_name(client: TestClient[Litestar]) -> None:
    response = client.get("/greet/Ada")
    assert response.status_code == HTTP_200_OK
    assert response.text == "Hello, Ada!"


def test_unknown_address_is_not_found(client: TestClient[Litestar]) -> None:
    response = client.get("/unknown")
    assert response.status_code == HTTP_404_NOT_FOUND

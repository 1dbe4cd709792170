import pytest
from app import app


@pytest.fixture
def client():
    return app.test_client()


@pytest.mark.asyncio
async def test_greets_by_name(client):
    response = await client.get("/greet/Ada")
    assert response.status_code == 200
    assert await response.get_data(as_text=True) == "Hello, Ada!"


@pytest.mark.asyncio
async def test_unknown_address_is_not_found(client):
    response = await client.get("/unknown")
    assert response.status_code == 404

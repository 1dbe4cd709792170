import pytest
from app import create_app


@pytest.fixture
async def client(aiohttp_client):
    return await aiohttp_client(create_app([]))


async def test_greets_by_name(client):
    response = await client.get("/greet/Ada")
    assert response.status == 200
    assert await response.text() == "Hello, Ada!"


async def test_unknown_address_is_not_found(client):
    response = await client.get("/unknown")
    assert response.status == 404

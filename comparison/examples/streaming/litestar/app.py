import asyncio
from collections.abc import AsyncGenerator

from litestar import Litestar, MediaType, get, websocket_listener
from litestar.response import Stream


async def lines() -> AsyncGenerator[str, None]:
    for number in range(1, 6):
        yield f"tick {number}\n"
        await asyncio.sleep(0.2)


@get("/ticks", media_type=MediaType.TEXT)
async def ticks() -> Stream:
    return Stream(lines())


@websocket_listener("/echo")
async def echo(data: str) -> str:
    return data


app = Litestar([ticks, echo])

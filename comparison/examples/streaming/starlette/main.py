import asyncio

from starlette.applications import Starlette
from starlette.responses import StreamingResponse
from starlette.routing import Route, WebSocketRoute


async def lines():
    for number in range(1, 6):
        yield f"tick {number}\n"
        await asyncio.sleep(0.2)


async def ticks(request):
    return StreamingResponse(lines(), media_type="text/plain")


async def echo(websocket):
    await websocket.accept()
    async for message in websocket.iter_text():
        await websocket.send_text(message)


app = Starlette(
    routes=[
        Route("/ticks", ticks),
        WebSocketRoute("/echo", echo),
    ]
)

import asyncio

from quart import Quart, websocket

app = Quart(__name__)


@app.get("/ticks")
async def ticks():
    async def lines():
        for number in range(1, 6):
            yield f"tick {number}\n"
            await asyncio.sleep(0.2)

    return lines(), {"Content-Type": "text/plain"}


@app.websocket("/echo")
async def echo():
    while True:
        await websocket.send(await websocket.receive())

import asyncio

from sanic import Sanic

app = Sanic("Streaming")


@app.get("/ticks")
async def ticks(request):
    response = await request.respond(content_type="text/plain")
    for number in range(1, 6):
        await response.send(f"tick {number}\n")
        await asyncio.sleep(0.2)
    await response.eof()


@app.websocket("/echo")
async def echo(request, ws):
    async for message in ws:
        await ws.send(message)

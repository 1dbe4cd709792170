import asyncio

from aiohttp import WSMsgType, web

routes = web.RouteTableDef()


@routes.get("/ticks")
async def ticks(request):
    response = web.StreamResponse()
    response.content_type = "text/plain"
    await response.prepare(request)
    for number in range(1, 6):
        await response.write(f"tick {number}\n".encode())
        await asyncio.sleep(0.2)
    await response.write_eof()
    return response


@routes.get("/echo")
async def echo(request):
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    async for message in ws:
        if message.type == WSMsgType.TEXT:
            await ws.send_str(message.data)
    return ws


def create_app(argv):
    app = web.Application()
    app.add_routes(routes)
    return app

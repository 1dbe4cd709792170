import asyncio

import falcon
import falcon.asgi


class TicksResource:
    async def on_get(self, req, resp):
        async def lines():
            for number in range(1, 6):
                yield f"tick {number}\n".encode()
                await asyncio.sleep(0.2)

        resp.content_type = falcon.MEDIA_TEXT
        resp.stream = lines()


class EchoResource:
    async def on_websocket(self, req, ws):
        await ws.accept()
        try:
            while True:
                await ws.send_text(await ws.receive_text())
        except falcon.WebSocketDisconnected:
            pass


app = falcon.asgi.App()
app.add_route("/ticks", TicksResource())
app.add_route("/echo", EchoResource())

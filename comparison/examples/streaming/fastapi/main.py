import asyncio
from collections.abc import AsyncIterable

from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from fastapi.responses import StreamingResponse

app = FastAPI()


class TextStream(StreamingResponse):
    media_type = "text/plain"


@app.get("/ticks", response_class=TextStream)
async def ticks() -> AsyncIterable[str]:
    for number in range(1, 6):
        yield f"tick {number}\n"
        await asyncio.sleep(0.2)


@app.websocket("/echo")
async def echo(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.send_text(await websocket.receive_text())
    except WebSocketDisconnect:
        pass

import asyncio
from uuid import uuid4

from sanic import Sanic
from sanic.exceptions import NotFound
from sanic.response import json

app = Sanic("Background")
app.ctx.states = {}


async def work(app, job):
    await asyncio.sleep(1)
    app.ctx.states[job] = "done"


@app.post("/jobs")
async def start(request):
    job = str(uuid4())
    request.app.ctx.states[job] = "running"
    request.app.add_task(work(request.app, job))
    return json({"id": job}, status=202)


@app.get("/jobs/<job>")
async def show(request, job):
    if job not in request.app.ctx.states:
        raise NotFound
    return json({"state": request.app.ctx.states[job]})

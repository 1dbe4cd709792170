import asyncio
from uuid import uuid4

from quart import Quart, abort

app = Quart(__name__)
states = {}


async def work(job):
    await asyncio.sleep(1)
    states[job] = "done"


@app.post("/jobs")
async def start():
    job = str(uuid4())
    states[job] = "running"
    app.add_background_task(work, job)
    return {"id": job}, 202


@app.get("/jobs/<job>")
async def show(job):
    if job not in states:
        abort(404)
    return {"state": states[job]}

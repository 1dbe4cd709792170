import asyncio
from typing import Literal
from uuid import uuid4

from litestar import Litestar, Response, get, post
from litestar.background_tasks import BackgroundTask
from litestar.exceptions import NotFoundException

State = Literal["running", "done"]
states: dict[str, State] = {}


async def work(job: str) -> None:
    await asyncio.sleep(1)
    states[job] = "done"


@post("/jobs", status_code=202)
async def start() -> Response[dict[str, str]]:
    job = str(uuid4())
    states[job] = "running"
    return Response({"id": job}, background=BackgroundTask(work, job))


@get("/jobs/{job:str}")
async def show(job: str) -> dict[str, State]:
    if job not in states:
        raise NotFoundException
    return {"state": states[job]}


app = Litestar([start, show])

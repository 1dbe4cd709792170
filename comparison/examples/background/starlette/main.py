import asyncio
from uuid import uuid4

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route

states = {}


async def work(job):
    await asyncio.sleep(1)
    states[job] = "done"


async def start(request):
    job = str(uuid4())
    states[job] = "running"
    task = BackgroundTask(work, job)
    return JSONResponse({"id": job}, status_code=202, background=task)


async def show(request):
    job = request.path_params["job"]
    if job not in states:
        raise HTTPException(404)
    return JSONResponse({"state": states[job]})


app = Starlette(
    routes=[
        Route("/jobs", start, methods=["POST"]),
        Route("/jobs/{job}", show),
    ]
)

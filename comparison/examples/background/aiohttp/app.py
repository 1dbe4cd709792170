import asyncio
from uuid import uuid4

from aiohttp import web

routes = web.RouteTableDef()
states = web.AppKey("states", dict[str, str])
queue = web.AppKey("queue", asyncio.Queue[str])


async def work(app):
    while True:
        job = await app[queue].get()
        await asyncio.sleep(1)
        app[states][job] = "done"


async def worker(app):
    app[states] = {}
    app[queue] = asyncio.Queue()
    task = asyncio.create_task(work(app))
    yield
    task.cancel()


@routes.post("/jobs")
async def start(request):
    job = str(uuid4())
    request.app[states][job] = "running"
    await request.app[queue].put(job)
    return web.json_response({"id": job}, status=202)


@routes.get("/jobs/{job}")
async def show(request):
    job = request.match_info["job"]
    if job not in request.app[states]:
        raise web.HTTPNotFound
    return web.json_response({"state": request.app[states][job]})


def create_app(argv):
    app = web.Application()
    app.add_routes(routes)
    app.cleanup_ctx.append(worker)
    return app

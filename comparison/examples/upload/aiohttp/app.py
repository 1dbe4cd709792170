from pathlib import Path

from aiohttp import web

UPLOADS = Path(__file__).parent / "uploads"
UPLOADS.mkdir(exist_ok=True)

routes = web.RouteTableDef()
routes.static("/files", UPLOADS)


@routes.post("/files")
async def upload(request):
    form = await request.post()
    file = form.get("file")
    if not isinstance(file, web.FileField):
        raise web.HTTPBadRequest(text="Send a file.")
    name = Path(file.filename).name
    content = file.file.read()
    (UPLOADS / name).write_bytes(content)
    return web.json_response({"name": name, "size": len(content)}, status=201)


def create_app(argv):
    app = web.Application(client_max_size=1024 * 1024)
    app.add_routes(routes)
    return app

from pathlib import Path
from shutil import copyfileobj

from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPBadRequest, HTTPRequestEntityTooLarge
from pyramid.view import view_config

MAX_SIZE = 1024 * 1024
UPLOADS = Path(__file__).resolve().parent / "uploads"
UPLOADS.mkdir(exist_ok=True)


@view_config(route_name="files", request_method="POST", renderer="json")
def upload(request):
    if request.content_length > MAX_SIZE:
        raise HTTPRequestEntityTooLarge("At most 1 MiB.")
    field = request.POST.get("file")
    if not hasattr(field, "filename"):
        raise HTTPBadRequest("Send a file.")
    path = UPLOADS / Path(field.filename).name
    with path.open("wb") as kept:
        copyfileobj(field.file, kept)
    request.response.status = 201
    return {"name": path.name, "size": path.stat().st_size}


with Configurator() as config:
    config.add_route("files", "/files")
    config.add_static_view("files", str(UPLOADS))
    config.scan()
    app = config.make_wsgi_app()

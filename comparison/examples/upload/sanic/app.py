from pathlib import Path

from sanic import Sanic
from sanic.exceptions import BadRequest
from sanic.response import json

UPLOADS = Path(__file__).parent / "uploads"
UPLOADS.mkdir(exist_ok=True)

app = Sanic("Upload")
app.config.REQUEST_MAX_SIZE = 1024 * 1024
app.static("/files", UPLOADS)


@app.post("/files")
async def upload(request):
    file = request.files.get("file")
    if not file or not file.name:
        raise BadRequest("Send a file.")
    name = Path(file.name).name
    (UPLOADS / name).write_bytes(file.body)
    return json({"name": name, "size": len(file.body)}, status=201)

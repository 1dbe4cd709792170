from pathlib import Path

from quart import Quart, abort, request, send_from_directory
from werkzeug.utils import secure_filename

UPLOADS = Path(__file__).parent / "uploads"
UPLOADS.mkdir(exist_ok=True)

app = Quart(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024


@app.post("/files")
async def upload():
    file = (await request.files)["file"]
    name = secure_filename(file.filename)
    if not name:
        abort(400)
    await file.save(UPLOADS / name)
    return {"name": name, "size": (UPLOADS / name).stat().st_size}, 201


@app.get("/files/<name>")
async def download(name):
    return await send_from_directory(UPLOADS, name)

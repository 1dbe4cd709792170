from pathlib import Path

from bottle import Bottle, abort, request, response, static_file

MAX_SIZE = 1024 * 1024
UPLOADS = Path(__file__).parent / "uploads"
UPLOADS.mkdir(exist_ok=True)

app = Bottle()


@app.post("/files")
def upload():
    if request.content_length > MAX_SIZE:
        abort(413, "At most 1 MiB.")
    file = request.files.get("file")
    if not file:
        abort(400, "Send a file.")
    file.save(str(UPLOADS), overwrite=True)
    response.status = 201
    size = (UPLOADS / file.filename).stat().st_size
    return {"name": file.filename, "size": size}


@app.get("/files/<name>")
def download(name):
    return static_file(name, root=str(UPLOADS))

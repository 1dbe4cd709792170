from pathlib import Path

from flask import Flask, abort, request, send_from_directory
from werkzeug.utils import secure_filename

UPLOADS = Path(__file__).parent / "uploads"
UPLOADS.mkdir(exist_ok=True)

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024


@app.post("/files")
def upload():
    file = request.files["file"]
    name = secure_filename(file.filename)
    if not name:
        abort(400)
    file.save(UPLOADS / name)
    return {"name": name, "size": (UPLOADS / name).stat().st_size}, 201


@app.get("/files/<name>")
def download(name):
    return send_from_directory(UPLOADS, name)

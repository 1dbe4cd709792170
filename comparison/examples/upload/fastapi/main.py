from pathlib import Path

from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.staticfiles import StaticFiles

MAX_SIZE = 1024 * 1024
UPLOADS = Path(__file__).parent / "uploads"
UPLOADS.mkdir(exist_ok=True)

app = FastAPI()


@app.post("/files", status_code=201)
def upload(file: UploadFile):
    if file.size > MAX_SIZE:
        raise HTTPException(status_code=413, detail="At most 1 MiB.")
    name = Path(file.filename).name
    (UPLOADS / name).write_bytes(file.file.read())
    return {"name": name, "size": file.size}


app.mount("/files", StaticFiles(directory=UPLOADS))

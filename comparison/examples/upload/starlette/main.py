from pathlib import Path

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

MAX_SIZE = 1024 * 1024
UPLOADS = Path(__file__).parent / "uploads"
UPLOADS.mkdir(exist_ok=True)


async def upload(request):
    async with request.form() as form:
        file = form.get("file")
        if not isinstance(file, UploadFile) or not file.filename:
            raise HTTPException(400, "Send a file.")
        if file.size > MAX_SIZE:
            raise HTTPException(413, "At most 1 MiB.")
        name = Path(file.filename).name
        (UPLOADS / name).write_bytes(await file.read())
        return JSONResponse({"name": name, "size": file.size}, status_code=201)


app = Starlette(
    routes=[
        Route("/files", upload, methods=["POST"]),
        Mount("/files", StaticFiles(directory=UPLOADS)),
    ]
)

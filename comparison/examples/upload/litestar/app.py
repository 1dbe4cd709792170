from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from litestar import Litestar, post
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.static_files import create_static_files_router

UPLOADS = Path(__file__).parent / "uploads"
UPLOADS.mkdir(exist_ok=True)


@dataclass
class UploadForm:
    file: UploadFile


@dataclass
class Kept:
    name: str
    size: int


@post("/files", request_max_body_size=1024 * 1024)
async def upload(
    data: Annotated[UploadForm, Body(media_type=RequestEncodingType.MULTI_PART)],
) -> Kept:
    name = Path(data.file.filename).name
    content = await data.file.read()
    (UPLOADS / name).write_bytes(content)
    return Kept(name=name, size=len(content))


app = Litestar(
    [
        upload,
        create_static_files_router(path="/files", directories=[UPLOADS]),
    ]
)

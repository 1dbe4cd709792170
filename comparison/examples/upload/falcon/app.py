from pathlib import Path

import falcon

MAX_SIZE = 1024 * 1024
UPLOADS = Path(__file__).resolve().parent / "uploads"
UPLOADS.mkdir(exist_ok=True)


class FilesResource:
    def on_post(self, req, resp):
        for part in req.get_media():
            if part.name == "file" and part.filename:
                break
        else:
            raise falcon.HTTPBadRequest(description="Send a file.")
        content = part.stream.read(MAX_SIZE + 1)
        if len(content) > MAX_SIZE:
            raise falcon.HTTPContentTooLarge(description="At most 1 MiB.")
        name = Path(part.filename).name
        (UPLOADS / name).write_bytes(content)
        resp.status = falcon.HTTP_CREATED
        resp.media = {"name": name, "size": len(content)}


app = falcon.App()
app.add_route("/files", FilesResource())
app.add_static_route("/files", UPLOADS)

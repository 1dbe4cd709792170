import asyncio
from pathlib import Path

import tornado
from tornado.options import define, options

MAX_SIZE = 1024 * 1024
UPLOADS = Path(__file__).parent / "uploads"

define("port", default=8888, type=int)


class UploadHandler(tornado.web.RequestHandler):
    def post(self):
        if "file" not in self.request.files:
            raise tornado.web.HTTPError(400)
        file = self.request.files["file"][0]
        if len(file.body) > MAX_SIZE:
            raise tornado.web.HTTPError(413)
        name = Path(file.filename).name
        (UPLOADS / name).write_bytes(file.body)
        self.set_status(201)
        self.write({"name": name, "size": len(file.body)})


def make_app():
    static = tornado.web.StaticFileHandler
    return tornado.web.Application(
        [
            (r"/files", UploadHandler),
            (r"/files/(.*)", static, {"path": UPLOADS}),
        ]
    )


async def main():
    tornado.options.parse_command_line()
    UPLOADS.mkdir(exist_ok=True)
    make_app().listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())

import asyncio

import tornado
from tornado.options import define, options

define("port", default=8888, type=int)
BOOKS = {1: "Dune", 2: "Emma"}


class BaseHandler(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("X-Robots-Tag", "noindex")


class IndexHandler(BaseHandler):
    def get(self):
        self.write({title: self.reverse_url("book", number) for number, title in BOOKS.items()})


class BookHandler(BaseHandler):
    def get(self, digits):
        number = int(digits)
        if number not in BOOKS:
            raise tornado.web.HTTPError(404)
        self.write({"title": BOOKS[number], "next": number + 1})


async def main():
    tornado.options.parse_command_line()
    app = tornado.web.Application(
        [
            tornado.web.url(r"/", IndexHandler),
            tornado.web.url(r"/books/(\d+)", BookHandler, name="book"),
        ]
    )
    app.listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())

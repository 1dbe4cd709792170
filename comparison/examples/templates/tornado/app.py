import asyncio

import tornado
from tornado.options import define, options
from tornado.web import url

define("port", default=8888, type=int)

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


class BooksHandler(tornado.web.RequestHandler):
    def get(self):
        self.render("books.html", books=BOOKS)


class AboutHandler(tornado.web.RequestHandler):
    def get(self):
        self.render("about.html")


async def main():
    tornado.options.parse_command_line()
    app = tornado.web.Application(
        [
            url(r"/books", BooksHandler, name="books"),
            url(r"/about", AboutHandler, name="about"),
        ],
        template_path="templates",
        static_path="static",
    )
    app.listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())

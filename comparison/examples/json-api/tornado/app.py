import asyncio

import tornado
from marshmallow.validate import Length, Range
from tornado.options import define, options
from tornado_swagger.const import API_OPENAPI_3
from tornado_swagger.setup import setup_swagger
from webargs import fields
from webargs.tornadoparser import use_args

define("port", default=8888, type=int)
BOOKS = {}
BOOK = {
    "title": fields.String(required=True, validate=Length(1, 200)),
    "pages": fields.Integer(required=True, validate=Range(min=1)),
}


class BooksHandler(tornado.web.RequestHandler):
    @use_args(BOOK)
    def post(self, book):
        """
        ---
        summary: Create a book
        requestBody:
          content:
            application/json:
              schema:
                type: object
                required: [title, pages]
                properties:
                  title: {type: string, minLength: 1, maxLength: 200}
                  pages: {type: integer, minimum: 1}
        responses:
          201: {description: The book.}
        """
        book["id"] = len(BOOKS) + 1
        BOOKS[book["id"]] = book
        self.set_status(201)
        self.write(book)

    def write_error(self, status_code, exc_info=None, **kwargs):
        self.write({"errors": getattr(exc_info[1], "messages", self._reason)})


class BookHandler(tornado.web.RequestHandler):
    def get(self, number):
        if int(number) not in BOOKS:
            raise tornado.web.HTTPError(404)
        self.write(BOOKS[int(number)])


async def main():
    tornado.options.parse_command_line()
    routes = [
        tornado.web.url(r"/books", BooksHandler),
        tornado.web.url(r"/books/(\d+)", BookHandler),
    ]
    setup_swagger(routes, swagger_url="/docs", api_definition_version=API_OPENAPI_3)
    app = tornado.web.Application(routes)
    app.listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())

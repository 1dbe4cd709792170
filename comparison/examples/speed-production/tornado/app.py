import asyncio
import sqlite3
from contextlib import closing

import tornado
from tornado.escape import json_decode
from tornado.ioloop import IOLoop
from tornado.options import define, options

define("port", default=8888, type=int)
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


class BaseHandler(tornado.web.RequestHandler):
    def set_default_headers(self):
        for name, value in SECURITY_HEADERS.items():
            self.set_header(name, value)

    def get_current_user(self):
        return self.get_signed_cookie("user")

    def prepare(self):
        self.signed_in = self.current_user is not None


class TextHandler(BaseHandler):
    def get(self):
        self.set_header("Content-Type", "text/plain; charset=UTF-8")
        self.write("Hello, World!")


class JSONHandler(BaseHandler):
    def check_xsrf_cookie(self):
        pass

    def post(self):
        try:
            data = json_decode(self.request.body)
        except ValueError as error:
            raise tornado.web.HTTPError(400) from error
        match data:
            case {"name": str(name), "quantity": int(quantity)} if fits(name, quantity):
                self.write({"name": name, "quantity": quantity, "total": quantity * 3})
            case _:
                raise tornado.web.HTTPError(400)


class PageHandler(BaseHandler):
    async def get(self):
        row = await IOLoop.current().run_in_executor(None, read_row, 7)
        self.render("page.html", items=ITEMS, row=row)


class RowHandler(BaseHandler):
    async def get(self, key):
        found = await IOLoop.current().run_in_executor(None, read_row, int(key))
        if found is None:
            raise tornado.web.HTTPError(404)
        self.write(dict(found))


class FormHandler(BaseHandler):
    def get(self):
        self.render("form.html")

    def post(self):
        name = self.get_body_argument("name")
        quantity = self.get_body_argument("quantity")
        if not quantity.isdecimal() or not fits(name, int(quantity)):
            raise tornado.web.HTTPError(400)
        self.set_header("Content-Type", "text/plain; charset=UTF-8")
        self.write(f"{name} {int(quantity)}")


async def main():
    tornado.options.parse_command_line()
    app = tornado.web.Application(
        [
            (r"/text", TextHandler),
            (r"/json", JSONHandler),
            (r"/page", PageHandler),
            (r"/row/(\d+)", RowHandler),
            (r"/form", FormHandler),
        ],
        template_path="templates",
        cookie_secret="only for this example",
        xsrf_cookies=True,
    )
    app.listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())

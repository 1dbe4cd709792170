import sqlite3
from contextlib import closing

import falcon
import jinja2

templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader("templates"),
    autoescape=jinja2.select_autoescape(),
)
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


class TextResource:
    def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_TEXT
        resp.text = "Hello, World!"


class JSONResource:
    def on_post(self, req, resp):
        match req.get_media():
            case {"name": str(name), "quantity": int(quantity)} if fits(name, quantity):
                resp.media = {"name": name, "quantity": quantity, "total": quantity * 3}
            case _:
                raise falcon.HTTPBadRequest()


class PageResource:
    def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_HTML
        resp.text = templates.get_template("page.html").render(items=ITEMS)


class RowResource:
    def on_get(self, req, resp, key):
        found = read_row(key)
        if found is None:
            raise falcon.HTTPNotFound()
        resp.media = dict(found)


class FormResource:
    def on_post(self, req, resp):
        match req.get_media():
            case {"name": name, "quantity": quantity} if quantity.isdecimal() and fits(
                name, int(quantity)
            ):
                resp.content_type = falcon.MEDIA_TEXT
                resp.text = f"{name} {int(quantity)}"
            case _:
                raise falcon.HTTPBadRequest()


app = falcon.App()
app.add_route("/text", TextResource())
app.add_route("/json", JSONResource())
app.add_route("/page", PageResource())
app.add_route("/row/{key:int}", RowResource())
app.add_route("/form", FormResource())

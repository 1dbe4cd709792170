import sqlite3
from contextlib import closing

import falcon
import jinja2
from beaker.middleware import SessionMiddleware
from wtforms import Form, IntegerField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange

templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader("templates"),
    autoescape=jinja2.select_autoescape(),
)
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


class OrderForm(Form):
    class Meta:
        csrf = True
        csrf_class = SessionCSRF
        csrf_secret = b"only for this example"

    name = StringField(validators=[DataRequired(), Length(max=40)])
    quantity = IntegerField(validators=[InputRequired(), NumberRange(min=1)])


class FormData(dict):
    def getlist(self, name):
        return [self[name]]


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


class Security:
    def process_request(self, req, resp):
        req.context.user = req.env["beaker.session"].get("user")

    def process_response(self, req, resp, resource, req_succeeded):
        resp.set_headers(SECURITY_HEADERS)


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
        row = read_row(7)
        resp.content_type = falcon.MEDIA_HTML
        resp.text = templates.get_template("page.html").render(items=ITEMS, row=row)


class RowResource:
    def on_get(self, req, resp, key):
        found = read_row(key)
        if found is None:
            raise falcon.HTTPNotFound()
        resp.media = dict(found)


class FormResource:
    def on_get(self, req, resp):
        session = req.env["beaker.session"]
        self.show(resp, OrderForm(meta={"csrf_context": session}))
        session.save()

    def on_post(self, req, resp):
        meta = {"csrf_context": req.env["beaker.session"]}
        form = OrderForm(FormData(req.get_media()), meta=meta)
        if form.validate():
            resp.content_type = falcon.MEDIA_TEXT
            resp.text = f"{form.name.data} {form.quantity.data}"
        else:
            resp.status = falcon.HTTP_422
            self.show(resp, form)

    def show(self, resp, form):
        resp.content_type = falcon.MEDIA_HTML
        resp.text = templates.get_template("form.html").render(form=form)


app = falcon.App(middleware=[Security()])
app.add_route("/text", TextResource())
app.add_route("/json", JSONResource())
app.add_route("/page", PageResource())
app.add_route("/row/{key:int}", RowResource())
app.add_route("/form", FormResource())
app = SessionMiddleware(
    app,
    {
        "session.type": "file",
        "session.data_dir": "sessions",
        "session.httponly": True,
        "session.samesite": "Lax",
    },
)

import sqlite3
from contextlib import closing

from beaker.middleware import SessionMiddleware
from bottle import Bottle, abort, request, response, template
from wtforms import Form, IntegerField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange

bottle_app = Bottle()
app = SessionMiddleware(
    bottle_app,
    {
        "session.type": "file",
        "session.data_dir": "sessions",
        "session.httponly": True,
        "session.samesite": "Lax",
    },
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


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


@bottle_app.hook("before_request")
def load_signed_in_user():
    request.user = request.environ["beaker.session"].get("user")


@bottle_app.hook("after_request")
def add_security_headers():
    for name, value in SECURITY_HEADERS.items():
        response.set_header(name, value)


@bottle_app.get("/text")
def text():
    response.content_type = "text/plain"
    return "Hello, World!"


@bottle_app.post("/json")
def total():
    match request.json:
        case {"name": str(name), "quantity": int(quantity)} if fits(name, quantity):
            return {"name": name, "quantity": quantity, "total": quantity * 3}
    abort(400)


@bottle_app.get("/page")
def page():
    return template("page", items=ITEMS, row=read_row(7))


@bottle_app.get("/row/<key:int>")
def row(key):
    found = read_row(key)
    if found is None:
        abort(404)
    return dict(found)


@bottle_app.route("/form", method=["GET", "POST"])
def form():
    session = request.environ["beaker.session"]
    form = OrderForm(request.forms.decode(), meta={"csrf_context": session})
    if request.method == "POST" and form.validate():
        response.content_type = "text/plain"
        return f"{form.name.data} {form.quantity.data}"
    session.save()
    response.status = 422 if form.errors else 200
    return template("form", form=form)

import sqlite3
from contextlib import closing

from flask import Flask, Response, abort, g, render_template, request, session
from flask_wtf import CSRFProtect, FlaskForm
from wtforms import IntegerField, StringField
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange

app = Flask(__name__)
app.config.update(
    SECRET_KEY="only for this example",
    SESSION_COOKIE_SAMESITE="Lax",
)
csrf = CSRFProtect(app)
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


class OrderForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=40)])
    quantity = IntegerField(validators=[InputRequired(), NumberRange(min=1)])


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


@app.before_request
def load_signed_in_user():
    g.user = session.get("user")


@app.after_request
def add_security_headers(response):
    response.headers.update(SECURITY_HEADERS)
    return response


@app.get("/text")
def text():
    return Response("Hello, World!", mimetype="text/plain")


@app.post("/json")
@csrf.exempt
def total():
    match request.get_json():
        case {"name": str(name), "quantity": int(quantity)} if fits(name, quantity):
            return {"name": name, "quantity": quantity, "total": quantity * 3}
    abort(400)


@app.get("/page")
def page():
    return render_template("page.html", items=ITEMS, row=read_row(7))


@app.get("/row/<int:key>")
def row(key):
    found = read_row(key)
    if found is None:
        abort(404)
    return dict(found)


@app.route("/form", methods=["GET", "POST"])
def form():
    form = OrderForm()
    if form.validate_on_submit():
        said = f"{form.name.data} {form.quantity.data}"
        return Response(said, mimetype="text/plain")
    status = 422 if form.errors else 200
    return render_template("form.html", form=form), status

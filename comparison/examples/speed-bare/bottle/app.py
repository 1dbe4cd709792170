import sqlite3
from contextlib import closing

from bottle import Bottle, abort, request, response, template

app = Bottle()
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


@app.get("/text")
def text():
    response.content_type = "text/plain"
    return "Hello, World!"


@app.post("/json")
def total():
    match request.json:
        case {"name": str(name), "quantity": int(quantity)} if fits(name, quantity):
            return {"name": name, "quantity": quantity, "total": quantity * 3}
    abort(400)


@app.get("/page")
def page():
    return template("page", items=ITEMS)


@app.get("/row/<key:int>")
def row(key):
    found = read_row(key)
    if found is None:
        abort(404)
    return dict(found)


@app.post("/form")
def form():
    name = request.forms.name
    quantity = request.forms.get("quantity", 0, type=int)
    if not fits(name, quantity):
        abort(400)
    response.content_type = "text/plain"
    return f"{name} {quantity}"

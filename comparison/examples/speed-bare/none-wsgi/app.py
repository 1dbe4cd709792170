import html
import json
import sqlite3
from contextlib import closing
from http import HTTPStatus
from urllib.parse import parse_qs

ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]
TEXT, JSON, HTML = "text/plain; charset=utf-8", "application/json", "text/html; charset=utf-8"
PAGE = """<!doctype html>
<html lang="en">
  <title>Items</title>
  <table>
    <tr><th>Number</th><th>Name</th></tr>
{}
  </table>
</html>
"""


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


def text(body):
    return 200, TEXT, "Hello, World!"


def total(body):
    try:
        data = json.loads(body)
    except json.JSONDecodeError:
        return 400, TEXT, "No JSON"
    match data:
        case {"name": str(name), "quantity": int(quantity)} if fits(name, quantity):
            answer = {"name": name, "quantity": quantity, "total": quantity * 3}
            return 200, JSON, json.dumps(answer)
    return 400, TEXT, "A field is wrong"


def page(body):
    rows = (
        f"    <tr><td>{item['number']}</td><td>{html.escape(item['name'])}</td></tr>"
        for item in ITEMS
    )
    return 200, HTML, PAGE.format("\n".join(rows))


def row(key):
    found = read_row(key)
    if found is None:
        return 404, TEXT, "No such row"
    return 200, JSON, json.dumps(dict(found))


def form(body):
    sent = parse_qs(body.decode())
    name, quantity = sent.get("name", [""])[0], sent.get("quantity", [""])[0]
    if not quantity.isdecimal() or not fits(name, int(quantity)):
        return 400, TEXT, "A field is wrong"
    return 200, TEXT, f"{name} {int(quantity)}"


ROUTES = {
    ("GET", "/text"): text,
    ("POST", "/json"): total,
    ("GET", "/page"): page,
    ("POST", "/form"): form,
}


def answer(environ):
    path = environ["PATH_INFO"]
    view = ROUTES.get((environ["REQUEST_METHOD"], path))
    if view:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        return view(environ["wsgi.input"].read(length))
    if path.startswith("/row/") and path[5:].isdecimal():
        return row(int(path[5:]))
    return 404, TEXT, "Not found"


def app(environ, start_response):
    status, kind, said = answer(environ)
    body = said.encode()
    head = [("Content-Type", kind), ("Content-Length", str(len(body)))]
    start_response(f"{status} {HTTPStatus(status).phrase}", head)
    return [body]

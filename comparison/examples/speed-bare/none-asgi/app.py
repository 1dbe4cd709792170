import asyncio
import html
import json
import sqlite3
from contextlib import closing
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


async def read(receive):
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


async def answer(scope, receive):
    path = scope["path"]
    view = ROUTES.get((scope["method"], path))
    if view:
        return view(await read(receive) if scope["method"] == "POST" else b"")
    if path.startswith("/row/") and path[5:].isdecimal():
        return await asyncio.to_thread(row, int(path[5:]))
    return 404, TEXT, "Not found"


async def app(scope, receive, send):
    if scope["type"] != "http":
        return
    status, kind, said = await answer(scope, receive)
    body = said.encode()
    headers = [
        (b"content-type", kind.encode()),
        (b"content-length", str(len(body)).encode()),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
